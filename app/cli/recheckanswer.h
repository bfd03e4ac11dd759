// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandanswer.h"

namespace paretoscope {

/// Answers Recheck: holds the record against the run. Complains of Beaten, NothingFits or NotComparable.
[[nodiscard]] CommandAnswer recheckAnswer(const DecisionRecord &record, const TrainingRun &run);

} // namespace paretoscope
