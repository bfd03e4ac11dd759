// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartcontent.h"

#include <QStringList>

namespace paretoscope {

/// A model in a few lines: its id, its two numbers, what it is on this target, who names it.
[[nodiscard]] QStringList describeModel(const ChartContent &content, const Point &point);

/// The same of one that nobody measured: its expected latency, from what it is predicted, and that it is no
/// measurement.
[[nodiscard]] QStringList describePrediction(const ChartContent &content, const PredictedModel &model);
/// A model on the front of the run that the shown one is compared with.
[[nodiscard]] QStringList describeComparedModel(const ChartContent &content, const Point &point);

} // namespace paretoscope
