// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about a choice on one target, against definitions by trying: limits moved through every number of the
// run, models put where they would have to be.
#include "analysis/need.h"
#include "analysis/searchgain.h"
#include "analysis/whynot.h"
#include "drawnruns.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

using namespace paretoscope;
using namespace paretoscope::test;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Drawn {
    std::vector<NamedCode> models;
    std::vector<Point> points;
    TrainingRunPtr run;
    TargetAnalysis analysis;
};

Drawn draw()
{
    Drawn drawn;
    drawn.models = named(*codes);
    drawn.points = competitors(drawn.models, Population::WithoutBaselines);
    drawn.run = runOf(drawn.models);
    drawn.analysis = analyseTarget(*drawn.run, 0, Metric::Map5095);
    return drawn;
}

std::optional<Row> rowFor(const Drawn &drawn, const Need &need)
{
    const NeedAnswer answer = answerNeed(*drawn.run, drawn.analysis, need);
    return answer.pick ? std::optional(answer.pick->best.row) : std::nullopt;
}

/// Everything that keeps the need, in the order in which it would be taken.
std::vector<Point> fitting(const Drawn &drawn, const Need &need)
{
    std::vector<Point> points;
    std::ranges::copy_if(drawn.points, std::back_inserter(points), [&need](const Point &each) {
        return each.latency <= need.budget.value_or(infinite) && each.metric >= need.floor.value_or(0);
    });
    std::ranges::sort(points, {}, [&](const Point &each) {
        const QByteArray &id = drawn.models[each.row].id;
        return need.budget ? std::tuple(-each.metric, each.latency, id) : std::tuple(each.latency, -each.metric, id);
    });
    return points;
}

bool isDominated(const std::vector<Point> &points, const Point &point)
{
    return std::ranges::any_of(points, [&point](const Point &each) {
        return each.row != point.row && each.latency <= point.latency && each.metric >= point.metric
               && (each.latency < point.latency || each.metric > point.metric);
    });
}

/// The last double that is still at or past the bound, and the first that is not, going down.
void checkDistance(const std::vector<Point> &points, const Point &point, const FrontDistance &distance,
                   double Point::*axis, double beyond)
{
    Point moved = point;
    moved.*axis = distance.bound;
    RC_ASSERT(isDominated(points, moved) != distance.reachable);
    moved.*axis = std::nextafter(distance.bound, beyond);
    RC_ASSERT(!isDominated(points, moved));
    moved.*axis = std::nextafter(distance.bound, -beyond);
    RC_ASSERT(isDominated(points, moved));
    RC_ASSERT(distance.change == std::abs(point.*axis - distance.bound));
}

Need drawNeed()
{
    Need need;
    if (*anyBelow(3) != 0)
        need.budget = *bound(latencies);
    if (*anyBelow(2) != 0)
        need.floor = *bound(metrics);
    if (need.budget && std::isnan(*need.budget))
        need.budget.reset();
    if (need.floor && std::isnan(*need.floor))
        need.floor.reset();
    return need;
}

} // namespace

class TestChoosing : public QObject {
    Q_OBJECT
public:
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261125 max_success=20000 max_size=12");
    }

