// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/recommendationcheck.h"

#include "analysis/axisshares.h"

#include <algorithm>

namespace paretoscope {

namespace {

std::optional<RecommendationCheck::Dominator> strongestDominator(const std::vector<Point> &front, const Point &point)
{
    const AxisShares shares(front, point);
    std::optional<RecommendationCheck::Dominator> strongest;
    double largest = 0;
    for (const Point &other : front) {
        if (!dominates(other, point))
            continue;
        const RecommendationCheck::Dominator dominator{other, other.metric - point.metric,
                                                       point.latency - other.latency};
        const double gain = shares.ofMetric(dominator.metricGain) + shares.ofLatency(dominator.latencyGain);
        if (!strongest || gain > largest || (gain == largest && dominator.metricGain > strongest->metricGain)) {
            strongest = dominator;
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
        .dominatedBy = strongestDominator(analysis.front, *point),
        .mostAccurate = mostAccurate,
        .belowMostAccurate = std::max(0.0, mostAccurate.metric - point->metric),
    };
}

} // namespace paretoscope
