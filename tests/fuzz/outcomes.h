// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/resultsdecoder.h"

namespace paretoscope::fuzz {

/// Requires of one outcome what holds of every one, whatever the body: numbers within their limits, rows that exist,
/// an error in words of ours.
void requireBelievable(const Result<DecodedResults> &outcome);

/// Requires that two outcomes are the same down to the last reading.
void requireSame(const Result<DecodedResults> &one, const Result<DecodedResults> &other);

} // namespace paretoscope::fuzz
