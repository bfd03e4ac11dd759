// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/recommendationcheck.h"

#include <optional>
#include <vector>

namespace paretoscope {

/// Who says what about one target, kept apart: what is recommended, what the platform puts on its front, what is
/// computed here (app/README.md, rule 6).
struct Voices {
    const Recommendation *recommended = nullptr; ///< owned by the run; null: nothing is stated for the target
    std::optional<RecommendationCheck> check;    ///< of the recommended model; empty where it cannot be placed
    bool isRecommendedOnPlatformFront = false;

    std::vector<Row> platformFront; ///< rows claimed for this metric (or for the target alone), in row order
    bool claimsAnyMetric = false;   ///< `paretoOptimalFor` names this target for some metric
    std::vector<Row> onlyPlatform;  ///< on its front and dominated here, or without a number here; in row order
    std::vector<Row> onlyHere;      ///< the other way round

    std::vector<Row> flagged; ///< `recommended: true`, for which hardware is not said; in row order
};

/// `run` is the run of `analysis` and has to outlive the answer. Claims without a metric count for every metric. Pure.
[[nodiscard]] Voices voicesOf(const TrainingRun &run, const TargetAnalysis &analysis);

} // namespace paretoscope
