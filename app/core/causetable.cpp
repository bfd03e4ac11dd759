// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causetable.h"

#include <QCoreApplication>

#include <array>

namespace paretoscope {

namespace {

struct CauseRow {
    Cause cause;
    ErrorCode code;
    const char *what;
    const char *next = nullptr;
    Outlook outlook = Outlook::Stays;
};

class CauseWords {
    Q_DECLARE_TR_FUNCTIONS(paretoscope::CauseWords)

public:
    // What happened with what of it is still good where that is in doubt, and what to do next.
    static constexpr std::array<CauseRow, causeCount> rows{{
        // the address and the key, before anything is sent
        {Cause::BadBaseAddress, ErrorCode::Usage, QT_TR_NOOP("The server address cannot be used."),
         QT_TR_NOOP("Give https, a host and at most a path, without user name, password or query.")},
        {Cause::InsecureBaseAddress, ErrorCode::Usage,
         QT_TR_NOOP("The server address is not encrypted, so the API key could be read on the way."),
         QT_TR_NOOP("Use https; plain http is for a server on this computer (localhost) only.")},
        {Cause::IncompleteAddress, ErrorCode::Usage, QT_TR_NOOP("The address of the run is not complete."),
         QT_TR_NOOP("Give workspace, project and version, as in workspace/project/version.")},
        {Cause::KeyMissing, ErrorCode::KeyMissing, QT_TR_NOOP("No API key is known."),
         QT_TR_NOOP("Enter one in the settings, set ROBOFLOW_API_KEY, or name a file with --api-key-file.")},
        {Cause::KeyMalformed, ErrorCode::Usage, QT_TR_NOOP("The API key holds characters that no key has."),
         QT_TR_NOOP("Copy it again from the settings of the workspace.")},
        {Cause::KeyFileOpenToOthers, ErrorCode::Usage,
         QT_TR_NOOP("Others on this computer can read the key file {subject}."),
         QT_TR_NOOP("Make it yours alone (chmod 600), and make a new key if it was open for long.")},
        {Cause::KeyFileWithoutKey, ErrorCode::Usage,
         QT_TR_NOOP("The key file {subject} holds no API key in its first line."),
         QT_TR_NOOP("Put the key there, and nothing else.")},
        {Cause::KeyringUnavailable, ErrorCode::CannotWrite,
         QT_TR_NOOP("The system keyring is not available, so the key is kept in memory until the program ends."),
         QT_TR_NOOP("Set ROBOFLOW_API_KEY to have it at the next start; File, Forget the key drops it now.")},
        {Cause::KeyringSilent, ErrorCode::KeyMissing,
         QT_TR_NOOP("The keyring of this computer did not hand out the API key within {limit}; it may be locked."),
         QT_TR_NOOP("Open it and try again, set ROBOFLOW_API_KEY, or name a file with --api-key-file.")},
        {Cause::BadIssuers, ErrorCode::Usage,
         QT_TR_NOOP("No server can be trusted by the certificates of {subject}: {reason}."),
         QT_TR_NOOP("Give a file of certificates in PEM form, or leave it out to trust those of the system.")},
        {Cause::BadProxy, ErrorCode::Usage,
         QT_TR_NOOP("The proxy in the environment variable {subject} cannot be used: {reason}."),
         QT_TR_NOOP("Set it as host:port, or unset the variable.")},

        // the server's word
        {Cause::BadRequest, ErrorCode::RequestRefused,
         QT_TR_NOOP("The server does not accept the request for {subject} ({status})."),
         QT_TR_NOOP("Check workspace, project and version.")},
        {Cause::KeyRefused, ErrorCode::KeyRefused, QT_TR_NOOP("The server refused the API key ({status})."),
         QT_TR_NOOP("Check the key, or make a new one in the settings of the workspace.")},
        {Cause::PlanRefused, ErrorCode::AccessRefused,
         QT_TR_NOOP("The plan of the workspace does not include {subject}, or its quota is used up ({status})."),
         QT_TR_NOOP("Check plan and usage in the settings of the workspace.")},
        {Cause::AccessRefused, ErrorCode::AccessRefused,
         QT_TR_NOOP("The API key is valid, but it may not read {subject} ({status})."),
         QT_TR_NOOP("Give the key the scope version:read, or use a key that has it.")},
        {Cause::BlockPage, ErrorCode::AccessRefused,
         QT_TR_NOOP("Something between this computer and the server refused the request ({status}, with a web page): a "
                    "firewall, a proxy or a filter."),
         QT_TR_NOOP("Try another network, or ask those who run this one.")},
        {Cause::NotFound, ErrorCode::NotFound, QT_TR_NOOP("The server did not find {subject} ({status})."),
         QT_TR_NOOP(
             "Check three things in this order: the address is spelled right, the API key belongs to this workspace, "
             "and the key has the scope version:read.")},
        {Cause::Conflict, ErrorCode::SeveralTrainings,
         QT_TR_NOOP("There is more than one training for {subject} ({status})."),
         QT_TR_NOOP("Choose one of them (--training on the command line).")},
        {Cause::BillingPaused, ErrorCode::AccessRefused,
         QT_TR_NOOP("Billing is paused for the workspace or folder of {subject} ({status})."),
         QT_TR_NOOP("Ask those who manage the workspace to resume it.")},
        {Cause::TooManyRequests, ErrorCode::TooManyRequests,
         QT_TR_NOOP("The server asks for fewer requests ({status})."), QT_TR_NOOP("{wait}, then try again."),
         Outlook::MayPass},
        {Cause::OtherRefusal, ErrorCode::RequestRefused,
         QT_TR_NOOP("The server refused the request for {subject} ({status})."),
         QT_TR_NOOP("Check the address and the API key.")},
        {Cause::ServerTrouble, ErrorCode::ServerTrouble, QT_TR_NOOP("The server has trouble of its own ({status})."),
         QT_TR_NOOP("{wait}, then try again."), Outlook::MayPass},
        {Cause::InterimStatus, ErrorCode::NotAResult,
         QT_TR_NOOP(
             "The server sent the interim status {status} ahead of its answer, and the library that this program runs "
             "on ({reason}) ends the request there."),
         QT_TR_NOOP("Use a build with Qt 6.8 or newer, or ask those who run the server to leave that status out.")},
        {Cause::OddStatus, ErrorCode::NotAResult,
         QT_TR_NOOP("The server answered with the status {status}, which brings no result."),
         QT_TR_NOOP("Try again; if it stays, check the server address.")},

        // the way there and back
        {Cause::ConnectionRefused, ErrorCode::Unreachable,
         QT_TR_NOOP("The server cannot be reached: nothing answers at its address."),
         QT_TR_NOOP("Check the server address and port, then try again.")},
        {Cause::HostNotFound, ErrorCode::Unreachable,
         QT_TR_NOOP("The server cannot be found: its name is unknown to the network."),
         QT_TR_NOOP("Check the server address, and that this computer is online.")},
        {Cause::NetworkTrouble, ErrorCode::Unreachable, QT_TR_NOOP("The server cannot be reached over the network."),
         QT_TR_NOOP("Check that this computer is online, then try again."), Outlook::MayPass},
        {Cause::TlsRefused, ErrorCode::Unreachable,
         QT_TR_NOOP("The server could not prove who it is, so no request was sent: {reason}."),
         QT_TR_NOOP(
             "Check the server address and the clock of this computer; behind a company's proxy, give its certificate "
             "with --ca-file or install it.")},
        {Cause::TlsFailed, ErrorCode::Unreachable,
         QT_TR_NOOP("No secure connection to the server came about, so no request was sent."),
         QT_TR_NOOP(
             "Check the server address and port; if they are right, try another network, because something on the way "
             "may not let it through.")},
        {Cause::ClosedUnanswered, ErrorCode::Unreachable,
         QT_TR_NOOP("The server closed the connection without an answer."),
         QT_TR_NOOP("Check that the server address is right and whether it has to begin with https, then try again."),
         Outlook::MayPass},
        {Cause::BrokenOff, ErrorCode::Unreachable,
         QT_TR_NOOP("The connection broke off before the answer was complete."), QT_TR_NOOP("Try again."),
         Outlook::MayPass},
        {Cause::NotHttp, ErrorCode::Unreachable,
         QT_TR_NOOP("What answers at the server address does not speak HTTP as it should."),
         QT_TR_NOOP("Check the server address and port.")},
        {Cause::RedirectElsewhere, ErrorCode::Unreachable,
         QT_TR_NOOP("The server sent the request on to another server, and the API key is not taken there."),
         QT_TR_NOOP("Check the server address.")},
        {Cause::RedirectUnencrypted, ErrorCode::Unreachable,
         QT_TR_NOOP(
             "The server sent the request on to an address that is not encrypted, and the API key is not taken there."),
         QT_TR_NOOP("Check the server address.")},
        {Cause::TooManyRedirects, ErrorCode::Unreachable,
         QT_TR_NOOP("The server sent the request on too many times, perhaps in a circle."),
         QT_TR_NOOP("Check the server address.")},
        {Cause::ProxyTrouble, ErrorCode::Unreachable,
         QT_TR_NOOP("The server was not asked, because the way to it leads through {subject}, and that {reason}."),
         QT_TR_NOOP("Check the proxy where it is set, or ask those who run this network.")},
        {Cause::ProxySilent, ErrorCode::TimedOut,
         QT_TR_NOOP("The way to the server leads through {subject}, and nothing came from there within {limit}."),
         QT_TR_NOOP("Check the proxy where it is set, or ask those who run this network.")},
        {Cause::ProxyLogin, ErrorCode::Unreachable,
         QT_TR_NOOP("The way to the server leads through {subject}, which wants another log-in than it got."),
         QT_TR_NOOP("Put it in front of the proxy's name as user:password@host:port, then try again.")},
        {Cause::NetworkLogin, ErrorCode::Unreachable,
         QT_TR_NOOP("This network wants a log-in before it lets anything through ({status})."),
         QT_TR_NOOP("Open any web page to see it, log in, then try again.")},

        // our limits
        {Cause::DeadlinePassed, ErrorCode::TimedOut, QT_TR_NOOP("The answer was not complete within {limit}."),
         QT_TR_NOOP("Try again, or allow more time (--timeout on the command line).")},
        {Cause::IdleTooLong, ErrorCode::TimedOut, QT_TR_NOOP("Nothing came from the server for {limit}."),
         QT_TR_NOOP("Check the network, then try again.")},
        {Cause::TooLarge, ErrorCode::TooLarge,
         QT_TR_NOOP("The answer is larger than {limit}, and no result should be."),
         QT_TR_NOOP("It was not read to its end; check the server address.")},
        {Cause::OutOfMemory, ErrorCode::TooLarge, QT_TR_NOOP("There is not enough memory for {subject}."),
         QT_TR_NOOP("Close other programs and try again.")},
        {Cause::Cancelled, ErrorCode::Cancelled, QT_TR_NOOP("Stopped."),
         QT_TR_NOOP("What was shown before stays; ask again at any time.")},

        // the body
        {Cause::EmptyBody, ErrorCode::NotAResult,
         QT_TR_NOOP("The server sent an empty answer instead of a result ({status})."),
         QT_TR_NOOP("Try again; if it stays, check the server address.")},
        {Cause::NothingInBody, ErrorCode::NotAResult, QT_TR_NOOP("The answer is empty."),
         QT_TR_NOOP("Try again; if it stays empty, check the address of the API.")},
        {Cause::BadEncoding, ErrorCode::NotAResult, QT_TR_NOOP("The answer cannot be unpacked: {reason}."),
         QT_TR_NOOP("Try again; if it stays, something between this computer and the server may be changing it.")},
        {Cause::DamagedBody, ErrorCode::NotAResult,
         QT_TR_NOOP("The answer was damaged on the way: its gzip does not fit its own checksum."),
         QT_TR_NOOP("Try again; if it stays, something between this computer and the server may be changing it."),
         Outlook::MayPass},
        {Cause::WebPage, ErrorCode::NotAResult,
         QT_TR_NOOP("This is a web page, not {subject}: a portal, a proxy or a wrong base address?"),
         QT_TR_NOOP("Open any web page to see whether a log-in is asked for, then check the address of the API.")},
        {Cause::NotJson, ErrorCode::NotAResult, QT_TR_NOOP("This is not a training result: it is not JSON."),
         QT_TR_NOOP("Check the address of the API, or choose another file.")},
        {Cause::NotAnObject, ErrorCode::NotAResult,
         QT_TR_NOOP("This is not a training result: it is JSON, but {reason} instead of an object."),
         QT_TR_NOOP("Check the address of the API, or choose another file.")},
        {Cause::BrokenJson, ErrorCode::NotAResult, QT_TR_NOOP("This is not a training result: {reason}."),
         QT_TR_NOOP("Fetch it again; if it stays so, report it to whoever runs the server.")},
        {Cause::NestedTooDeep, ErrorCode::NotAResult,
         QT_TR_NOOP("This is not {subject}: it is nested more than {limit} levels deep, and nothing of the kind is."),
         QT_TR_NOOP("Check the address of the API, or choose another file.")},
        {Cause::NotUtf8, ErrorCode::NotAResult,
         QT_TR_NOOP("This cannot be read as {subject}: it is written in {reason}, and JSON has to be in UTF-8."),
         QT_TR_NOOP("Make it UTF-8 (iconv -f {reason} -t UTF-8), or check what the server sends.")},
        {Cause::ErrorObject, ErrorCode::NotAResult,
         QT_TR_NOOP("The server answered with an error instead of a result: {reason}."),
         QT_TR_NOOP("Check the run and the key, then try again.")},
        {Cause::NoResultField, ErrorCode::NotAResult,
         QT_TR_NOOP("This is not a training result: it is JSON, but has none of the fields of one."),
         QT_TR_NOOP("Check the address of the API, or choose another file.")},
        {Cause::NotAListing, ErrorCode::NotAResult, QT_TR_NOOP("The answer is not {subject}."),
         QT_TR_NOOP("Check the address of the API and try again.")},

        // files
        {Cause::FileMissing, ErrorCode::NotFound, QT_TR_NOOP("There is no file {subject}."),
         QT_TR_NOOP("Check its name and place.")},
        {Cause::NotAFile, ErrorCode::NotAResult, QT_TR_NOOP("Not a file: {subject} is {reason}."),
         QT_TR_NOOP("Choose a plain file.")},
        {Cause::FileTooLarge, ErrorCode::TooLarge,
         QT_TR_NOOP("The file {subject} is larger than {limit}, which is more than is read."),
         QT_TR_NOOP("Choose another file.")},
        {Cause::FileUnreadable, ErrorCode::CannotRead, QT_TR_NOOP("The file {subject} cannot be read."),
         QT_TR_NOOP("Check that you may read it, then try again.")},
        {Cause::FileUnfinished, ErrorCode::CannotRead,
         QT_TR_NOOP("The end of {subject} did not come within {limit}, so nothing of it was used."),
         QT_TR_NOOP("Check what writes into it, or allow more time (--timeout on the command line).")},
        {Cause::TerminalInput, ErrorCode::Usage, QT_TR_NOOP("Standard input is a terminal, and no file comes from it."),
         QT_TR_NOOP("Give the name of a file instead of -, or send one in, as in: paretoscope show - < results.json.")},
        {Cause::OutputFolderMissing, ErrorCode::CannotWrite, QT_TR_NOOP("The folder {subject} does not exist."),
         QT_TR_NOOP("Choose another place, or make the folder first.")},
        {Cause::OutputNotAFile, ErrorCode::CannotWrite,
         QT_TR_NOOP("{subject} is no file but {reason}, and is left alone."),
         QT_TR_NOOP("Choose the name of a file; on the command line, --output - writes a picture to standard output.")},
        {Cause::OutputNotWritten, ErrorCode::CannotWrite,
         QT_TR_NOOP("{subject} could not be written: {reason}. What stood there before is unchanged."),
         QT_TR_NOOP("Check that you may write there and that the disk has room.")},
        {Cause::OutputNotUndone, ErrorCode::CannotWrite,
         QT_TR_NOOP("Writing failed ({reason}), and {subject} could not be put back as it was."),
         QT_TR_NOOP("Check the disk and what is there, then write again.")},
        {Cause::PictureNotDrawn, ErrorCode::CannotWrite,
         QT_TR_NOOP("The picture could not be drawn, perhaps for want of memory, and nothing was written."),
         QT_TR_NOOP("Choose a smaller size or scale.")},
        {Cause::SettingsNotSaved, ErrorCode::CannotWrite,
         QT_TR_NOOP(
             "What the window remembers (layout, limits, recent runs) could not be saved in {subject}: {reason}. What "
             "was saved before is unchanged."),
         QT_TR_NOOP(
             "Check that you may write there and that the disk has room; it is tried again with the next change and "
             "at the end.")},
        {Cause::NoMemoryToAnswer, ErrorCode::CannotWrite,
         QT_TR_NOOP("There is not enough memory to put the answer together."),
         QT_TR_NOOP("Close other programs and try again.")},
        {Cause::MeasurementsUnreadable, ErrorCode::NotAResult, QT_TR_NOOP("These are no measurements: {reason}."),
         QT_TR_NOOP(
             "Choose a CSV whose first line names the columns model, device and p50 (ms), and if known precision, "
             "batch and p99.")},
        {Cause::MeasurementsElsewhere, ErrorCode::NotAResult,
         QT_TR_NOOP("None of the measured models is in {subject}: the first one is {reason}."),
         QT_TR_NOOP("Check that ids are as the run has them, or open the run that was measured.")},
        {Cause::MeasurementsWithoutRun, ErrorCode::Usage, QT_TR_NOOP("Own measurements join a run, and none is open."),
         QT_TR_NOOP("Open the run that was measured, then add them.")},
        {Cause::NotARun, ErrorCode::Usage,
         QT_TR_NOOP("This is not a run: write workspace/project/version, paste its link, or name a file with a results "
                    "body.")},
        {Cause::NeitherFileNorRun, ErrorCode::NotFound, QT_TR_NOOP("There is no file {subject}."),
         QT_TR_NOOP("Check its name, or give a run as workspace/project/version.")},
        {Cause::NoDecisionRecord, ErrorCode::NotAResult, QT_TR_NOOP("This is no decision record: {reason}."),
         QT_TR_NOOP("Give the .json file that --record wrote.")},
        {Cause::NewerDecisionRecord, ErrorCode::NotAResult,
         QT_TR_NOOP("This record was written by a newer Paretoscope."), QT_TR_NOOP("Update the program to check it.")},

        // the desktop
        {Cause::NoDisplay, ErrorCode::Usage, QT_TR_NOOP("The window cannot open: there is no display that it can use."),
         QT_TR_NOOP(
             "Check DISPLAY, WAYLAND_DISPLAY and QT_QPA_PLATFORM; without a display, take a picture with --picture "
             "FILE, or use a command (paretoscope --help).")},
        {Cause::NoOffscreen, ErrorCode::Usage,
         QT_TR_NOOP("The picture cannot be drawn: Qt cannot use the platform that it was told to."),
         QT_TR_NOOP("Check or unset QT_QPA_PLATFORM, DISPLAY, QT_PLUGIN_PATH and QT_QPA_PLATFORM_PLUGIN_PATH.")},
        {Cause::DisplayLost, ErrorCode::Usage,
         QT_TR_NOOP("The display went away while the window was open, and the window with it."),
         QT_TR_NOOP("Open it again when the display is back.")},

        // the store of fetched results
        {Cause::StoreUnavailable, ErrorCode::CannotWrite,
         QT_TR_NOOP(
             "Results cannot be kept on this computer: {subject} cannot be opened for writing ({reason}). They stay "
             "in memory until the program ends."),
         QT_TR_NOOP("Check the rights of the folder.")},
        {Cause::StoreReadOnly, ErrorCode::CannotWrite,
         QT_TR_NOOP(
             "The file of kept results can be read, but not written: {subject}. What was kept opens as before; new "
             "results stay in memory until the program ends."),
         QT_TR_NOOP("Check the rights of the file and of its folder.")},
        {Cause::StoreUnreadable, ErrorCode::CannotRead,
         QT_TR_NOOP("The file of kept results cannot be read ({reason}): {subject}."),
         QT_TR_NOOP("Check that it is yours and that you may look into its folder.")},
        {Cause::StoreDamaged, ErrorCode::CannotRead,
         QT_TR_NOOP("The file of kept results is damaged, and nothing is written to it: {subject}. New results stay in "
                    "memory until the program ends."),
         QT_TR_NOOP("Move the file away to start a new one.")},
        {Cause::StoreNewer, ErrorCode::CannotRead,
         QT_TR_NOOP(
             "The file of kept results comes from a newer version of this program, and nothing is written to it: "
             "{subject}. New results stay in memory until the program ends."),
         QT_TR_NOOP("Update the program.")},
        {Cause::StoreForeign, ErrorCode::CannotRead,
         QT_TR_NOOP(
             "{subject} is not a file of kept results, and nothing is written to it. New results stay in memory until "
             "the program ends."),
         QT_TR_NOOP("Move it away to start a new one.")},
        {Cause::StoreFull, ErrorCode::CannotWrite,
         QT_TR_NOOP(
             "The disk is full, so new results are not kept on it. They stay in memory until the program ends; those "
             "kept before are safe."),
         QT_TR_NOOP("Free some space.")},
        {Cause::StoreDiskError, ErrorCode::CannotWrite,
         QT_TR_NOOP("The disk reported an error, so new results are not kept on it ({reason}): {subject}. They stay in "
                    "memory until the program ends; those kept before are not changed."),
         QT_TR_NOOP("Check that the disk works and that your quota has room.")},
        {Cause::StoreBusy, ErrorCode::CannotWrite,
         QT_TR_NOOP(
             "Another program holds the file of kept results, so new ones stay in memory for now. Those kept before "
             "are safe."),
         QT_TR_NOOP("End other copies of the program if this goes on.")},
        {Cause::StoreTooSmall, ErrorCode::TooLarge,
         QT_TR_NOOP(
             "The result of {subject} is larger than {limit}, which is all the room for kept results. It is not kept, "
             "and will not open without the network.")},
        {Cause::KeptBodyDamaged, ErrorCode::CannotRead,
         QT_TR_NOOP("What was kept of {subject} is damaged and cannot be shown."), QT_TR_NOOP("Fetch it again.")},
        {Cause::NothingKept, ErrorCode::NotFound, QT_TR_NOOP("Nothing is kept of {subject}."),
         QT_TR_NOOP("Open it once in the window while the network is there.")},

        // what is served
        {Cause::FolderMissing, ErrorCode::NotFound, QT_TR_NOOP("There is no folder {subject}."),
         QT_TR_NOOP("Check the spelling.")},
        {Cause::NotAFolder, ErrorCode::CannotRead, QT_TR_NOOP("{subject} is not a folder."),
         QT_TR_NOOP("Name the folder that holds it.")},
        {Cause::FolderUnreadable, ErrorCode::CannotRead, QT_TR_NOOP("The folder {subject} cannot be read."),
         QT_TR_NOOP("Check its permissions.")},
        {Cause::FiguresUnreadable, ErrorCode::NotAResult, QT_TR_NOOP("The table of figures cannot be read: {reason}.")},
        {Cause::SampleUnreadable, ErrorCode::NotAResult,
         QT_TR_NOOP("The catalogue of the sample workspace cannot be read: {reason}.")},
        {Cause::SampleNotStarted, ErrorCode::CannotListen, QT_TR_NOOP("The sample server was not started.")},
        {Cause::ServedToOthersWithoutKey, ErrorCode::CannotListen,
         QT_TR_NOOP("Without an API key results are only served on this computer."),
         QT_TR_NOOP("Give the server a key, or let it listen on 127.0.0.1.")},
        {Cause::AddressTaken, ErrorCode::CannotListen, QT_TR_NOOP("The server cannot listen on {subject}."),
         QT_TR_NOOP("Choose another port or address, or stop the program that uses it.")},
    }};
};

/// Each cause at its own place, so that a lookup is an index.
constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < CauseWords::rows.size(); ++i) {
        if (CauseWords::rows[i].cause != static_cast<Cause>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

} // namespace

CauseText causeText(Cause cause)
{
    const CauseRow &row = CauseWords::rows.at(static_cast<std::size_t>(cause));
    return {.code = row.code,
            .outlook = row.outlook,
            .what = CauseWords::tr(row.what),
            .next = row.next ? CauseWords::tr(row.next) : QString()};
}

} // namespace paretoscope
