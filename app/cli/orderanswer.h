// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandanswer.h"

namespace paretoscope {

/// Answers Order. Fails with ErrorCode::Usage when the run lacks a target that is named, and with TooLarge when it has
/// too many models to compare their pairs.
[[nodiscard]] Result<CommandAnswer> orderAnswer(const CommandLine &line, const TrainingRun &run);

} // namespace paretoscope
