// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandanswer.h"

namespace paretoscope {

/// Answers Fleet. Fails with ErrorCode::Usage when the run lacks a target that is named; complains of NothingFits with
/// the limit to relax.
[[nodiscard]] Result<CommandAnswer> fleetAnswer(const CommandLine &line, const TrainingRun &run);

/// The record of what chooseForFleet() decides for these limits; a pick there has to be one.
[[nodiscard]] DecisionRecord recordFor(const CommandLine &line, const TrainingRun &run,
                                       const std::vector<FleetLimit> &limits);

} // namespace paretoscope
