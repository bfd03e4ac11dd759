// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"

#include <optional>
#include <span>
#include <vector>

namespace paretoscope {

/// A model in the order of two targets; rank 1 is the fastest, models of one latency share the mean of their ranks.
struct RankedModel {
    Row row = 0;
    double fromLatency = 0; ///< ms
    double toLatency = 0;
    double fromRank = 0;
    double toRank = 0;
};

/// How far the order of the models by latency carries over from one target to another.
struct OrderShift {
    TargetIndex from = 0;
    TargetIndex to = 0;
    std::vector<RankedModel> models; ///< with a latency on both targets; by fromLatency, toLatency, idLess()
    std::size_t pairs = 0;           ///< pairs that are apart on both targets
    std::size_t swapped = 0;         ///< of these, in opposite orders
    /// Kendall's tau-b, 1 for the same order, -1 for the opposite one; empty where one target sets no two models apart.
    std::optional<double> tau;
    /// The clearest swap: the pair whose smaller of the two latency ratios is largest (ties: idLess() of the first,
    /// then of the second). The first is faster on `from`, the second on `to`. Indices into models.
    std::optional<std::pair<std::size_t, std::size_t>> clearest;
};

/// The most models whose pairs are compared, all of them.
inline constexpr std::size_t mostOrderedModels = 2'000;

/// Baselines are in: they were measured like the others. Empty when more than mostOrderedModels have both latencies.
/// Pure, O(n^2): some 10 ms for the most.
[[nodiscard]] std::optional<OrderShift> orderShift(const TrainingRun &run, TargetIndex from, TargetIndex to);

/// A model among those with a latency on every one of several targets.
struct CommonRanks {
    Row row = 0;
    std::vector<double> ranks; ///< in the order of the targets; as in RankedModel
};

/// By the rank on the first target, then row order. Pure.
[[nodiscard]] std::vector<CommonRanks> commonRanks(const TrainingRun &run, std::span<const TargetIndex> targets);

} // namespace paretoscope
