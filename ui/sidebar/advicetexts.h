// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartcontent.h"

#include <QString>

namespace paretoscope {

/// "Recommended by Roboflow", "Recommended by the sample's rule", "Computed here: balanced".
[[nodiscard]] QString speakerText(const Advice &advice);
/// One line of reason: the rule, and where a stated recommendation and the numbers differ, by how much.
[[nodiscard]] QString reasonText(const TrainingRun &run, const TargetAnalysis &analysis, const Advice &advice);
/// What the model gains over the baselines; empty without any.
[[nodiscard]] QString gainText(const TrainingRun &run, const TargetAnalysis &analysis, const Point &point);
/// What to say where the platform names nothing for the target, models flagged for unknown hardware included;
/// empty where it does.
[[nodiscard]] QString silenceText(const TrainingRun &run, const TargetAnalysis &analysis, const TargetAdvice &advice);
/// Where the need rules out what is stated; empty where it does not.
[[nodiscard]] QString limitsText(const TargetAdvice &advice, const Need &need);

} // namespace paretoscope
