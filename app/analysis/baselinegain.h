// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"

#include <optional>

namespace paretoscope {

/// What a model gains over the stock models trained beside it.
struct BaselineGain {
    enum class Kind {
        AtEqualLatency, ///< against the most accurate baseline that is no slower than the model
        FasterThanAll,  ///< the model is faster than every baseline: against the fastest of them
    };
    Kind kind = Kind::AtEqualLatency;
    Point baseline;
    double metricGain = 0;  ///< percent points, model minus baseline
    double latencyGain = 0; ///< ms, baseline minus model
};

/// Empty when the analysis has no baseline with both numbers, or when `model` is one of them.
/// Ties between baselines: the better on the other axis, then row order.
[[nodiscard]] std::optional<BaselineGain> gainOverBaseline(const TargetAnalysis &analysis, const Point &model);

} // namespace paretoscope
