// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace paretoscope {

/// What the process answers to its shell. A contract: extend, never renumber.
enum class ExitCode {
    Done = 0,
    Usage = 1,
    KeyRefused = 2, ///< 401, 403, or no key
    NotFound = 3,
    NoAnswer = 4, ///< network, time, 429, 5xx
    NotAResult = 5,
    NothingFits = 6,
    CannotWrite = 7,
    Beaten = 8,        ///< recheck: another model would be chosen today
    NotComparable = 9, ///< recheck: the decision cannot be held against this run
};

[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

} // namespace paretoscope
