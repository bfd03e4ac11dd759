// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/recommendationcheck.h"

#include <optional>

namespace paretoscope {

/// How far one number of a model has to move, the other staying as it is, for nothing to dominate it.
struct FrontDistance {
    double bound = 0;       ///< ms or percent
    bool reachable = false; ///< the bound itself will do; else it has to be passed
    double change = 0;      ///< from the model's number to the bound, never negative
};

/// Why a model is not on the front.
struct WhyNot {
    Point point;
    RecommendationCheck::Dominator beatenBy; ///< with the largest joint gain, as in checkRecommendation()
    FrontDistance faster;                    ///< in latency
    FrontDistance moreAccurate;              ///< in the metric
    /// Which of the two is the smaller change, each as a share of the range the front and the model span on its axis;
    /// ties: faster.
    bool isFasterTheSmaller = true;
};

/// Empty for a model on the front, for one that would be there if baselines competed, and for a gap. Pure, O(front).
[[nodiscard]] std::optional<WhyNot> whyNotOnFront(const TargetAnalysis &analysis, Row row);

} // namespace paretoscope
