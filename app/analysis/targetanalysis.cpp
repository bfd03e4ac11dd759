// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/targetanalysis.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

namespace {

const Point *findRow(const std::vector<Point> &points, Row row)
{
    const auto found = std::ranges::lower_bound(points, row, {}, &Point::row);
    return found != points.end() && found->row == row ? &*found : nullptr;
}

void widen(std::optional<Extent> &extent, const Point &point)
{
    if (!extent)
        extent = Extent{point.latency, point.latency, point.metric, point.metric};
    extent->include(point);
}

/// Sorts every model of the run into points, baselines and gaps.
void collectPoints(const TrainingRun &run, TargetAnalysis &analysis)
{
    const NumbersView latencies = run.latencyValues(analysis.target);
    const NumbersView metrics = run.metricValues(analysis.metric);
    analysis.points.reserve(run.modelCount());
    for (Row row = 0; row < run.modelCount(); ++row) {
        // Either column is empty when the body never stated its kind of number.
        if (row >= latencies.size() || std::isnan(latencies[row])) {
            ++analysis.withoutLatency;
            continue;
        }
        ++analysis.withLatency;
        if (row >= metrics.size() || std::isnan(metrics[row])) {
            ++analysis.withoutMetric;
            continue;
        }
        const Point point{latencies[row], metrics[row], row};
        widen(analysis.extent, point);
        const bool isBaseline = run.family(row) == NasFamily::Baseline;
        if (isBaseline)
            analysis.baselines.push_back(point);
        if (!isBaseline || analysis.population == Population::WithBaselines)
            analysis.points.push_back(point);
    }
}

void sortEqualPointsById(const TrainingRun &run, std::vector<Point> &front)
{
    for (auto begin = front.begin(); begin != front.end();) {
        const auto end = std::find_if_not(begin, front.end(),
                                          [begin](const Point &each) { return samePlace(each, *begin); });
        std::sort(begin, end, [&run](const Point &a, const Point &b) { return idLess(run, a.row, b.row); });
        begin = end;
    }
}

} // namespace

const Point *TargetAnalysis::pointOf(Row row) const
{
    const Point *const point = findRow(points, row);
    return point ? point : findRow(baselines, row);
}

TargetAnalysis analyseTarget(const TrainingRun &run, TargetIndex target, Metric metric, Population population)
{
    TargetAnalysis analysis;
    analysis.target = target;
    analysis.metric = metric;
    analysis.population = population;
    collectPoints(run, analysis);

    analysis.front = paretoFront(analysis.points);
    sortEqualPointsById(run, analysis.front);
    analysis.onFront.assign(run.modelCount(), false);
    for (const Point &point : analysis.front)
        analysis.onFront[point.row] = true;

    for (const Point &point : analysis.points)
        analysis.referenceLatency = std::max(analysis.referenceLatency, point.latency);
    analysis.hypervolume = hypervolume(analysis.front, analysis.referenceLatency, 0);
    return analysis;
}

bool idLess(const TrainingRun &run, Row a, Row b)
{
    const QByteArrayView idA = run.modelIdUtf8(a);
    const QByteArrayView idB = run.modelIdUtf8(b);
    if (idA.isEmpty() != idB.isEmpty())
        return idB.isEmpty();
    return idA != idB ? idA < idB : a < b;
}

} // namespace paretoscope
