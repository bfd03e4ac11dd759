// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace paretoscope {

/// Everything that can go wrong outside this program, its command line apart. causetable.cpp holds the texts of
/// each, and nobody else writes any.
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
    NotARun,
    NeitherFileNorRun,
    NoDecisionRecord,
    NewerDecisionRecord,
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
    // what is served
    FolderMissing,
    NotAFolder,
    FolderUnreadable,
    FiguresUnreadable,
    SampleUnreadable,
    SampleNotStarted,
    ServedToOthersWithoutKey,
    AddressTaken,
};
inline constexpr int causeCount = static_cast<int>(Cause::AddressTaken) + 1;

/// Whether asking again by itself can help: a busy or troubled server and a broken connection may pass; a refusal, a
/// wrong address or a body that is no result stay until somebody does something.
enum class Outlook { Stays, MayPass };

/// What is known of a cause beforehand. In the texts {subject}, {reason}, {limit}, {status} and {wait} are places of
/// CauseFacts.
struct CauseText {
    ErrorCode code;
    Outlook outlook;
    QString what;
    QString next; ///< empty where there is nothing to do
};

[[nodiscard]] CauseText causeText(Cause cause);

} // namespace paretoscope
