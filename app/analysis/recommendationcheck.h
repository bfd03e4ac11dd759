// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"

#include <optional>

namespace paretoscope {

/// The platform's recommendation held against the numbers of one target and metric: a statement of fact to
/// stand beside the recommendation, never a reason to hide or replace it.
struct RecommendationCheck {
    /// A front model that is no slower and no less accurate, and better in one of the two.
    struct Dominator {
        Point point;
        double metricGain = 0;  ///< percent points, dominator minus recommended
        double latencyGain = 0; ///< ms, recommended minus dominator
    };
    Point point;
    /// Empty when no front model dominates the recommended one: it is on the front, or would be if it is a
    /// baseline that does not compete.
    std::optional<Dominator> dominatedBy;
    Point mostAccurate;           ///< of the competing models; of equals the first by idLess()
    double belowMostAccurate = 0; ///< percent points, never negative

    [[nodiscard]] bool isOnFront() const { return !dominatedBy; }
};

/// Of several dominators the one with the largest joint gain: the sum of both gains, each as a share of the range
/// that the front and the recommended model span on its axis. Ties: more accurate, then the order of the front.
/// Empty when the row has a gap on the target or metric, or when nothing competes.
[[nodiscard]] std::optional<RecommendationCheck> checkRecommendation(const TargetAnalysis &analysis, Row row);

} // namespace paretoscope
