// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/targetanalysis.h"

#include "testrun.h"

#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::runOf;

namespace {

QStringList idsOf(const TrainingRun &run, const std::vector<Point> &points)
{
    QStringList ids;
    for (const Point &point : points)
        ids.append(run.label(point.row));
    return ids;
}

} // namespace

class TestTargetAnalysis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void baselines_standApart_untilAskedIn()
    {
        const TrainingRunPtr run = runOf(
            {{"child", 2, 50}, {"stock", 1, 60, "baseline"}, {"odd", 3, 55, "grandchild"}});
        const TargetAnalysis without = analyseTarget(*run, 0, Metric::Map5095);
        QCOMPARE(idsOf(*run, without.points), QStringList({u"child"_s, u"odd"_s}));
        QCOMPARE(idsOf(*run, without.baselines), QStringList{u"stock"_s});
        QCOMPARE(idsOf(*run, without.front), QStringList({u"child"_s, u"odd"_s}));
        QCOMPARE(without.measured, 3U);
        QCOMPARE(without.referenceLatency, 3.0);
        QCOMPARE(without.hypervolume, 50.0);

        const TargetAnalysis with = analyseTarget(*run, 0, Metric::Map5095, Population::WithBaselines);
        QCOMPARE(idsOf(*run, with.points), QStringList({u"child"_s, u"stock"_s, u"odd"_s}));
        QCOMPARE(idsOf(*run, with.baselines), QStringList{u"stock"_s});
        QCOMPARE(idsOf(*run, with.front), QStringList{u"stock"_s});
        QCOMPARE(with.onFront, std::vector<bool>({false, true, false}));
    }

    void gaps_areCounted_andNeverBecomePoints()
    {
        const TrainingRunPtr run = runOf({{"both", 2, 50},
                                          {"no metric", 1, {}},
                                          {"no latency", {}, 99},
                                          {"neither", {}, {}},
                                          {"zero latency", 0, 99},
                                          {"bad metric", 1, 6400},
                                          {"huge latency", 1e308, 99}});
        const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Map5095);
        QCOMPARE(idsOf(*run, analysis.points), QStringList{u"both"_s});
        QCOMPARE(analysis.withLatency, 3U);
        QCOMPARE(analysis.withoutLatency, 4U);
        QCOMPARE(analysis.withoutMetric, 2U);
        QCOMPARE(analysis.referenceLatency, 2.0);
    }

    void metricThatNobodyStates_givesAnEmptyFront()
    {
        const TrainingRunPtr run = runOf({{"a", 2, 50}});
        const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Recall);
        QVERIFY(analysis.points.empty());
        QVERIFY(analysis.front.empty());
        QCOMPARE(analysis.withoutMetric, 1U);
        QCOMPARE(analysis.referenceLatency, 0.0);
        QCOMPARE(analysis.hypervolume, 0.0);
    }

    void targetWithoutMeasurement_givesAnEmptyFront()
    {
        TrainingRunBuilder builder;
        const Row row = builder.addModel("a");
        builder.setMetric(row, Metric::Map5095, percentReading(50));
        const TargetIndex target = builder.target(u"t4");
        const TrainingRunPtr run = builder.finish();
        const TargetAnalysis analysis = analyseTarget(*run, target, Metric::Map5095);
        QVERIFY(analysis.front.empty());
        QCOMPARE(analysis.withoutLatency, 1U);
        QCOMPARE(analysis.onFront, std::vector<bool>{false});
    }

    void targets_doNotMix()
    {
        TrainingRunBuilder builder;
        const Row row = builder.addModel("a");
        builder.setMetric(row, Metric::Map5095, percentReading(50));
        const TargetIndex t4 = builder.target(u"T4");
        const TargetIndex ai1 = builder.target(u"AI1");
        builder.setLatency(row, ai1, latencyReading(7));
        const TrainingRunPtr run = builder.finish();
        QVERIFY(analyseTarget(*run, t4, Metric::Map5095).points.empty());
        QCOMPARE(analyseTarget(*run, ai1, Metric::Map5095).points.front().latency, 7.0);
    }

    void equalPoints_areOrderedById_unnamedLast()
    {
        const TrainingRunPtr run = runOf({{"", 2, 50}, {"b", 2, 50}, {"a", 2, 50}, {"z", 1, 40}, {"", 2, 50}});
        QCOMPARE(idsOf(*run, analyseTarget(*run, 0, Metric::Map5095).front),
                 QStringList({u"z"_s, u"a"_s, u"b"_s, u"unnamed model 1"_s, u"unnamed model 5"_s}));
    }

    void pointOf_findsCompetitorsAndBaselines_butNoGaps()
    {
        const TrainingRunPtr run = runOf({{"gap", {}, 50}, {"child", 2, 51}, {"stock", 1, 52, "baseline"}});
        const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Map5095);
        QVERIFY(!analysis.pointOf(0));
        QCOMPARE(analysis.pointOf(1)->metric, 51.0);
        QCOMPARE(analysis.pointOf(2)->metric, 52.0);
        QVERIFY(!analysis.pointOf(3));
    }
};

QTEST_GUILESS_MAIN(TestTargetAnalysis)
#include "tst_targetanalysis.moc"
