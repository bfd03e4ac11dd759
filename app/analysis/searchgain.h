// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"

#include <optional>
#include <vector>

namespace paretoscope {

/// What the search found against one stock model trained beside it.
struct BaselinePairing {
    Point baseline;
    std::optional<Point> atEqualLatency;  ///< the most accurate child that is no slower; ties: faster, then idLess()
    std::optional<Point> atEqualAccuracy; ///< the fastest child that is no less accurate; ties: more accurate, idLess()
    double metricGain = 0;                ///< percent points, may be negative; 0 without such a child
    double latencyGain = 0;               ///< ms, may be negative; 0 without such a child
};

struct SearchGain {
    std::vector<BaselinePairing> pairings;         ///< by latency of the baseline, then metric downwards, then idLess()
    std::optional<std::size_t> largestMetricGain;  ///< which of them; ties: the first
    std::optional<std::size_t> largestLatencyGain; ///< as a share of the baseline's latency; ties: the first
};

/// Whether the search was worth it: each baseline against the best child at its latency and at its accuracy. Children
/// are the competing models that are no baselines, whether baselines compete or not. Empty pairings: no baseline.
/// Pure.
[[nodiscard]] SearchGain gainOfSearch(const TrainingRun &run, const TargetAnalysis &analysis);

} // namespace paretoscope
