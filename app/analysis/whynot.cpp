// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/whynot.h"

#include "analysis/axisshares.h"

#include <algorithm>

namespace paretoscope {

namespace {

/// The fastest front model that is at least as accurate sets the latency to meet.
FrontDistance inLatency(const std::vector<Point> &front, const Point &point)
{
    const auto atLeast = std::ranges::find_if(front,
                                              [&point](const Point &each) { return each.metric >= point.metric; });
    // At the very place of an equally accurate one it would stand beside it.
    return {atLeast->latency, atLeast->metric == point.metric, point.latency - atLeast->latency};
}

/// The most accurate front model that is no slower sets the accuracy to meet.
FrontDistance inMetric(const std::vector<Point> &front, const Point &point)
{
    const auto noSlower = std::find_if(front.rbegin(), front.rend(),
                                       [&point](const Point &each) { return each.latency <= point.latency; });
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
    const AxisShares shares(front, answer.point);
    answer.isFasterTheSmaller = shares.ofLatency(answer.faster.change) <= shares.ofMetric(answer.moreAccurate.change);
    return answer;
}

} // namespace paretoscope
