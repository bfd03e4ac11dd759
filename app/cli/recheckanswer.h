// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandanswer.h"

namespace paretoscope {

/// Answers Recheck: holds the record of the command line against the run. Fails as readRecord() does; complains of Beaten,
/// NothingFits or NotComparable.
[[nodiscard]] Result<CommandAnswer> recheckAnswer(const CommandLine &line, const TrainingRun &run);

} // namespace paretoscope
