// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "support/faultserver.h"

#include <QString>

#include <optional>

namespace paretoscope {

/// The key that tests send; no text may ever hold it.
[[nodiscard]] QByteArray testKey();
/// A small, good results body.
[[nodiscard]] QByteArray goodBody();

/// Whether the Qt that runs takes interim answers (102, 103) for what they are.
[[nodiscard]] bool passesOverInterimAnswers();

/// A server that goes wrong in one way, and what a request has to make of it. Meant for limits far below
/// those of people (a second, a megabyte), so that a test runs through all of them quickly.
struct FaultCase {
    const char *name;
    FaultScript script;                    ///< for the first request
    std::optional<ErrorCode> code = {};    ///< how the reply ends; empty: it hands out `body`
    QString says = {};                     ///< a part of the text for people
    bool atOnce = true;                    ///< ends by itself; false: one of our limits has to end it
    QByteArray body = goodBody();          ///< what is handed out, the key taken out of it
    std::optional<ErrorCode> decoded = {}; ///< what the decoder makes of `body`; empty: it is a result
    FaultScript then = {};                 ///< for the requests after the first; empty: the same again

    /// How a fetch ends; empty: with a run.
    [[nodiscard]] std::optional<ErrorCode> outcome() const { return code ? code : decoded; }
    /// What a fetch may hold of an answer: enough for `body`, and far less than what floods.
    [[nodiscard]] qint64 enoughBytes() const { return qMax<qint64>(1024 * 1024, body.size()); }
};

/// Makes the server go wrong as the case says, from its next request on.
void play(const FaultCase &fault, FaultServer &server);

/// The faults on the wire that need no TLS.
[[nodiscard]] const QList<FaultCase> &faultCases();

} // namespace paretoscope
