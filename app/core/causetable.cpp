// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causetable.h"

#include <array>

namespace paretoscope {

namespace {

// What happened, what of it is still good where that is in doubt, and what to do next.
constexpr std::array<CauseText, causeCount> causeTexts{{
    // the address and the key, before anything is sent
    {Cause::BadBaseAddress, ErrorCode::Usage, Outlook::Stays,
     u"The server address cannot be used. Give https, a host and at most a path, without user name, password or"
     u" query."},
    {Cause::InsecureBaseAddress, ErrorCode::Usage, Outlook::Stays,
     u"The server address is not encrypted, so the API key could be read on the way. Use https; plain http is "
     u"for a server on this computer (localhost) only."},
    {Cause::IncompleteAddress, ErrorCode::Usage, Outlook::Stays,
     u"The address of the run is not complete. Give workspace, project and version, as in "
     u"workspace/project/version."},
    {Cause::KeyMissing, ErrorCode::KeyMissing, Outlook::Stays,
     u"No API key is known. Enter one in the settings, set ROBOFLOW_API_KEY, or name a file with --api-key-"
     u"file."},
    {Cause::KeyMalformed, ErrorCode::Usage, Outlook::Stays,
     u"The API key holds characters that no key has. Copy it again from the settings of the workspace."},
    {Cause::KeyFileOpenToOthers, ErrorCode::Usage, Outlook::Stays,
     u"Others on this computer can read the key file {subject}. Make it yours alone (chmod 600), and make a new"
     u" key if it was open for long."},
    {Cause::KeyFileWithoutKey, ErrorCode::Usage, Outlook::Stays,
     u"The key file {subject} holds no API key in its first line. Put the key there, and nothing else."},
    {Cause::KeyringUnavailable, ErrorCode::CannotWrite, Outlook::Stays,
     u"The system keyring is not available, so the key is kept in memory until the program ends. Set "
     u"ROBOFLOW_API_KEY to have it at the next start; File, Forget the key drops it now."},
    {Cause::KeyringSilent, ErrorCode::KeyMissing, Outlook::Stays,
     u"The keyring of this computer did not hand out the API key within {limit}; it may be locked. Open it and try "
     u"again, set ROBOFLOW_API_KEY, or name a file with --api-key-file."},
    {Cause::BadIssuers, ErrorCode::Usage, Outlook::Stays,
     u"No server can be trusted by the certificates of {subject}: {reason}. Give a file of certificates in PEM form, or "
     u"leave it out to trust those of the system."},
    {Cause::BadProxy, ErrorCode::Usage, Outlook::Stays,
     u"The proxy in the environment variable {subject} cannot be used: {reason}. Set it as host:port, or unset the "
     u"variable."},

    // the server's word
    {Cause::BadRequest, ErrorCode::RequestRefused, Outlook::Stays,
     u"The server does not accept the request for {subject} ({status}). Check workspace, project and version."},
    {Cause::KeyRefused, ErrorCode::KeyRefused, Outlook::Stays,
     u"The server refused the API key ({status}). Check the key, or make a new one in the settings of the "
     u"workspace."},
    {Cause::PlanRefused, ErrorCode::AccessRefused, Outlook::Stays,
     u"The plan of the workspace does not include {subject}, or its quota is used up ({status}). Check plan and"
     u" usage in the settings of the workspace."},
    {Cause::AccessRefused, ErrorCode::AccessRefused, Outlook::Stays,
     u"The API key is valid, but it may not read {subject} ({status}). Give the key the scope version:read, or "
     u"use a key that has it."},
    {Cause::BlockPage, ErrorCode::AccessRefused, Outlook::Stays,
     u"Something between this computer and the server refused the request ({status}, with a web page): a "
     u"firewall, a proxy or a filter. Try another network, or ask those who run this one."},
    {Cause::NotFound, ErrorCode::NotFound, Outlook::Stays,
     u"The server did not find {subject} ({status}). Check three things in this order: the address is spelled "
     u"right, the API key belongs to this workspace, and the key has the scope version:read."},
    {Cause::Conflict, ErrorCode::SeveralTrainings, Outlook::Stays,
     u"There is more than one training for {subject} ({status}). Choose one of them (--training on the command "
     u"line)."},
    {Cause::BillingPaused, ErrorCode::AccessRefused, Outlook::Stays,
     u"Billing is paused for the workspace or folder of {subject} ({status}). Ask those who manage the "
     u"workspace to resume it."},
    {Cause::TooManyRequests, ErrorCode::TooManyRequests, Outlook::MayPass,
     u"The server asks for fewer requests ({status}). {wait}, then try again."},
    {Cause::OtherRefusal, ErrorCode::RequestRefused, Outlook::Stays,
     u"The server refused the request for {subject} ({status}). Check the address and the API key."},
    {Cause::ServerTrouble, ErrorCode::ServerTrouble, Outlook::MayPass,
     u"The server has trouble of its own ({status}). {wait}, then try again."},
    {Cause::InterimStatus, ErrorCode::NotAResult, Outlook::Stays,
     u"The server sent the interim status {status} ahead of its answer, and the library that this program runs "
     u"on ({reason}) ends the request there. Use a build with Qt 6.8 or newer, or ask those who run the server "
     u"to leave that status out."},
    {Cause::OddStatus, ErrorCode::NotAResult, Outlook::Stays,
     u"The server answered with the status {status}, which brings no result. Try again; if it stays, check the "
     u"server address."},

    // the way there and back
    {Cause::ConnectionRefused, ErrorCode::Unreachable, Outlook::Stays,
     u"The server cannot be reached: nothing answers at its address. Check the server address and port, then "
     u"try again."},
    {Cause::HostNotFound, ErrorCode::Unreachable, Outlook::Stays,
     u"The server cannot be found: its name is unknown to the network. Check the server address, and that this "
     u"computer is online."},
    {Cause::NetworkTrouble, ErrorCode::Unreachable, Outlook::MayPass,
     u"The server cannot be reached over the network. Check that this computer is online, then try again."},
    {Cause::TlsRefused, ErrorCode::Unreachable, Outlook::Stays,
     u"The server could not prove who it is, so no request was sent: {reason}. Check the server address and the"
     u" clock of this computer; behind a company's proxy, give its certificate with --ca-file or install it."},
    {Cause::TlsFailed, ErrorCode::Unreachable, Outlook::Stays,
     u"No secure connection to the server came about, so no request was sent. Check the server address and port; "
     u"if they are right, try another network, because something on the way may not let it through."},
    {Cause::ClosedUnanswered, ErrorCode::Unreachable, Outlook::MayPass,
     u"The server closed the connection without an answer. Check that the server address is right and whether "
     u"it has to begin with https, then try again."},
    {Cause::BrokenOff, ErrorCode::Unreachable, Outlook::MayPass,
     u"The connection broke off before the answer was complete. Try again."},
    {Cause::NotHttp, ErrorCode::Unreachable, Outlook::Stays,
     u"What answers at the server address does not speak HTTP as it should. Check the server address and port."},
    {Cause::RedirectElsewhere, ErrorCode::Unreachable, Outlook::Stays,
     u"The server sent the request on to another server, and the API key is not taken there. Check the server "
     u"address."},
    {Cause::RedirectUnencrypted, ErrorCode::Unreachable, Outlook::Stays,
     u"The server sent the request on to an address that is not encrypted, and the API key is not taken there. "
     u"Check the server address."},
    {Cause::TooManyRedirects, ErrorCode::Unreachable, Outlook::Stays,
     u"The server sent the request on too many times, perhaps in a circle. Check the server address."},
    {Cause::ProxyTrouble, ErrorCode::Unreachable, Outlook::Stays,
     u"The server was not asked, because the way to it leads through {subject}, and that {reason}. Check the proxy "
     u"where it is set, or ask those who run this network."},
    {Cause::ProxySilent, ErrorCode::TimedOut, Outlook::Stays,
     u"The way to the server leads through {subject}, and nothing came from there within {limit}. Check the proxy "
     u"where it is set, or ask those who run this network."},
    {Cause::ProxyLogin, ErrorCode::Unreachable, Outlook::Stays,
     u"The way to the server leads through {subject}, which wants another log-in than it got. Put it in front of the "
     u"proxy's name as user:password@host:port, then try again."},
    {Cause::NetworkLogin, ErrorCode::Unreachable, Outlook::Stays,
     u"This network wants a log-in before it lets anything through ({status}). Open any web page to see it, log "
     u"in, then try again."},

    // our limits
    {Cause::DeadlinePassed, ErrorCode::TimedOut, Outlook::Stays,
     u"The answer was not complete within {limit}. Try again, or allow more time (--timeout on the command "
     u"line)."},
    {Cause::IdleTooLong, ErrorCode::TimedOut, Outlook::Stays,
     u"Nothing came from the server for {limit}. Check the network, then try again."},
    {Cause::TooLarge, ErrorCode::TooLarge, Outlook::Stays,
     u"The answer is larger than {limit}, and no result should be. It was not read to its end; check the server"
     u" address."},
    {Cause::OutOfMemory, ErrorCode::TooLarge, Outlook::Stays,
     u"There is not enough memory for {subject}. Close other programs and try again."},
    {Cause::Cancelled, ErrorCode::Cancelled, Outlook::Stays,
     u"Stopped. What was shown before stays; ask again at any time."},

    // the body
    {Cause::EmptyBody, ErrorCode::NotAResult, Outlook::Stays,
     u"The server sent an empty answer instead of a result ({status}). Try again; if it stays, check the server"
     u" address."},
    {Cause::NothingInBody, ErrorCode::NotAResult, Outlook::Stays,
     u"The answer is empty. Try again; if it stays empty, check the address of the API."},
    {Cause::BadEncoding, ErrorCode::NotAResult, Outlook::Stays,
     u"The answer cannot be unpacked: {reason}. Try again; if it stays, something between this computer and the"
     u" server may be changing it."},
    {Cause::DamagedBody, ErrorCode::NotAResult, Outlook::MayPass,
     u"The answer was damaged on the way: its gzip does not fit its own checksum. Try again; if it stays, something "
     u"between this computer and the server may be changing it."},
    {Cause::WebPage, ErrorCode::NotAResult, Outlook::Stays,
     u"This is a web page, not {subject}: a portal, a proxy or a wrong base address? Open any web page to see "
     u"whether a log-in is asked for, then check the address of the API."},
    {Cause::NotJson, ErrorCode::NotAResult, Outlook::Stays,
     u"This is not a training result: it is not JSON. Check the address of the API, or choose another file."},
    {Cause::NotAnObject, ErrorCode::NotAResult, Outlook::Stays,
     u"This is not a training result: it is JSON, but {reason} instead of an object. Check the address of the "
     u"API, or choose another file."},
    {Cause::BrokenJson, ErrorCode::NotAResult, Outlook::Stays,
     u"This is not a training result: {reason}. Fetch it again; if it stays so, report it to whoever runs the "
     u"server."},
    {Cause::NestedTooDeep, ErrorCode::NotAResult, Outlook::Stays,
     u"This is not {subject}: it is nested more than {limit} levels deep, and nothing of the kind is. Check the address "
     u"of the API, or choose another file."},
    {Cause::NotUtf8, ErrorCode::NotAResult, Outlook::Stays,
     u"This cannot be read as {subject}: it is written in {reason}, and JSON has to be in UTF-8. Make it UTF-8 "
     u"(iconv -f {reason} -t UTF-8), or check what the server sends."},
    {Cause::ErrorObject, ErrorCode::NotAResult, Outlook::Stays,
     u"The server answered with an error instead of a result: {reason}. Check the run and the key, then try "
     u"again."},
    {Cause::NoResultField, ErrorCode::NotAResult, Outlook::Stays,
     u"This is not a training result: it is JSON, but has none of the fields of one. Check the address of the "
     u"API, or choose another file."},
    {Cause::NotAListing, ErrorCode::NotAResult, Outlook::Stays,
     u"The answer is not {subject}. Check the address of the API and try again."},

    // files
    {Cause::FileMissing, ErrorCode::NotFound, Outlook::Stays, u"There is no file {subject}. Check its name and place."},
    {Cause::NotAFile, ErrorCode::NotAResult, Outlook::Stays,
     u"Not a file: {subject} is {reason}. Choose a plain file."},
    {Cause::FileTooLarge, ErrorCode::TooLarge, Outlook::Stays,
     u"The file {subject} is larger than {limit}, which is more than is read. Choose another file."},
    {Cause::FileUnreadable, ErrorCode::CannotRead, Outlook::Stays,
     u"The file {subject} cannot be read. Check that you may read it, then try again."},
    {Cause::FileUnfinished, ErrorCode::CannotRead, Outlook::Stays,
     u"The end of {subject} did not come within {limit}, so nothing of it was used. Check what writes into it, or "
     u"allow more time (--timeout on the command line)."},
    {Cause::TerminalInput, ErrorCode::Usage, Outlook::Stays,
     u"Standard input is a terminal, and no file comes from it. Give the name of a file instead of -, or send one in, "
     u"as in: paretoscope show - < results.json."},
    {Cause::OutputFolderMissing, ErrorCode::CannotWrite, Outlook::Stays,
     u"The folder {subject} does not exist. Choose another place, or make the folder first."},
    {Cause::OutputNotAFile, ErrorCode::CannotWrite, Outlook::Stays,
     u"{subject} is no file but {reason}, and is left alone. Choose the name of a file; on the command line, "
     u"--output - writes a picture to standard output."},
    {Cause::OutputNotWritten, ErrorCode::CannotWrite, Outlook::Stays,
     u"{subject} could not be written: {reason}. What stood there before is unchanged. Check that you may write "
     u"there and that the disk has room."},
    {Cause::OutputNotUndone, ErrorCode::CannotWrite, Outlook::Stays,
     u"Writing failed ({reason}), and {subject} could not be put back as it was. Check the disk and what is there, "
     u"then write again."},
    {Cause::PictureNotDrawn, ErrorCode::CannotWrite, Outlook::Stays,
     u"The picture could not be drawn, perhaps for want of memory, and nothing was written. Choose a smaller size or "
     u"scale."},
    {Cause::SettingsNotSaved, ErrorCode::CannotWrite, Outlook::Stays,
     u"What the window remembers (layout, limits, recent runs) could not be saved in {subject}: {reason}. What was "
     u"saved before is unchanged. Check that you may write there and that the disk has room; it is tried again with "
     u"the next change and at the end."},
    {Cause::NoMemoryToAnswer, ErrorCode::CannotWrite, Outlook::Stays,
     u"There is not enough memory to put the answer together. Close other programs and try again."},
    {Cause::MeasurementsUnreadable, ErrorCode::NotAResult, Outlook::Stays,
     u"These are no measurements: {reason}. Choose a CSV whose first line names the columns model, device and p50"
     u" (ms), and if known precision, batch and p99."},
    {Cause::MeasurementsElsewhere, ErrorCode::NotAResult, Outlook::Stays,
     u"None of the measured models is in {subject}: the first one is {reason}. Check that ids are as the run has"
     u" them, or open the run that was measured."},
    {Cause::MeasurementsWithoutRun, ErrorCode::Usage, Outlook::Stays,
     u"Own measurements join a run, and none is open. Open the run that was measured, then add them."},

    // the desktop
    {Cause::NoDisplay, ErrorCode::Usage, Outlook::Stays,
     u"The window cannot open: there is no display that it can use. Check DISPLAY, WAYLAND_DISPLAY and "
     u"QT_QPA_PLATFORM; without a display, take a picture with --picture FILE, or use a command (paretoscope --help)."},
    {Cause::NoOffscreen, ErrorCode::Usage, Outlook::Stays,
     u"The picture cannot be drawn: Qt cannot use the platform that it was told to. Check or unset QT_QPA_PLATFORM, "
     u"DISPLAY, QT_PLUGIN_PATH and QT_QPA_PLATFORM_PLUGIN_PATH."},
    {Cause::DisplayLost, ErrorCode::Usage, Outlook::Stays,
     u"The display went away while the window was open, and the window with it. Open it again when the display is back."},

    // the store of fetched results
    {Cause::StoreUnavailable, ErrorCode::CannotWrite, Outlook::Stays,
     u"Results cannot be kept on this computer: {subject} cannot be opened for writing ({reason}). They stay in "
     u"memory until the program ends. Check the rights of the folder."},
    {Cause::StoreReadOnly, ErrorCode::CannotWrite, Outlook::Stays,
     u"The file of kept results can be read, but not written: {subject}. What was kept opens as before; new results "
     u"stay in memory until the program ends. Check the rights of the file and of its folder."},
    {Cause::StoreUnreadable, ErrorCode::CannotRead, Outlook::Stays,
     u"The file of kept results cannot be read ({reason}): {subject}. Check that it is yours and that you may look "
     u"into its folder."},
    {Cause::StoreDamaged, ErrorCode::CannotRead, Outlook::Stays,
     u"The file of kept results is damaged, and nothing is written to it: {subject}. New results stay in memory"
     u" until the program ends. Move the file away to start a new one."},
    {Cause::StoreNewer, ErrorCode::CannotRead, Outlook::Stays,
     u"The file of kept results comes from a newer version of this program, and nothing is written to it: "
     u"{subject}. New results stay in memory until the program ends. Update the program."},
    {Cause::StoreForeign, ErrorCode::CannotRead, Outlook::Stays,
     u"{subject} is not a file of kept results, and nothing is written to it. New results stay in memory until "
     u"the program ends. Move it away to start a new one."},
    {Cause::StoreFull, ErrorCode::CannotWrite, Outlook::Stays,
     u"The disk is full, so new results are not kept on it. They stay in memory until the program ends; those "
     u"kept before are safe. Free some space."},
    {Cause::StoreDiskError, ErrorCode::CannotWrite, Outlook::Stays,
     u"The disk reported an error, so new results are not kept on it ({reason}): {subject}. They stay in memory until "
     u"the program ends; those kept before are not changed. Check that the disk works and that your quota has room."},
    {Cause::StoreBusy, ErrorCode::CannotWrite, Outlook::Stays,
     u"Another program holds the file of kept results, so new ones stay in memory for now. Those kept before "
     u"are safe. End other copies of the program if this goes on."},
    {Cause::StoreTooSmall, ErrorCode::TooLarge, Outlook::Stays,
     u"The result of {subject} is larger than {limit}, which is all the room for kept results. It is not kept, "
     u"and will not open without the network."},
    {Cause::KeptBodyDamaged, ErrorCode::CannotRead, Outlook::Stays,
     u"What was kept of {subject} is damaged and cannot be shown. Fetch it again."},
    {Cause::NothingKept, ErrorCode::NotFound, Outlook::Stays,
     u"Nothing is kept of {subject}. Open it once in the window while the network is there."},
}};

/// Each cause at its own place, so that a lookup is an index.
constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < causeTexts.size(); ++i) {
        if (causeTexts[i].cause != static_cast<Cause>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

} // namespace

const CauseText &causeText(Cause cause) { return causeTexts.at(static_cast<std::size_t>(cause)); }

} // namespace paretoscope
