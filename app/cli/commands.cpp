// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/commandoutput.h"
#include "cli/quitsignals.h"
#include "cli/runcommand.h"
#include "cli/servecommand.h"
#include "net/netlog.h"
#include "store/runstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>

#include <unistd.h>

#include <cstdlib>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// Standard output and error, unbuffered: what was said is out when the next thing happens.
class StandardStreams {
public:
    StandardStreams()
    {
        // By descriptor: a FILE would keep a buffer of its own, and errors of writing it would come too late.
        m_usable = m_out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
                   && m_err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] CommandOutput output(bool json) { return {&m_out, &m_err, json}; }
    [[nodiscard]] bool isUsable() const { return m_usable; }

private:
    QFile m_out;
    QFile m_err;
    bool m_usable = false;
};

int run(const RunJob &job, const CommandOutput &output, const ChartDrawer &drawer)
{
    QNetworkAccessManager network;
    RunCommand command(job, output, &network, drawer, RunStore::defaultPath());
    QObject::connect(&command, &RunCommand::finished, QCoreApplication::instance(),
                     [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    command.start();
    const int code = QCoreApplication::exec();
    // While a server floods us with headers, Qt's network thread reads on and cannot be told to end; leaving the
    // network would wait for it for seconds. Everything has been said by now.
    if (code == static_cast<int>(ExitCode::NoAnswer))
        std::_Exit(code);
    return code;
}

int serve(const ServeArguments &arguments, const CommandOutput &output)
{
    ServeCommand command(arguments, output);
    if (const ExitCode prepared = command.prepare(); prepared != ExitCode::Done) // may be ended at once, as any command
        return static_cast<int>(prepared);
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, QCoreApplication::instance(), &QCoreApplication::quit);
    const ExitCode code = command.start();
    return code == ExitCode::Done ? QCoreApplication::exec() : static_cast<int>(code);
}

} // namespace

int runCommand(const CommandLine &line, const ChartDrawer &drawer)
{
    silenceWireLogs();
    StandardStreams streams;
    if (!streams.isUsable())
        return static_cast<int>(ExitCode::CannotWrite);
    CommandOutput output = streams.output(line.json);
    if (const auto *const text = std::get_if<QString>(&line.job))
        return static_cast<int>(output.answer({}, *text));
    if (const auto *const arguments = std::get_if<ServeArguments>(&line.job))
        return serve(*arguments, output);
    return run(std::get<RunJob>(line.job), output, drawer);
}

int printBytes(const QByteArray &bytes)
{
    StandardStreams streams;
    return static_cast<int>(streams.isUsable() ? streams.output(false).write(bytes) : ExitCode::CannotWrite);
}

int reportError(const Error &error, bool json)
{
    StandardStreams streams;
    return static_cast<int>(streams.output(json).fail(error));
}

} // namespace paretoscope
