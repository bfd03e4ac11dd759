// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelcolumn.h"

namespace paretoscope {

[[nodiscard]] ModelColumn idColumn(const TrainingRun &run);
[[nodiscard]] ModelColumn metricColumn(const TrainingRun &run, Metric metric);
[[nodiscard]] ModelColumn latencyColumn(const TrainingRun &run, TargetIndex target);

/// The columns of a run that are the same in every view of it: the id, what is known of a model everywhere, and then
/// what is known on a target, a column each. A column that is added there is in the window's table, in its filter, and
/// in what the command line shows.
[[nodiscard]] std::vector<ModelColumn> columnsOf(const TrainingRun &run);

} // namespace paretoscope
