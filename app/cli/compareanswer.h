// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandanswer.h"

namespace paretoscope {

/// Answers Compare: the fronts of two runs over each other on one target. Fails with ErrorCode::Usage when one of them
/// lacks the target, and says which.
[[nodiscard]] Result<CommandAnswer> compareAnswer(const CommandLine &line, const LoadedRun &loaded,
                                                  const LoadedRun &other);

} // namespace paretoscope
