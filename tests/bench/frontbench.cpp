// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/medians.h"
#include "bench/radixfront.h"
#include "bench/syntheticrun.h"

#include <algorithm>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

/// Reads every number once: no front can cost less.
void minMaxPass(const std::vector<Point> &points)
{
    double low = points.front().latency;
    double high = points.front().metric;
    for (const Point &point : points) {
        low = std::min(low, point.latency);
        high = std::max(high, point.metric);
    }
    use(low);
    use(high);
}

void timeFront(BenchTable &table, const BenchOptions &options, int models)
{
    const std::vector<Point> points = syntheticPoints(models);
    if (paretoFront(points) != radixFront(points) || paretoFront(points) != paretoFrontBySorting(points))
        qFatal("The fronts of %d points differ", models);
    const auto times = alternately(options.roundsFor(models, 6'000'000),
                                   {
                                       {[&] { use(paretoFront(points).size()); }},
                                       {[&] { minMaxPass(points); }},
                                       {[&] { use(radixFront(points).size()); }},
                                       {[&] { use(paretoFrontBySorting(points).size()); }},
                                   });
    const auto passGoal = models >= 100'000 ? std::optional(ratioAtMost(12)) : std::nullopt;
    table.add({u"front"_s, models, times[0], u"ms"_s, times[1], u"one min/max pass"_s, passGoal});
    table.add({u"front"_s, models, times[0], u"ms"_s, times[2], u"radix sort and scan"_s, ratioAtMost(1.1)});
    table.add({u"front"_s, models, times[0], u"ms"_s, times[3], u"std::sort and scan"_s});
}

} // namespace

void benchFront(BenchTable &table, const BenchOptions &options)
{
    for (const int models : options.sizes())
        timeFront(table, options, models);
}

} // namespace paretoscope::bench
