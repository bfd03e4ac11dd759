// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <QString>

#include <vector>

namespace paretoscope {

/// "5 ms", "3.27 ms": at most three significant decimals, a thin space before the unit.
[[nodiscard]] QString latencyText(double ms);
/// The least latency that latencyText() writes in full and that is not below `ms`: a limit to type in.
[[nodiscard]] double latencyRoundedUp(double ms);
/// "54.7 %"
[[nodiscard]] QString percentText(double percent);
/// "1.9 points", "1 point": a difference of percents.
[[nodiscard]] QString pointsText(double points);
/// "+1.9 points", "−0.3 points"
[[nodiscard]] QString signedPointsText(double points);

/// A computed number as it is written to a file: without the noise of adding up (869.0600000000001), ten digits.
[[nodiscard]] double withoutNoise(double value);

/// A model inside a sentence: its short label, harmless.
[[nodiscard]] QString modelName(const TrainingRun &run, Row row);
/// A target inside a sentence, harmless.
[[nodiscard]] QString targetName(const TrainingRun &run, TargetIndex target);
/// "a, b and 4 more": `most` models by name, or one more where that is all of them.
[[nodiscard]] QString modelNames(const TrainingRun &run, const std::vector<Row> &rows, std::size_t most);
/// "a", "a and b", "a, b and c"
[[nodiscard]] QString listText(const QStringList &words);

} // namespace paretoscope
