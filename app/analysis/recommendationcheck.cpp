// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/recommendationcheck.h"

#include <algorithm>

namespace paretoscope {

namespace {

double share(double gain, double range) { return range > 0 ? gain / range : 0; }

std::optional<RecommendationCheck::Rival> strongestRival(const std::vector<Point> &front, const Point &point)
{
    const double latencyRange = std::max(front.back().latency, point.latency) - front.front().latency;
    const double metricRange = front.back().metric - std::min(front.front().metric, point.metric);
    std::optional<RecommendationCheck::Rival> strongest;
    double largest = 0;
    for (const Point &other : front) {
        if (!dominates(other, point))
            continue;
        const RecommendationCheck::Rival rival{other, other.metric - point.metric, point.latency - other.latency};
        const double gain = share(rival.metricGain, metricRange) + share(rival.latencyGain, latencyRange);
        if (!strongest || gain > largest || (gain == largest && rival.metricGain > strongest->metricGain)) {
            strongest = rival;
            largest = gain;
        }
    }
    return strongest;
}

} // namespace

std::optional<RecommendationCheck> checkRecommendation(const TargetAnalysis &analysis, Row row)
{
    const Point *const point = analysis.pointOf(row);
    if (!point || analysis.front.empty())
        return std::nullopt;
    const Point mostAccurate = *std::ranges::max_element(analysis.front, {}, &Point::metric);
    return RecommendationCheck{
        .point = *point,
        .dominatedBy = strongestRival(analysis.front, *point),
        .mostAccurate = mostAccurate,
        .belowMostAccurate = std::max(0.0, mostAccurate.metric - point->metric),
    };
}

} // namespace paretoscope
