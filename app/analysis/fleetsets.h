// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/fleetchoice.h"

#include <optional>
#include <span>
#include <vector>

namespace paretoscope {

/// A model with both numbers on every target of the fleet.
struct FleetCandidate {
    Row row = 0;
    double metric = 0;             ///< percent
    std::vector<double> latencies; ///< ms, in the order of the limits
};

/// What chooseForFleet() works on.
struct FleetProblem {
    std::vector<FleetLimit> limits;
    std::vector<FleetCandidate> candidates;
    std::vector<std::optional<Point>> bestOnTarget; ///< in the order of the limits

    [[nodiscard]] bool serves(const FleetCandidate &candidate, std::size_t limit) const
    {
        return candidate.latencies[limit] <= limits[limit].budget && candidate.metric >= limits[limit].floor;
    }
    [[nodiscard]] bool servesAny(const FleetCandidate &candidate) const;
};

/// What these models make of the fleet together; empty where a target is served by none of them.
[[nodiscard]] std::optional<FleetChoice> choiceOf(const TrainingRun &run, const FleetProblem &problem,
                                                  std::span<const FleetCandidate *const> models);

/// The order of choices, see chooseForFleet(). A strict one: two choices of different models are never equal.
[[nodiscard]] bool isBetterChoice(const TrainingRun &run, const FleetChoice &a, const FleetChoice &b);

/// The best choices with at most 2, 3, ..., `maxModels` of the candidates, by trying all of them. Empty where not even
/// the candidates together serve every target; a size that nothing of it or below serves is left out.
[[nodiscard]] std::vector<FleetChoice> bestSets(const TrainingRun &run, const FleetProblem &problem, int maxModels);

} // namespace paretoscope
