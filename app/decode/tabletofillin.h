// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

namespace paretoscope {

/// A model's id as one cell of a spreadsheet: controls and spaces at the ends are written out, and an apostrophe goes
/// before what does not begin with a letter, so that it is taken for no formula, number, date or remark.
/// withOwnTargets() joins it.
[[nodiscard]] QString idCell(const QString &modelId);

/// A head and a line for each model with an id, separated by tabs: what readMeasurements() reads once somebody has
/// filled in devices and latencies.
[[nodiscard]] QString tableToFillIn(const TrainingRun &run);

} // namespace paretoscope
