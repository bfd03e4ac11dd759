// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/picks.h"
#include "analysis/targetanalysis.h"

#include <optional>

namespace paretoscope {

/// What somebody asks of a model on one target. Both limits are inclusive.
struct Need {
    std::optional<double> budget; ///< ms, above 0
    std::optional<double> floor;  ///< percent

    [[nodiscard]] bool isEmpty() const { return !budget && !floor; }
    friend bool operator==(const Need &, const Need &) = default;
};

/// How far the limit that decides can move before another model is picked. `from` belongs to the band of a budget
/// (ms) and `to` does not; of a floor's band (percent) it is the other way round. No value: without an end.
struct StabilityBand {
    std::optional<double> from;
    std::optional<double> to;
    std::optional<double> toNextChange; ///< the nearer end's distance from the limit; empty where there is no end
};

/// The next model along the front, and what the step costs or gains.
struct FrontStep {
    Point point;
    double metric = 0;  ///< percent points, always positive: gained by going slower, lost by going faster
    double latency = 0; ///< ms, always positive: paid by going slower, saved by going faster

    [[nodiscard]] double pointsPerMs() const { return metric / latency; }
};

/// Two latencies between which the front has no model.
struct FrontGap {
    double from = 0; ///< ms
    double to = 0;
};

struct NeedAnswer {
    std::optional<Pick> pick; ///< the runner-up is the next that keeps both limits

    // about the pick; empty without one
    StabilityBand band;
    std::optional<FrontStep> faster;
    std::optional<FrontStep> moreAccurate;

    // where there is no pick: the model that would be it if one limit gave way
    std::optional<Point> overBudget; ///< the fastest that reaches the floor; without a floor the fastest of all
    std::optional<Point> underFloor; ///< the most accurate within the budget

    std::optional<FrontGap> widestGap; ///< of the front; ties: the faster one. Empty with fewer than two latencies
};

/// With a budget: the most accurate model within it that reaches the floor. With a floor alone: the fastest that
/// reaches it. Ties as in bestWithinLatency() and fastestAbove(). An empty need has no pick. Pure, O(n).
[[nodiscard]] NeedAnswer answerNeed(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need);

} // namespace paretoscope
