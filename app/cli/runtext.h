// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"
#include "core/numbertext.h"

#include <QString>

namespace paretoscope {

// Words that the texts of several commands share: what is printed for people has units, gaps as an en dash, and nothing
// in it that could steer a terminal.

[[nodiscard]] QString labelText(const TrainingRun &run, Row row);
[[nodiscard]] QString targetText(const TrainingRun &run, TargetIndex target);
/// "mAP@50:95 [%]"
[[nodiscard]] QString metricTitle(Metric metric);
/// "T4 [ms]"
[[nodiscard]] QString latencyTitle(const TrainingRun &run, TargetIndex target);
/// "with baselines"
[[nodiscard]] QString populationText(const TargetAnalysis &analysis);
/// A sentence for a target that no model can be compared on.
[[nodiscard]] QString noPointsText(const TrainingRun &run, const TargetAnalysis &analysis);

} // namespace paretoscope
