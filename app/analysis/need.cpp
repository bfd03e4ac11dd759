// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/need.h"

#include <algorithm>
#include <limits>

namespace paretoscope {

namespace {

constexpr double none = std::numeric_limits<double>::infinity();

std::vector<Point> reaching(const std::vector<Point> &points, double floor)
{
    std::vector<Point> reaching;
    std::ranges::copy_if(points, std::back_inserter(reaching),
                         [floor](const Point &each) { return each.metric >= floor; });
    return reaching;
}

std::optional<Pick> pickFor(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need)
{
    if (need.budget && need.floor)
        return bestWithinLatency(run, reaching(analysis.points, *need.floor), *need.budget);
    if (need.budget)
        return bestWithinLatency(run, analysis.points, *need.budget);
    return need.floor ? fastestAbove(run, analysis.points, *need.floor) : std::nullopt;
}

/// The places before and behind the pick's on the front.
void findNeighbours(const std::vector<Point> &front, const Point &pick, NeedAnswer &answer)
{
    for (const Point &point : front) {
        if (point.latency < pick.latency && (!answer.faster || point.latency > answer.faster->point.latency))
            answer.faster = FrontStep{point, pick.metric - point.metric, pick.latency - point.latency};
        if (point.latency > pick.latency && !answer.moreAccurate)
            answer.moreAccurate = FrontStep{point, point.metric - pick.metric, point.latency - pick.latency};
    }
}

StabilityBand bandOf(const NeedAnswer &answer, const Need &need)
{
    StabilityBand band;
    const Point &pick = answer.pick->best;
    if (need.budget) {
        band.from = pick.latency;
        if (answer.moreAccurate)
            band.to = answer.moreAccurate->point.latency;
    } else {
        if (answer.faster)
            band.from = answer.faster->point.metric;
        band.to = pick.metric;
    }
    const double limit = need.budget ? *need.budget : *need.floor;
    const double nearest = std::min(band.from ? limit - *band.from : none, band.to ? *band.to - limit : none);
    if (nearest < none)
        band.toNextChange = nearest;
    return band;
}

std::optional<FrontGap> widestGap(const std::vector<Point> &front)
{
    std::optional<FrontGap> widest;
    for (std::size_t i = 1; i < front.size(); ++i) {
        const FrontGap gap{front[i - 1].latency, front[i].latency};
        if (gap.to > gap.from && (!widest || gap.to - gap.from > widest->to - widest->from))
            widest = gap;
    }
    return widest;
}

} // namespace

NeedAnswer answerNeed(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need)
{
    NeedAnswer answer;
    answer.pick = pickFor(run, analysis, need);
    answer.widestGap = widestGap(analysis.front);
    if (answer.pick) {
        findNeighbours(analysis.front, answer.pick->best, answer);
        answer.band = bandOf(answer, need);
    } else if (!need.isEmpty()) {
        if (need.budget) {
            if (const auto fastest = fastestAbove(run, analysis.points, need.floor.value_or(0)))
                answer.overBudget = fastest->best;
        }
        if (need.floor) {
            if (const auto best = bestWithinLatency(run, analysis.points, need.budget.value_or(none)))
                answer.underFloor = best->best;
        }
    }
    return answer;
}

} // namespace paretoscope
