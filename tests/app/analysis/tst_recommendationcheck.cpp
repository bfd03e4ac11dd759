// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/recommendationcheck.h"

#include "testrun.h"

#include <QtTest>

using namespace paretoscope;
using test::runOf;

namespace {

std::optional<RecommendationCheck> check(const TrainingRunPtr &run, Row row)
{
    return checkRecommendation(analyseTarget(*run, 0, Metric::Map5095), row);
}

} // namespace

class TestRecommendationCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Figures of the published run, T4 (api.md 2.11).
    void flaggedChild_isOnTheFront_farBelowTheMostAccurate()
    {
        const TrainingRunPtr run = runOf({{"00ba18", 4.66, 96.85}, {"d9087d", 2.77, 95.88}, {"e65db0", 1.16, 83.63}});
        const std::optional<RecommendationCheck> result = check(run, 2);
        QVERIFY(result && result->isOnFront());
        QCOMPARE(result->mostAccurate.row, 0U);
        QCOMPARE(QString::number(result->belowMostAccurate, 'f', 1), QStringLiteral("13.2"));
    }
    void dominatedModel_namesTheDominatorWithTheLargestJointGain()
    {
        const TrainingRunPtr run = runOf(
            {{"fast", 1, 50}, {"rival", 2, 58}, {"accurate", 4, 60}, {"recommended", 4, 50}});
        const std::optional<RecommendationCheck> result = check(run, 3);
        QVERIFY(result && !result->isOnFront());
        QCOMPARE(result->dominatedBy->point.row, 1U);
        QCOMPARE(result->dominatedBy->metricGain, 8.0);
        QCOMPARE(result->dominatedBy->latencyGain, 2.0);
        QCOMPARE(result->belowMostAccurate, 10.0);
    }
    void equalJointGain_goesToTheMoreAccurate()
    {
        const TrainingRunPtr run = runOf({{"fast", 1, 50}, {"accurate", 4, 60}, {"recommended", 4, 50}});
        QCOMPARE(check(run, 2)->dominatedBy->point.row, 1U);
    }
    void equalPlaces_goToTheFirstOfTheFront()
    {
        const TrainingRunPtr run = runOf({{"b", 1, 60}, {"a", 1, 60}, {"recommended", 4, 50}});
        QCOMPARE(check(run, 2)->dominatedBy->point.row, 1U);
        QCOMPARE(check(run, 2)->mostAccurate.row, 1U);
    }
    void equalPoint_isNotDominated()
    {
        QVERIFY(check(runOf({{"twin", 1, 60}, {"recommended", 1, 60}}), 1)->isOnFront());
    }
    void baselineThatDoesNotCompete_isHeldAgainstTheFront()
    {
        const TrainingRunPtr run = runOf(
            {{"child", 2, 60}, {"weak", 3, 50, "baseline"}, {"strong", 1, 70, "baseline"}});
        QCOMPARE(check(run, 1)->dominatedBy->point.row, 0U);
        QVERIFY(check(run, 2)->isOnFront());
        QCOMPARE(check(run, 2)->belowMostAccurate, 0.0);
    }
    void nothingIsSaid_aboutAGap_orWithoutCompetitors()
    {
        QVERIFY(!check(runOf({{"child", 2, 60}, {"gap", {}, 50}}), 1));
        QVERIFY(!check(runOf({{"stock", 2, 60, "baseline"}}), 0));
    }
};

QTEST_GUILESS_MAIN(TestRecommendationCheck)
#include "tst_recommendationcheck.moc"
