// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/noise.h"

#include <QString>

namespace paretoscope {

/// What is assumed, to stand beside everything that rests on it.
[[nodiscard]] QString noiseText(const Noise &noise);
/// Which models nothing tells apart, and which of them will do.
[[nodiscard]] QString tiesText(const TrainingRun &run, Metric metric, const NoisyFront &front);
/// How firm the front is: who is on it in nearly every draw, and who now and then.
[[nodiscard]] QString sharesText(const TargetAnalysis &analysis, const NoisyFront &front);

} // namespace paretoscope