private Q_SLOTS:
    void pickAndRunnerUp_areTheFirstTwoThatKeepTheNeed()
    {
        QVERIFY(rc::check([] {
            const Drawn drawn = draw();
            const Need need = drawNeed();
            const NeedAnswer answer = answerNeed(*drawn.run, drawn.analysis, need);
            const std::vector<Point> expected = need.isEmpty() ? std::vector<Point>() : fitting(drawn, need);
            RC_ASSERT(answer.pick.has_value() == !expected.empty());
            if (!answer.pick) {
                const Need withoutBudget{{}, need.floor.value_or(0)};
                const Need withoutFloor{need.budget.value_or(infinite), {}};
                const auto faster = need.budget ? fitting(drawn, withoutBudget) : std::vector<Point>();
                const auto best = need.floor ? fitting(drawn, withoutFloor) : std::vector<Point>();
                RC_ASSERT(answer.overBudget == (faster.empty() ? std::nullopt : std::optional(faster.front())));
                RC_ASSERT(answer.underFloor == (best.empty() ? std::nullopt : std::optional(best.front())));
                return;
            }
            RC_ASSERT(answer.pick->best == expected[0]);
            RC_ASSERT(answer.pick->runnerUp == (expected.size() > 1 ? std::optional(expected[1]) : std::nullopt));
        }));
    }
    void band_isWhereThePickStays()
    {
        QVERIFY(rc::check([] {
            const Drawn drawn = draw();
            const Need need = drawNeed();
            const NeedAnswer answer = answerNeed(*drawn.run, drawn.analysis, need);
            if (!answer.pick)
                return;
            const Row row = answer.pick->best.row;
            const auto rowAt = [&](double limit) {
                return rowFor(drawn, need.budget ? Need{limit, need.floor} : Need{{}, limit});
            };
            const StabilityBand &band = answer.band;
            // The end that belongs to the band, and the one that does not.
            const auto &inside = need.budget ? band.from : band.to;
            const auto &outside = need.budget ? band.to : band.from;
            const double out = need.budget ? infinite : -infinite;
            RC_ASSERT(rowAt(*inside) == row);
            RC_ASSERT(rowAt(std::nextafter(*inside, -out)) != row);
            if (outside) {
                RC_ASSERT(rowAt(std::nextafter(*outside, -out)) == row);
                RC_ASSERT(rowAt(*outside) != row);
            } else {
                RC_ASSERT(rowAt(need.budget ? 1e300 : 0) == row);
            }
            const double limit = need.budget ? *need.budget : *need.floor;
            const double toInside = std::abs(limit - *inside);
            RC_ASSERT(*band.toNextChange == (outside ? std::min(toInside, std::abs(limit - *outside)) : toInside));
        }));
    }
    void steps_areToTheNextPlacesOfTheFront()
    {
        QVERIFY(rc::check([] {
            const Drawn drawn = draw();
            const NeedAnswer answer = answerNeed(*drawn.run, drawn.analysis, drawNeed());
            if (!answer.pick)
                return;
            const Point &pick = answer.pick->best;
            std::optional<Point> faster;
            std::optional<Point> slower;
            for (const Point &each : drawn.analysis.front) {
                if (each.latency < pick.latency && (!faster || each.latency > faster->latency))
                    faster = each;
                if (each.latency > pick.latency && (!slower || each.latency < slower->latency))
                    slower = each;
            }
            RC_ASSERT(answer.faster.has_value() == faster.has_value());
            RC_ASSERT(answer.moreAccurate.has_value() == slower.has_value());
            if (faster) {
                RC_ASSERT(answer.faster->point == *faster);
                RC_ASSERT(answer.faster->pointsPerMs()
                          == (pick.metric - faster->metric) / (pick.latency - faster->latency));
            }
            if (slower) {
                RC_ASSERT(answer.moreAccurate->point == *slower);
                RC_ASSERT(answer.moreAccurate->metric == slower->metric - pick.metric);
                RC_ASSERT(answer.moreAccurate->latency == slower->latency - pick.latency);
            }
        }));
    }
    void widestGap_holdsNoFrontModel_andNoOtherIsWider()
    {
        QVERIFY(rc::check([] {
            const Drawn drawn = draw();
            const auto gap = answerNeed(*drawn.run, drawn.analysis, {}).widestGap;
            std::vector<double> stops;
            for (const Point &each : drawn.analysis.front)
                stops.push_back(each.latency);
            double widest = 0;
            for (std::size_t i = 1; i < stops.size(); ++i)
                widest = std::max(widest, stops[i] - stops[i - 1]);
            RC_ASSERT(gap.has_value() == (widest > 0));
            if (!gap)
                return;
            RC_ASSERT(gap->to - gap->from == widest);
            RC_ASSERT(std::ranges::none_of(stops, [&gap](double each) { return each > gap->from && each < gap->to; }));
        }));
    }
    void whyNot_namesADominator_andTheLeastChangeThatHelps()
    {
        QVERIFY(rc::check([] {
            const Drawn drawn = draw();
            for (Row row = 0; row < drawn.models.size(); ++row) {
                const Point *const point = drawn.analysis.pointOf(row);
                const auto answer = whyNotOnFront(drawn.analysis, row);
                RC_ASSERT(answer.has_value() == (point && isDominated(drawn.points, *point)));
                if (!answer)
                    continue;
                RC_ASSERT(isDominated({answer->beatenBy.point}, *point));
                RC_ASSERT(drawn.analysis.onFront[answer->beatenBy.point.row]);
                checkDistance(drawn.points, *point, answer->faster, &Point::latency, -infinite);
                checkDistance(drawn.points, *point, answer->moreAccurate, &Point::metric, infinite);
            }
        }));
    }
    void gainOfSearch_holdsEachBaselineAgainstTheBestChild()
    {
        QVERIFY(rc::check([] {
            const Drawn drawn = draw();
            const SearchGain gain = gainOfSearch(*drawn.run, drawn.analysis);
            RC_ASSERT(gain.pairings.size() == drawn.analysis.baselines.size());
            std::vector<double> points;
            std::vector<double> shares;
            for (const BaselinePairing &each : gain.pairings) {
                const auto noSlower = fitting(drawn, {each.baseline.latency, {}});
                RC_ASSERT(each.atEqualLatency == (noSlower.empty() ? std::nullopt : std::optional(noSlower[0])));
                const auto noWorse = fitting(drawn, {{}, each.baseline.metric});
                RC_ASSERT(each.atEqualAccuracy == (noWorse.empty() ? std::nullopt : std::optional(noWorse[0])));
                if (!noSlower.empty())
                    points.push_back(noSlower[0].metric - each.baseline.metric);
                if (!noWorse.empty())
                    shares.push_back((each.baseline.latency - noWorse[0].latency) / each.baseline.latency);
            }
            RC_ASSERT(gain.largestMetricGain.has_value() == !points.empty());
            RC_ASSERT(gain.largestLatencyGain.has_value() == !shares.empty());
            if (gain.largestMetricGain)
                RC_ASSERT(gain.pairings[*gain.largestMetricGain].metricGain == *std::ranges::max_element(points));
            if (gain.largestLatencyGain) {
                const BaselinePairing &best = gain.pairings[*gain.largestLatencyGain];
                RC_ASSERT(best.latencyGain / best.baseline.latency == *std::ranges::max_element(shares));
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestChoosing)
#include "tst_choosing.moc"
