// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/point.h"

#include <limits>
#include <vector>

namespace paretoscope {

/// What one kind of device in a fleet asks of the model it runs. Both limits are inclusive.
struct FleetLimit {
    TargetIndex target = 0;
    double budget = std::numeric_limits<double>::infinity(); ///< ms, above 0
    double floor = 0;                                        ///< percent
    int devices = 1; ///< weighs the mean regret, which is told and decides nothing

    friend bool operator==(const FleetLimit &, const FleetLimit &) = default;
};

/// How a choice serves one target.
struct FleetService {
    TargetIndex target = 0;
    Row row = 0;
    double latency = 0; ///< ms
    double metric = 0;  ///< percent
    double regret = 0;  ///< percent points below the target's own best, never negative
    double load = 0;    ///< latency / budget, at most 1; 0 without a budget
};

/// One or more models that together serve every target within its limits.
struct FleetChoice {
    std::vector<Row> rows;               ///< by id; only models that serve a target
    std::vector<FleetService> perTarget; ///< in the order of the limits
    double worstRegret = 0;
    double meanRegret = 0; ///< over the devices
    double lowestMetric = 0;
    double largestLoad = 0;
};

} // namespace paretoscope
