// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandanswer.h"

namespace paretoscope {

/// Answers Explain: who says what about a target, what the search gained there, and why a model is not on the front.
/// Fails with ErrorCode::Usage when the run lacks the target, and with NotFound when it lacks the model.
[[nodiscard]] Result<CommandAnswer> explainAnswer(const CommandLine &line, const TrainingRun &run);

} // namespace paretoscope
