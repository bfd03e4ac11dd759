// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbertext.h"
#include "core/trainingrun.h"

#include <vector>

namespace paretoscope {

/// A model inside a sentence: its short label, harmless.
[[nodiscard]] QString modelName(const TrainingRun &run, Row row);
/// A target inside a sentence, harmless.
[[nodiscard]] QString targetName(const TrainingRun &run, TargetIndex target);
/// "a, b and 4 more": `most` models by name, or one more where that is all of them.
[[nodiscard]] QString modelNames(const TrainingRun &run, const std::vector<Row> &rows, std::size_t most);

} // namespace paretoscope
