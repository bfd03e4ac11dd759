// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/commandhelp.h"
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

int fetchAndAnswer(const CommandLine &line, const CommandOutput &output, const ChartDrawer &drawer)
{
    QNetworkAccessManager network;
    RunCommand command(line, output, &network, drawer, RunStore::defaultPath());
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

int serve(const CommandLine &line, const CommandOutput &output)
{
    ServeCommand command(line, output);
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
    switch (line.mode) {
    case CommandMode::Show:
    case CommandMode::Front:
    case CommandMode::Pick:
    case CommandMode::Fleet:
    case CommandMode::Recheck:
    case CommandMode::Order:
    case CommandMode::Explain:
    case CommandMode::Measured:
    case CommandMode::Compare:
    case CommandMode::Export: return fetchAndAnswer(line, output, drawer);
    case CommandMode::Serve: return serve(line, output);
    case CommandMode::Help: return static_cast<int>(output.answer({}, helpText(line.helpTopic)));
    case CommandMode::Version:
        return static_cast<int>(output.answer({}, u"paretoscope "_s + QCoreApplication::applicationVersion() + u'\n'));
    case CommandMode::NeedsDisplay:
        return static_cast<int>(output.answer({}, line.needsDisplay ? u"yes\n"_s : u"no\n"_s));
    case CommandMode::Window: break;
    }
    Q_UNREACHABLE();
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
