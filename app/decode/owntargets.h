// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ownmeasurement.h"
#include "core/trainingrun.h"

namespace paretoscope {

/// A run with somebody's own measurements beside what it states.
struct JoinedRun {
    TrainingRunPtr run;
    Findings findings;      ///< what did not join, and what was put together
    std::size_t joined = 0; ///< measurements that have a model in the run
};

/// More targets than these of one file are left out, with a finding.
inline constexpr int mostOwnTargets = 32;

/// Adds a target for each device, precision and batch that was measured (names compare trimmed and case-folded), after
/// the run's own targets, in the order of `rows`. A model joins by its id, by the last segment of it, or by what stands
/// behind the last double dash ("56f9a6", as the window shortens it), where that means one model alone. Of a model
/// measured several times under the same conditions the median counts (of an even number the mean of the two in the
/// middle). Every other model has Gap::NotMeasured there. A name that the run gives to a target of its own is made
/// another one with a number. Pure.
[[nodiscard]] JoinedRun withOwnTargets(const TrainingRun &run, const std::vector<OwnMeasurement> &rows);

} // namespace paretoscope
