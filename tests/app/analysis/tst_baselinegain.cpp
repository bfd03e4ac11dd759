// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/baselinegain.h"

#include "testrun.h"

#include <QtTest>

using namespace paretoscope;
using test::runOf;

namespace {

std::optional<BaselineGain> gainOf(const TrainingRunPtr &run, Row row)
{
    const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Map5095);
    return gainOverBaseline(analysis, *analysis.pointOf(row));
}

} // namespace

class TestBaselineGain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gain_isAgainstTheMostAccurateBaselineThatIsNoSlower()
    {
        const TrainingRunPtr run = runOf({{"child", 4, 60},
                                          {"small", 2, 50, "baseline"},
                                          {"medium", 4, 55, "baseline"},
                                          {"worse", 3, 54, "baseline"},
                                          {"large", 8, 59, "baseline"}});
        const std::optional<BaselineGain> gain = gainOf(run, 0);
        QVERIFY(gain);
        QCOMPARE(gain->kind, BaselineGain::Kind::AtEqualLatency);
        QCOMPARE(gain->baseline.row, 2U);
        QCOMPARE(gain->metricGain, 5.0);
        QCOMPARE(gain->latencyGain, 0.0);
    }
    void gain_canBeALoss()
    {
        const TrainingRunPtr run = runOf({{"child", 5, 50}, {"stock", 4, 60, "baseline"}});
        const std::optional<BaselineGain> gain = gainOf(run, 0);
        QCOMPARE(gain->metricGain, -10.0);
        QCOMPARE(gain->latencyGain, -1.0);
    }
    void gain_isAgainstTheFastest_whenTheModelIsFasterThanAll()
    {
        const TrainingRunPtr run = runOf({{"child", 1, 45},
                                          {"large", 8, 59, "baseline"},
                                          {"small", 2, 40, "baseline"},
                                          {"small too", 2, 50, "baseline"}});
        const std::optional<BaselineGain> gain = gainOf(run, 0);
        QCOMPARE(gain->kind, BaselineGain::Kind::FasterThanAll);
        QCOMPARE(gain->baseline.row, 3U);
        QCOMPARE(gain->metricGain, -5.0);
        QCOMPARE(gain->latencyGain, 1.0);
    }
    void equallyAccurateBaselines_theFasterCounts_thenRowOrder()
    {
        const TrainingRunPtr run = runOf({{"child", 4, 60},
                                          {"slower", 3, 50, "baseline"},
                                          {"first", 2, 50, "baseline"},
                                          {"twin", 2, 50, "baseline"}});
        QCOMPARE(gainOf(run, 0)->baseline.row, 2U);
    }
    void noGain_withoutBaselinesWithBothNumbers()
    {
        QVERIFY(!gainOf(runOf({{"child", 4, 60}, {"stock", {}, 50, "baseline"}, {"gap", 1, {}, "baseline"}}), 0));
    }
    void noGain_ofABaselineOverItself()
    {
        const TrainingRunPtr run = runOf({{"stock", 4, 60, "baseline"}, {"small", 1, 50, "baseline"}});
        QVERIFY(!gainOf(run, 0));
    }
};

QTEST_GUILESS_MAIN(TestBaselineGain)
#include "tst_baselinegain.moc"
