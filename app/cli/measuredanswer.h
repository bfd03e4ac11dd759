// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandanswer.h"

namespace paretoscope {

/// Answers Measured: own latencies beside the reported ones, what they predict for the other models, and what to
/// measure next. Fails with ErrorCode::Usage when the run lacks a target that is named, and when there are several own
/// ones and none is named.
[[nodiscard]] Result<CommandAnswer> measuredAnswer(const CommandLine &line, const TrainingRun &run);

} // namespace paretoscope
