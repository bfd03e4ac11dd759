// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace paretoscope {

/// What went wrong, as far as a person or a script can act on it. The names that `--json` prints come
/// from errorCodeName() and are a contract; the exit codes that go with them are in cli/exitcode.h.
enum class ErrorCode {
    Usage,            ///< the command line or an address cannot be understood
    KeyMissing,       ///< an account was asked for and no API key is known
    KeyRefused,       ///< 401
    AccessRefused,    ///< 403, 402, 423: the key is valid and may not do this
    NotFound,         ///< 404, or a file that does not exist
    SeveralTrainings, ///< 409: the version holds more than one training and none was named
    RequestRefused,   ///< any other 4xx
    TooManyRequests,  ///< 429
    ServerTrouble,    ///< 5xx
    Unreachable,      ///< no connection, name not found, TLS refused, redirect refused, broken off
    TimedOut,         ///< the deadline or the idle limit passed
    TooLarge,         ///< more bytes than the cap allows
    NotAResult,       ///< an answer came, and it is not what was asked for
    Cancelled,        ///< the user stopped it
    NothingFits,      ///< no model within the budget or above the floor
    Beaten,           ///< a recorded decision would be another one today
    NotComparable,    ///< a recorded decision cannot be held against this run any more
    CannotRead,       ///< a file exists and cannot be read
    CannotWrite,      ///< a file could not be written
    CannotListen,     ///< the server could not take its address
};

/// An error of the world (never of our own logic: those are asserts).
/// Its texts are sentences in plain words; they never hold a URL or a key.
/// `detail` is for the log and holds no key either. `httpStatus` is 0 where no answer came.
struct Error {
    ErrorCode code = ErrorCode::NotAResult;
    QString what;      ///< happened, and what is still good where that is in doubt
    QString next = {}; ///< is to be done; empty where that is nothing, or where `what` says it
    QString said = {}; ///< by the server in words of its own; mostly empty
    QString detail = {};
    int httpStatus = 0;
    bool mayPass = false;                                ///< asking again by itself can help (RetryPolicy says when)
    std::optional<std::chrono::seconds> retryAfter = {}; ///< the wait a server asks for, where that is sane
    bool namesAsked = false;                             ///< `what` names the run or file that was asked for

    /// All of it on one line.
    [[nodiscard]] QString message() const;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// The stable snake_case name of a code, e.g. "key_refused".
[[nodiscard]] QString errorCodeName(ErrorCode code);

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString what, QString next = {})
{
    return tl::unexpected<Error>(Error{.code = code, .what = std::move(what), .next = std::move(next)});
}

} // namespace paretoscope
