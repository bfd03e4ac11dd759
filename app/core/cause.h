// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <chrono>
#include <optional>

namespace paretoscope {

/// Everything that can go wrong outside this program, its command line apart. causetable.cpp holds one text for each,
/// and nobody else writes any.
enum class Cause {
    // the address and the key, before anything is sent
    BadBaseAddress,
    InsecureBaseAddress,
    IncompleteAddress,
    KeyMissing,
    KeyMalformed,
    KeyFileOpenToOthers,
    KeyFileWithoutKey,
    KeyringUnavailable,
    KeyringSilent,
    BadIssuers,
    BadProxy,
    // the server's word
    BadRequest,
    KeyRefused,
    PlanRefused,
    AccessRefused,
    BlockPage,
    NotFound,
    Conflict,
    BillingPaused,
    TooManyRequests,
    OtherRefusal,
    ServerTrouble,
    InterimStatus,
    OddStatus,
    // the way there and back
    ConnectionRefused,
    HostNotFound,
    NetworkTrouble,
    TlsRefused,
    TlsFailed,
    ClosedUnanswered,
    BrokenOff,
    NotHttp,
    RedirectElsewhere,
    RedirectUnencrypted,
    TooManyRedirects,
    ProxyTrouble,
    ProxySilent,
    ProxyLogin,
    NetworkLogin,
    // our limits
    DeadlinePassed,
    IdleTooLong,
    TooLarge,
    OutOfMemory,
    Cancelled,
    // the body
    EmptyBody,
    NothingInBody,
    BadEncoding,
    DamagedBody,
    WebPage,
    NotJson,
    NotAnObject,
    BrokenJson,
    NestedTooDeep,
    NotUtf8,
    ErrorObject,
    NoResultField,
    NotAListing,
    // files
    FileMissing,
    NotAFile,
    FileTooLarge,
    FileUnreadable,
    FileUnfinished,
    TerminalInput,
    OutputFolderMissing,
    OutputNotAFile,
    OutputNotWritten,
    OutputNotUndone,
    PictureNotDrawn,
    SettingsNotSaved,
    NoMemoryToAnswer,
    MeasurementsUnreadable,
    MeasurementsElsewhere,
    MeasurementsWithoutRun,
    // the desktop
    NoDisplay,
    NoOffscreen,
    DisplayLost,
    // the store of fetched results
    StoreUnavailable,
    StoreReadOnly,
    StoreUnreadable,
    StoreDamaged,
    StoreNewer,
    StoreForeign,
    StoreFull,
    StoreDiskError,
    StoreBusy,
    StoreTooSmall,
    KeptBodyDamaged,
    NothingKept,
};
inline constexpr int causeCount = static_cast<int>(Cause::NothingKept) + 1;

/// What the text of a cause leaves open; each text uses one or two of them. They are put in as they are: what others
/// wrote has to be made harmless before.
struct CauseFacts {
    QString subject = {}; ///< what it was about ("the run acme/bottles/5", a file's name); empty reads "this"
    QString reason = {};  ///< what exactly was wrong, as a part of a sentence
    QString limit = {};   ///< with its unit ("30 s", "256 MB")
    int status = 0;       ///< of HTTP; 0: no answer came
    std::optional<std::chrono::seconds> retryAfter = {}; ///< what the server asks to wait, where that is sane
    QString detail = {};                                 ///< for the log
};

/// Limits as people are told them: "16 MB", "64 KB", "100 bytes"; "0.5 s".
[[nodiscard]] QString sizeText(qint64 bytes);
[[nodiscard]] QString secondsText(std::chrono::milliseconds time);

/// The error for a cause: what happened and what to do next, in plain words.
[[nodiscard]] Error errorOf(Cause cause, const CauseFacts &facts = {});

[[nodiscard]] inline tl::unexpected<Error> failure(Cause cause, const CauseFacts &facts = {})
{
    return tl::unexpected<Error>(errorOf(cause, facts));
}

} // namespace paretoscope
