// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/latencyprediction.h"

#include <QString>

namespace paretoscope {

/// "On 5 models measured takes 1.21 × what is reported for T4 (0.98 × to 1.44 ×)."
[[nodiscard]] QString ratiosText(const TrainingRun &run, const OwnAgainstReported &against);
/// Who is out of line with the others; empty where nobody is.
[[nodiscard]] QString outliersText(const TrainingRun &run, const OwnAgainstReported &against);
/// What is predicted from what, and how far off it was where it can be told; or what it takes to predict anything.
[[nodiscard]] QString predictionText(const TrainingRun &run, const OwnTargetStudy &study);
/// "Measure next: a (1.2 ms on T4) and b."; empty where everything is measured.
[[nodiscard]] QString measureNextText(const TrainingRun &run, const OwnTargetStudy &study);

/// "1.21 ×"
[[nodiscard]] QString ratioText(double ratio);

} // namespace paretoscope
