// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/picks.h"

#include "analysis/pointpreference.h"
#include "core/words.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// The two best of the points that fit, in one pass.
template <typename Fits, typename Better>
std::optional<Pick> bestTwo(std::span<const Point> points, Fits fits, Better better)
{
    std::optional<Pick> pick;
    for (const Point &point : points) {
        if (!fits(point))
            continue;
        if (!pick)
            pick = Pick{point, std::nullopt};
        else if (better(point, pick->best))
            pick = Pick{point, pick->best};
        else if (!pick->runnerUp || better(point, *pick->runnerUp))
            pick->runnerUp = point;
    }
    return pick;
}

auto moreAccurate(const TrainingRun &run)
{
    return [&run](const Point &a, const Point &b) { return isMoreAccurate(run, a, b); };
}

auto faster(const TrainingRun &run)
{
    return [&run](const Point &a, const Point &b) { return isFaster(run, a, b); };
}

Point mostBalanced(const TrainingRun &run, std::span<const Point> front, const Point &fastest,
                   const Point &mostAccurate)
{
    const double latencyRange = mostAccurate.latency - fastest.latency;
    const double metricRange = mostAccurate.metric - fastest.metric;
    // On a front both ranges are 0, when all its points share one place, or both are not.
    if (latencyRange <= 0 || metricRange <= 0)
        return fastest;
    const auto aboveLine = [&](const Point &point) {
        return (point.metric - fastest.metric) / metricRange - (point.latency - fastest.latency) / latencyRange;
    };
    return *std::ranges::min_element(front, [&](const Point &a, const Point &b) {
        const double heightA = aboveLine(a);
        const double heightB = aboveLine(b);
        return heightA != heightB ? heightA > heightB : faster(run)(a, b);
    });
}

} // namespace

std::optional<Pick> bestWithinLatency(const TrainingRun &run, std::span<const Point> points, double maxLatency)
{
    return bestTwo(
        points, [maxLatency](const Point &point) { return point.latency <= maxLatency; }, moreAccurate(run));
}

std::optional<Pick> fastestAbove(const TrainingRun &run, std::span<const Point> points, double minMetric)
{
    return bestTwo(
        points, [minMetric](const Point &point) { return point.metric >= minMetric; }, faster(run));
}

QString computedPickTitle(ComputedPick pick)
{
    switch (pick) {
    case ComputedPick::Fastest: return Words::tr("Fastest");
    case ComputedPick::Balanced: return Words::tr("Balanced");
    case ComputedPick::MostAccurate: return Words::tr("Most accurate");
    }
    Q_UNREACHABLE();
}

QString computedPickPhrase(ComputedPick pick)
{
    switch (pick) {
    case ComputedPick::Fastest: return Words::tr("fastest", "a model");
    case ComputedPick::Balanced: return Words::tr("balanced", "a model");
    case ComputedPick::MostAccurate: return Words::tr("most accurate", "a model");
    }
    Q_UNREACHABLE();
}

QString computedPickRule(ComputedPick pick)
{
    switch (pick) {
    case ComputedPick::Fastest: return Words::tr("The model on the front with the lowest latency.");
    case ComputedPick::Balanced:
        return Words::tr(
            "The model on the front that rises farthest above the straight line from the fastest to the most "
            "accurate one, with both axes scaled to the front.");
    case ComputedPick::MostAccurate: return Words::tr("The model on the front with the highest metric.");
    }
    Q_UNREACHABLE();
}

std::optional<Point> computedPick(const TrainingRun &run, std::span<const Point> front, ComputedPick pick)
{
    if (front.empty())
        return std::nullopt;
    const Point fastest = *std::ranges::min_element(front, faster(run));
    const Point mostAccurate = *std::ranges::min_element(front, moreAccurate(run));
    switch (pick) {
    case ComputedPick::Fastest: return fastest;
    case ComputedPick::Balanced: return mostBalanced(run, front, fastest, mostAccurate);
    case ComputedPick::MostAccurate: return mostAccurate;
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
