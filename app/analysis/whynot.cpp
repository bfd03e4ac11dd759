// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/whynot.h"

#include <algorithm>

namespace paretoscope {

namespace {

double share(double change, double range) { return range > 0 ? change / range : 0; }

/// The fastest front model that is at least as accurate sets the latency to meet.
FrontDistance inLatency(const std::vector<Point> &front, const Point &point)
{
    const auto atLeast = std::ranges::find_if(front, [&point](const Point &each) { return each.metric >= point.metric; });
    // At the very place of an equally accurate one it would stand beside it.
    return {atLeast->latency, atLeast->metric == point.metric, point.latency - atLeast->latency};
}

/// The most accurate front model that is no slower sets the accuracy to meet.
FrontDistance inMetric(const std::vector<Point> &front, const Point &point)
{
    const auto noSlower =
        std::find_if(front.rbegin(), front.rend(), [&point](const Point &each) { return each.latency <= point.latency; });
    return {noSlower->metric, noSlower->latency == point.latency, noSlower->metric - point.metric};
}

} // namespace

std::optional<WhyNot> whyNotOnFront(const TargetAnalysis &analysis, Row row)
{
    const auto check = checkRecommendation(analysis, row);
    if (!check || !check->dominatedBy)
        return std::nullopt;
    const std::vector<Point> &front = analysis.front;
    WhyNot answer{check->point, *check->dominatedBy, inLatency(front, check->point), inMetric(front, check->point)};
    const double latencyRange = std::max(front.back().latency, answer.point.latency) - front.front().latency;
    const double metricRange = front.back().metric - std::min(front.front().metric, answer.point.metric);
    answer.isFasterTheSmaller =
        share(answer.faster.change, latencyRange) <= share(answer.moreAccurate.change, metricRange);
    return answer;
}

} // namespace paretoscope
