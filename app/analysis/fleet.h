// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/fleetchoice.h"
#include "analysis/targetanalysis.h"

#include <optional>
#include <span>
#include <vector>

namespace paretoscope {

/// A limit that stands in the way, and how far it has to move.
struct FleetObstacle {
    enum class Kind { Budget, Floor };
    TargetIndex target = 0;
    Kind kind = Kind::Budget;
    double from = 0; ///< ms or percent
    double to = 0;
};

/// The least that has to give for one model to fit.
struct FleetRelaxation {
    Row row = 0;
    std::vector<FleetObstacle> obstacles; ///< in the order of the limits
};

struct FleetAnswer {
    std::size_t considered = 0;               ///< models of the population
    std::vector<std::size_t> withBothNumbers; ///< of these, with both numbers on a target; in the order of the limits
    std::size_t comparable = 0;               ///< of these, with both numbers on every target: the candidates
    /// The best of the candidates, on a target; empty where none is within its limits.
    std::vector<std::optional<Point>> bestOnTarget;
    std::optional<FleetChoice> pick;           ///< the best single model
    std::vector<FleetChoice> runnersUp;        ///< the single models next in order, at most three
    std::vector<FleetChoice> sets;             ///< the best with at most 2, 3, ... models
    bool tooManyForSets = false;               ///< sets were asked for and not searched
    std::optional<FleetRelaxation> relaxation; ///< where there is no pick and there are candidates
};

/// Largest set that is searched for, and the most models that it is searched among (their triples are all tried).
inline constexpr int largestFleetSet = 3;
inline constexpr std::size_t mostFleetCandidates = 300;

/// Chooses for a mixed fleet. The candidates are the models with both numbers on every target of the fleet; a target's
/// own best is the most accurate candidate within its limits (ties: lower latency, then idLess()). Of the choices that
/// serve every target the best has the smallest largest regret; ties: the higher lowest metric, fewer models, the lower
/// largest latency / budget, then ids. In a set each target is served by its most accurate member that is within the
/// limits there. Sets are searched exactly, up to `maxModels` (1 to largestFleetSet). The relaxation is the one with
/// the fewest limits moved; ties: the smallest largest move as a share of its limit, the higher metric, idLess().
/// `limits`: at least one, each target once. Pure; at most some 10 ms for 100 models.
[[nodiscard]] FleetAnswer chooseForFleet(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits,
                                         int maxModels = 1, Population population = Population::WithoutBaselines);

} // namespace paretoscope
