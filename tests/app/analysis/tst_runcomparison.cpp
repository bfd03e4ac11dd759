// SPDX-License-Identifier: GPL-3.0-or-later
// Two fronts over each other against the definition: the best of all models that are no slower, at every latency that
// occurs.
#include "analysis/runcomparison.h"
#include "drawnruns.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace paretoscope;
using namespace paretoscope::test;

namespace {

const std::array<QByteArray, 6> pool{"", "a", "b", "c", "ws/a", "A"};

/// Models that share ids within a run and with the other run.
std::vector<NamedCode> drawModels()
{
    std::vector<NamedCode> models;
    const auto drawn = *rc::gen::container<std::vector<Code>>(anyBelow(codeEnd * static_cast<int>(pool.size())));
    for (const Code code : drawn)
        models.push_back({code % codeEnd, pool.at(static_cast<std::size_t>(code / codeEnd))});
    return models;
}

struct Side {
    std::vector<NamedCode> models;
    std::vector<Point> points; ///< what competes
    TrainingRunPtr run;
    TargetAnalysis analysis;
};

Side sideOf(const std::vector<NamedCode> &models, Population population)
{
    Side side{models, competitors(models, population), runOf(models), {}};
    side.analysis = analyseTarget(*side.run, 0, Metric::Map5095, population);
    return side;
}

/// The best within a latency, over all models that compete.
std::optional<double> within(const Side &side, double latency)
{
    std::optional<double> best;
    for (const Point &each : side.points) {
        if (each.latency <= latency && (!best || each.metric > *best))
            best = each.metric;
    }
    return best;
}

Ahead aheadAt(const Side &shown, const Side &compared, double latency)
{
    const double ours = within(shown, latency).value_or(-1); // a model with 0 % is more than none
    const double theirs = within(compared, latency).value_or(-1);
    return ours > theirs ? Ahead::Shown : ours < theirs ? Ahead::Compared : Ahead::Nobody;
}

std::vector<double> latenciesOf(const Side &shown, const Side &compared)
{
    std::set<double> latencies;
    for (const Side *const side : {&shown, &compared}) {
        for (const Point &each : side->points)
            latencies.insert(each.latency);
    }
    return {latencies.begin(), latencies.end()};
}

std::vector<Row> frontRows(const Side &side)
{
    std::vector<Row> rows;
    for (const Point &each : side.points) {
        if (std::ranges::none_of(side.points, [&](const Point &by) { return dominates(by, each); }))
            rows.push_back(each.row);
    }
    return rows;
}

bool lists(const Side &side, const QByteArray &id)
{
    return !id.isEmpty() && std::ranges::any_of(side.models, [&](const NamedCode &each) { return each.id == id; });
}

bool hasOnFront(const Side &side, const QByteArray &id)
{
    return !id.isEmpty() && std::ranges::any_of(frontRows(side), [&](Row row) { return side.models[row].id == id; });
}

/// The rows of a front that `condition` holds for, as every list is ordered.
template <typename Condition>
std::vector<Row> ordered(const Side &side, Condition condition)
{
    std::vector<Row> rows;
    std::ranges::copy_if(frontRows(side), std::back_inserter(rows),
                         [&](Row row) { return condition(side.models[row].id); });
    std::ranges::sort(rows, [&](Row a, Row b) {
        const double fast = latencyOf(side.models[a].code);
        const double slow = latencyOf(side.models[b].code);
        if (fast != slow)
            return fast < slow;
        const QByteArray &idA = side.models[a].id;
        const QByteArray &idB = side.models[b].id;
        if (idA == idB)
            return a < b;
        return !idA.isEmpty() && (idB.isEmpty() || idA < idB);
    });
    return rows;
}

void checkLists(const Side &side, const Side &against, const ComparisonSide &said)
{
    RC_ASSERT(said.onlyHere == ordered(side, [&](const QByteArray &id) { return !lists(against, id); }));
    RC_ASSERT(said.aloneOnFront
              == ordered(side, [&](const QByteArray &id) { return lists(against, id) && !hasOnFront(against, id); }));
}

/// Everything about one side that a sum or a maximum over the latencies defines.
void checkFigures(const Side &side, const Side &against, const std::vector<double> &latencies,
                  const ComparisonSide &said)
{
    double hypervolume = 0;
    double area = 0;
    double width = 0;
    std::optional<FrontLead> lead;
    for (std::size_t i = 0; i < latencies.size(); ++i) {
        const std::optional<double> its = within(side, latencies[i]);
        const std::optional<double> others = within(against, latencies[i]);
        const double length = i + 1 < latencies.size() ? latencies[i + 1] - latencies[i] : 0;
        hypervolume += length * its.value_or(0);
        area += length * std::max(0.0, its.value_or(0) - others.value_or(0));
        width += its > others ? length : 0;
        if (its && others && *its > *others && (!lead || *its - *others > lead->points))
            lead = {*its - *others, latencies[i]};
    }
    const double rounding = 1e-9 * (1 + hypervolume);
    RC_ASSERT(std::abs(said.hypervolume - hypervolume) <= rounding);
    RC_ASSERT(std::abs(said.area - area) <= rounding);
    RC_ASSERT(std::abs(said.width - width) <= 1e-9 * (1 + width));
    RC_ASSERT(said.lead.has_value() == lead.has_value());
    if (lead) {
        RC_ASSERT(said.lead->points == lead->points);
        RC_ASSERT(said.lead->latency == lead->latency);
    }
}

void checkStretches(const Side &shown, const Side &compared, const std::vector<double> &latencies,
                    const RunComparison &said)
{
    RC_ASSERT(said.stretches.empty() == latencies.empty());
    if (latencies.empty())
        return;
    RC_ASSERT(said.stretches.front().from == latencies.front());
    RC_ASSERT(said.stretches.back().to == latencies.back());
    RC_ASSERT(said.referenceLatency == latencies.back());
    for (std::size_t i = 0; i < said.stretches.size(); ++i) {
        const FrontStretch &each = said.stretches[i];
        const bool isLast = i + 1 == said.stretches.size();
        if (isLast)
            RC_ASSERT(each.from <= each.to);
        else
            RC_ASSERT(each.from < each.to);
        for (const double latency : latencies) {
            if (latency < each.from || latency > each.to || (latency == each.to && !isLast))
                continue;
            RC_ASSERT(each.shown == within(shown, latency));
            RC_ASSERT(each.compared == within(compared, latency));
            RC_ASSERT(each.ahead == aheadAt(shown, compared, latency));
        }
        if (isLast)
            continue;
        const FrontStretch &next = said.stretches[i + 1];
        RC_ASSERT(each.to == next.from);
        RC_ASSERT(std::tie(each.shown, each.compared)
                  != std::tie(next.shown, next.compared)); // none is cut without need
    }
}

} // namespace

