// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "support/faultserver.h"

#include <QString>

#include <optional>

namespace paretoscope {

/// A server that goes wrong in one way, and what a request has to make of it. Meant for limits far below
/// those of people (a second, a megabyte), so that a test runs through all of them quickly.
struct FaultCase {
    const char *name;
    FaultScript script;
    std::optional<ErrorCode> code = {}; ///< empty: the body is handed out
    QString says = {};                  ///< a part of the text for people
    bool atOnce = true;                 ///< ends by itself; false: one of our limits has to end it
};

/// The key that tests send; no text may ever hold it.
[[nodiscard]] QByteArray testKey();
/// A small, good results body.
[[nodiscard]] QByteArray goodBody();
/// The faults on the wire that need no TLS.
[[nodiscard]] const QList<FaultCase> &faultCases();

} // namespace paretoscope
