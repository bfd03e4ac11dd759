// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis against brute-force definitions, on many small runs rich in ties, duplicates and gaps.
// Another seed or more runs: RC_PARAMS="seed=7 max_success=1000000" tst_analysisproperties
#include "analysis/picks.h"
#include "analysis/targetanalysis.h"
#include "drawnruns.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <tuple>
#include <vector>

using namespace paretoscope;
using namespace paretoscope::test;

namespace {

std::vector<Point> bruteFront(const std::vector<Point> &points)
{
    std::vector<Point> front;
    for (const Point &candidate : points) {
        const bool dominated = std::any_of(points.begin(), points.end(), [&](const Point &other) {
            return (other.latency < candidate.latency && other.metric >= candidate.metric)
                   || (other.latency <= candidate.latency && other.metric > candidate.metric);
        });
        if (!dominated)
            front.push_back(candidate);
    }
    return front;
}

/// Adds up the cells of the grid through all points that some point dominates.
double bruteArea(const std::vector<Point> &points, double referenceLatency)
{
    std::vector<double> xs{referenceLatency};
    std::vector<double> ys{0};
    for (const Point &point : points) {
        xs.push_back(std::min(point.latency, referenceLatency));
        ys.push_back(point.metric);
    }
    std::ranges::sort(xs);
    std::ranges::sort(ys);
    double area = 0;
    for (std::size_t x = 0; x + 1 < xs.size(); ++x) {
        for (std::size_t y = 0; y + 1 < ys.size(); ++y) {
            const bool covered = std::any_of(points.begin(), points.end(), [&](const Point &point) {
                return point.latency <= xs[x] && point.metric >= ys[y + 1];
            });
            area += covered ? (xs[x + 1] - xs[x]) * (ys[y + 1] - ys[y]) : 0;
        }
    }
    return area;
}

/// Sorts everything that fits and takes the first two.
template <typename Fits, typename Key>
std::vector<Row> brutePick(const std::vector<Point> &points, Fits fits, Key key)
{
    std::vector<Point> fitting;
    std::ranges::copy_if(points, std::back_inserter(fitting), fits);
    std::ranges::sort(fitting, {}, key);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, fitting.size()); ++i)
        rows.push_back(fitting[i].row);
    return rows;
}

std::vector<Row> rowsOf(const std::optional<Pick> &pick)
{
    if (!pick)
        return {};
    return pick->runnerUp ? std::vector{pick->best.row, pick->runnerUp->row} : std::vector{pick->best.row};
}

std::vector<QByteArray> idsOf(const TrainingRun &run, const std::vector<Point> &points)
{
    std::vector<QByteArray> ids;
    for (const Point &point : points)
        ids.push_back(run.modelIdUtf8(point.row).toByteArray());
    return ids;
}

bool nearlyEqual(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max({std::abs(a), std::abs(b), 1e-300}); }

} // namespace

class TestAnalysisProperties : public QObject {
    Q_OBJECT
public:
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261123 max_success=100000 max_size=20");
    }

private Q_SLOTS:
    void front_isWhatNothingDominates()
    {
        QVERIFY(rc::check([] {
            const std::vector<NamedCode> models = named(*codes);
            const Population who = *population;
            const TrainingRunPtr run = runOf(models);
            const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Map5095, who);
            const std::vector<Point> points = competitors(models, who);
            RC_ASSERT(analysis.points == points);

            std::vector<Point> expected = bruteFront(points);
            std::ranges::sort(expected, {},
                              [&](const Point &each) { return std::tuple(each.latency, models[each.row].id); });
            RC_ASSERT(analysis.front == expected);
            for (Row row = 0; row < models.size(); ++row)
                RC_ASSERT(analysis.onFront.at(row) == (std::ranges::count(expected, row, &Point::row) == 1));
        }));
    }

    void frontOfPoints_keepsEqualPointsInOrder()
    {
        QVERIFY(rc::check([] {
            const std::vector<Point> points = competitors(named(*codes), Population::WithBaselines);
            std::vector<Point> expected = bruteFront(points);
            std::ranges::stable_sort(expected, {}, &Point::latency);
            RC_ASSERT(paretoFront(points) == expected);
            RC_ASSERT(paretoFrontBySorting(points) == expected);
        }));
    }

    void hypervolume_isTheAreaOfTheDominatedCells()
    {
        QVERIFY(rc::check([] {
            const std::vector<NamedCode> models = named(*codes);
            const Population who = *population;
            const TargetAnalysis analysis = analyseTarget(*runOf(models), 0, Metric::Map5095, who);
            const std::vector<Point> points = competitors(models, who);
            double slowest = 0;
            for (const Point &point : points)
                slowest = std::max(slowest, point.latency);
            RC_ASSERT(analysis.referenceLatency == slowest);
            RC_ASSERT(std::isfinite(analysis.hypervolume));
            RC_ASSERT(nearlyEqual(analysis.hypervolume, bruteArea(points, slowest)));
            const double reference = *rc::gen::element(0.5, 1.5, 2.1, 17.2, 1e9);
            RC_ASSERT(nearlyEqual(hypervolume(analysis.front, reference, 0), bruteArea(points, reference)));
        }));
    }

    void bestWithinLatency_isTheFirstOfAllThatFit()
    {
        QVERIFY(rc::check([] {
            const std::vector<NamedCode> models = named(*codes);
            const std::vector<Point> points = competitors(models, Population::WithBaselines);
            const double maxLatency = *bound(latencies);
            RC_ASSERT(
                rowsOf(bestWithinLatency(*runOf(models), points, maxLatency))
                == brutePick(
                    points, [&](const Point &each) { return each.latency <= maxLatency; },
                    [&](const Point &each) { return std::tuple(-each.metric, each.latency, models[each.row].id); }));
        }));
    }

    void fastestAbove_isTheFirstOfAllThatFit()
    {
        QVERIFY(rc::check([] {
            const std::vector<NamedCode> models = named(*codes);
            const std::vector<Point> points = competitors(models, Population::WithBaselines);
            const double minMetric = *bound(metrics);
            RC_ASSERT(
                rowsOf(fastestAbove(*runOf(models), points, minMetric))
                == brutePick(
                    points, [&](const Point &each) { return each.metric >= minMetric; },
                    [&](const Point &each) { return std::tuple(each.latency, -each.metric, models[each.row].id); }));
        }));
    }

    void orderOfTheBody_changesNothing()
    {
        QVERIFY(rc::check([] {
            const std::vector<NamedCode> models = named(*codes);
            std::vector<NamedCode> shuffled = models;
            std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
            const TrainingRunPtr runs[] = {runOf(models), runOf(shuffled)};
            const TargetAnalysis a = analyseTarget(*runs[0], 0, Metric::Map5095);
            const TargetAnalysis b = analyseTarget(*runs[1], 0, Metric::Map5095);
            RC_ASSERT(idsOf(*runs[0], a.front) == idsOf(*runs[1], b.front));
            RC_ASSERT(a.hypervolume == b.hypervolume);
            for (const ComputedPick which : allComputedPicks) {
                const std::optional<Point> pickA = computedPick(*runs[0], a.front, which);
                const std::optional<Point> pickB = computedPick(*runs[1], b.front, which);
                RC_ASSERT(pickA.has_value() == pickB.has_value());
                if (pickA)
                    RC_ASSERT(runs[0]->modelId(pickA->row) == runs[1]->modelId(pickB->row));
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestAnalysisProperties)
#include "tst_analysisproperties.moc"