class TestRunComparison : public QObject {
    Q_OBJECT
public:
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261126 max_success=20000 max_size=14");
    }

private Q_SLOTS:
    void comparison_isAsDefined()
    {
        QVERIFY(rc::check([] {
            const Population who = *population;
            const Side shown = sideOf(drawModels(), who);
            const Side compared = sideOf(drawModels(), who);
            const RunComparison said = compareRuns(*shown.run, shown.analysis, *compared.run, compared.analysis);
            const std::vector<double> latencies = latenciesOf(shown, compared);
            checkStretches(shown, compared, latencies, said);
            checkFigures(shown, compared, latencies, said.shown);
            checkFigures(compared, shown, latencies, said.compared);
            checkLists(shown, compared, said.shown);
            checkLists(compared, shown, said.compared);
            RC_ASSERT(said.onBoth == ordered(shown, [&](const QByteArray &id) { return hasOnFront(compared, id); }));
        }));
    }
    void areas_differAsTheHypervolumesDo()
    {
        QVERIFY(rc::check([] {
            const Side shown = sideOf(drawModels(), Population::WithBaselines);
            const Side compared = sideOf(drawModels(), Population::WithBaselines);
            const RunComparison said = compareRuns(*shown.run, shown.analysis, *compared.run, compared.analysis);
            const double byAreas = said.shown.area - said.compared.area;
            const double byVolumes = said.shown.hypervolume - said.compared.hypervolume;
            RC_ASSERT(std::abs(byAreas - byVolumes) <= 1e-9 * (1 + said.shown.hypervolume + said.compared.hypervolume));
        }));
    }
    void comparison_turnedRound_isTheSame()
    {
        QVERIFY(rc::check([] {
            const Side shown = sideOf(drawModels(), Population::WithoutBaselines);
            const Side compared = sideOf(drawModels(), Population::WithoutBaselines);
            const RunComparison there = compareRuns(*shown.run, shown.analysis, *compared.run, compared.analysis);
            const RunComparison back = compareRuns(*compared.run, compared.analysis, *shown.run, shown.analysis);
            RC_ASSERT(there.shown.area == back.compared.area);
            RC_ASSERT(there.compared.width == back.shown.width);
            RC_ASSERT(there.shown.onlyHere == back.compared.onlyHere);
            RC_ASSERT(there.compared.aloneOnFront == back.shown.aloneOnFront);
            RC_ASSERT(there.stretches.size() == back.stretches.size());
        }));
    }
    void run_againstItself_isNowhereAhead()
    {
        QVERIFY(rc::check([] {
            const Side side = sideOf(named(*codes), Population::WithoutBaselines);
            const RunComparison said = compareRuns(*side.run, side.analysis, *side.run, side.analysis);
            RC_ASSERT(said.onBoth.size() == side.analysis.front.size());
            RC_ASSERT(said.shown.width + said.compared.width == 0.0);
            RC_ASSERT(said.shown.hypervolume == side.analysis.hypervolume);
            RC_ASSERT(!said.shown.lead);
        }));
    }
};

QTEST_GUILESS_MAIN(TestRunComparison)
#include "tst_runcomparison.moc"
