// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/finding.h"
#include "core/trainingrun.h"

#include <QByteArrayView>

namespace paretoscope {

/// A run and everything the decoder skipped, repaired or found to contradict itself.
struct DecodedResults {
    TrainingRunPtr run;
    Findings findings;
};

/// Reads a body of `training/results` or `v2/trainings/get` in any of its shapes (api.md 2).
/// Pure, reentrant, and made for a worker thread: it touches nothing but its argument.
/// Fails with ErrorCode::NotAResult when the bytes are not such a body; its text then says what they are
/// (empty, HTML, an error object, an array, broken JSON with the byte where it breaks).
[[nodiscard]] Result<DecodedResults> decodeResults(QByteArrayView body);

/// The same, with bodies of more than `partSize` bytes read in parts of that size. The outcome never depends on
/// it, only memory and time do.
[[nodiscard]] Result<DecodedResults> decodeResults(QByteArrayView body, qsizetype partSize);

} // namespace paretoscope
