// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"

#include <limits>
#include <optional>
#include <span>
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
    std::size_t considered = 0;        ///< models of the population
    std::vector<std::size_t> measured; ///< of these, with both numbers on a target; in the order of the limits
    std::size_t comparable = 0;        ///< of these, with both numbers on every target: the candidates
    /// The best of the candidates, on a target; empty where none is within its limits.
    std::vector<std::optional<Point>> ownBest;
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
