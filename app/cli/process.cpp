// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/process.h"

#include "cli/commands.h"
#include "cli/exitcode.h"
#include "core/words.h"

#include <QLoggingCategory>

#include <array>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <string_view>
#include <tuple>

#include <fcntl.h>
#include <unistd.h>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

struct Watched {
    QtMessageHandler qtHandler = nullptr; ///< Qt's own, for what is let through
    bool isLoggingWanted = false;
    std::optional<Cause> displayTrouble; ///< while an application is made
    bool isJsonWanted = false;
    int standardError = -1; ///< a copy, while libraries have none
    bool isDisplayInUse = false;
};

Watched watched; // of the process, as its streams and its handlers are

void silenceLibraries()
{
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    watched.standardError = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (nowhere >= 0 && watched.standardError >= 0)
        ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

void hearLibrariesAgain()
{
    if (watched.standardError < 0)
        return;
    ::dup2(watched.standardError, STDERR_FILENO);
    ::close(watched.standardError);
    watched.standardError = -1;
}

[[noreturn]] void endWith(const Error &error)
{
    hearLibrariesAgain();
    std::_Exit(reportError(error, watched.isJsonWanted));
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg && watched.displayTrouble)
        endWith(errorOf(*watched.displayTrouble, {.detail = message}));
    if (type == QtFatalMsg)
        endWith({ErrorCode::Usage,
                 Words::tr("The program had to end because of a fault in it: %1. Start it again, and report this if it "
                           "stays.")
                     .arg(message)});
    const bool isOurs = QLatin1StringView(context.category).startsWith("paretoscope."_L1);
    if (isOurs || watched.isLoggingWanted || type == QtDebugMsg) // nobody sees the latter without asking
        watched.qtHandler(type, context, message);
}

/// Only memory that runs out is expected here; it must not be asked for more.
[[noreturn]] void endUncaught()
{
    try {
        if (const std::exception_ptr trouble = std::current_exception())
            std::rethrow_exception(trouble);
    } catch (const std::bad_alloc &) {
        hearLibrariesAgain();
        constexpr std::string_view line =
            "paretoscope: There is not enough memory. Close other programs and try again.\n";
        std::ignore = ::write(STDERR_FILENO, line.data(), line.size());
        std::_Exit(static_cast<int>(ExitCode::CannotWrite));
    } catch (...) {
        std::abort();
    }
    std::abort();
}

/// Each taken by something that fails where the stream is used, as a closed one does.
void takeClosedStreams()
{
    constexpr std::array openFor{O_WRONLY, O_RDONLY, O_RDONLY}; // the wrong way round
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) < 0)
            std::ignore = ::open("/dev/null",
                                 openFor.at(static_cast<std::size_t>(stream))); // takes the lowest number free
    }
}

void tellDisplayLost()
{
    if (watched.isDisplayInUse)
        std::_Exit(reportError(errorOf(Cause::DisplayLost), watched.isJsonWanted));
}

} // namespace

void prepareProcess()
{
    takeClosedStreams();
    std::ignore = std::signal(SIGPIPE, SIG_IGN);
    std::ignore = std::signal(SIGXFSZ, SIG_IGN);
    std::ignore = std::set_terminate(endUncaught);
    watched.isLoggingWanted = !qEnvironmentVariableIsEmpty("QT_LOGGING_RULES")
                              || !qEnvironmentVariableIsEmpty("QT_LOGGING_CONF");
    watched.qtHandler = qInstallMessageHandler(handleMessage);
}

OpeningDisplay::OpeningDisplay(Cause trouble, bool json)
{
    watched.displayTrouble = trouble;
    watched.isJsonWanted = json;
    if (!watched.isLoggingWanted)
        silenceLibraries();
}

OpeningDisplay::~OpeningDisplay()
{
    hearLibrariesAgain();
    watched.displayTrouble.reset();
}

WatchedDisplay::WatchedDisplay()
{
    static const int registered = std::atexit(tellDisplayLost);
    watched.isDisplayInUse = registered == 0;
}

WatchedDisplay::~WatchedDisplay() { watched.isDisplayInUse = false; }

} // namespace paretoscope
