// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/need.h"

#include <QString>

namespace paretoscope {

/// The limits in words: "at most 5 ms", "at least 50 %", "at most 5 ms and at least 50 %".
[[nodiscard]] QString needText(const Need &need);

/// Why there is no pick, and which limit would have to move by how much; empty where there is one or no need.
[[nodiscard]] QString unmetText(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need,
                                const NeedAnswer &answer);

// About a pick; empty without one.

/// "56f9a6 wins from 2.81 to 3.27 ms; your budget is 0.2 ms from the next change."
[[nodiscard]] QString bandText(const TrainingRun &run, const Need &need, const NeedAnswer &answer);
/// The runner-up and what it lost by.
[[nodiscard]] QString runnerUpText(const TrainingRun &run, const Need &need, const NeedAnswer &answer);
/// What the next model in either direction costs and gives.
[[nodiscard]] QString pricesText(const TrainingRun &run, const NeedAnswer &answer);
/// The widest stretch of latencies without a front model, and whether the budget lies in it; empty without one.
[[nodiscard]] QString widestGapText(const Need &need, const NeedAnswer &answer);

} // namespace paretoscope
