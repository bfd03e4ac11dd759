// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultcases.h"

namespace paretoscope {

// faultCases() by where things go wrong. The case of a class that is written here is one of many.

/// The server says no, with a status and perhaps a body.
[[nodiscard]] QList<FaultCase> statusFaults();
/// The server sends the request elsewhere.
[[nodiscard]] QList<FaultCase> redirectFaults();
/// The connection or the framing breaks, stalls or never ends.
[[nodiscard]] QList<FaultCase> transportFaults();
/// Status line and headers are odd.
[[nodiscard]] QList<FaultCase> headFaults();
/// The body comes in a wrong or damaged encoding.
[[nodiscard]] QList<FaultCase> encodingFaults();
/// The body arrives whole and is no result.
[[nodiscard]] QList<FaultCase> bodyFaults();
/// Nothing is wrong, though it may look so.
[[nodiscard]] QList<FaultCase> oddButGood();

inline const FaultStep closing{FaultStep::Kind::Close};
inline const FaultStep resetting{FaultStep::Kind::Reset};
inline const FaultStep hanging{FaultStep::Kind::Hang};
inline const FaultHeaders chunkedHeader{{"Transfer-Encoding", "chunked"}};

[[nodiscard]] inline FaultStep waitFor(std::chrono::milliseconds pause) { return {FaultStep::Kind::Wait, {}, pause}; }
[[nodiscard]] inline FaultScript json(const QByteArray &status, const QByteArray &body, FaultHeaders headers = {})
{
    headers.prepend({"Content-Type", "application/json"});
    return sending(answer(status, body, headers));
}
[[nodiscard]] inline FaultScript html(const QByteArray &status, FaultHeaders headers = {})
{
    headers.prepend({"Content-Type", "text/html"});
    return sending(answer(status, "<!DOCTYPE html><html><body><h1>nginx</h1></body></html>", headers));
}
[[nodiscard]] inline QByteArray withoutTail(const QByteArray &bytes, qsizetype count)
{
    return bytes.first(bytes.size() - count);
}

} // namespace paretoscope
