// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/fleet.h"

#include <QString>

namespace paretoscope {

/// Why this model, or why none and which limit would have to move: one or two sentences.
[[nodiscard]] QString fleetReason(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits,
                                  const FleetAnswer &answer);

/// What the fleet pays for one model, and what a second or third would give; empty where no sets were asked for or
/// there is no pick.
[[nodiscard]] QString fleetPriceText(const TrainingRun &run, const FleetAnswer &answer);

/// Why a model of the population was not taken, to stand after its name: "it is over the budget on T4 (5.3 ms of 5
/// ms)". Of the pick itself: "it is the pick".
[[nodiscard]] QString rejectionText(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits,
                                    const FleetAnswer &answer, Row row);

/// "raise the budget on T4 from 5 ms to 5.3 ms (+0.3 ms)"
[[nodiscard]] QString obstacleText(const TrainingRun &run, const FleetObstacle &obstacle);

} // namespace paretoscope
