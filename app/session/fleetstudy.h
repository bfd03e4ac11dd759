// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/fleet.h"
#include "analysis/ordershift.h"
#include "record/decisionrecord.h"
#include "session/runsource.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace paretoscope {

/// What is asked of a mixed fleet.
struct FleetQuestion {
    RunSource source = {};
    TrainingRunPtr run = {}; ///< null: there is none
    Metric metric = Metric::Map5095;
    Population population = Population::WithoutBaselines;
    std::vector<FleetLimit> limits = {}; ///< a target each; empty: nothing is asked

    friend bool operator==(const FleetQuestion &, const FleetQuestion &) = default;
};

/// More models are not told apart by their ranks.
inline constexpr std::size_t mostRankedInFleet = 300;

/// What is worked out for a fleet; holds its question, so that it stays true whatever comes on screen.
struct FleetStudy {
    FleetQuestion question;
    FleetAnswer answer = {};
    std::vector<CommonRanks> ranks = {};         ///< on all targets; empty for more than mostRankedInFleet
    std::optional<OrderShift> order = {};        ///< between the two neighbours among the targets where it holds least
    std::optional<DecisionRecord> decision = {}; ///< where there is a pick; without version and time

    /// The best single model.
    [[nodiscard]] std::optional<Row> picked() const
    {
        return answer.pick ? std::optional(answer.pick->rows.front()) : std::nullopt;
    }
};

/// `question` has a run and limits. Empty when `stop` was asked for in between. Pure.
[[nodiscard]] std::optional<FleetStudy> studyFleet(const FleetQuestion &question, const std::stop_token &stop = {});

} // namespace paretoscope
