// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of the front against probabilities that can be written down, and ties against their definition.
#include "analysis/noise.h"
#include "testrun.h"

#include <QtTest>

#include <cmath>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::runOf;

namespace {

TargetAnalysis analysisOf(const TrainingRunPtr &run) { return analyseTarget(*run, 0, Metric::Map5095); }

double shareOf(const NoisyFront &front, Row row)
{
    for (const FrontShare &each : front.shares) {
        if (each.row == row)
            return each.share;
    }
    return 0;
}

/// The probability of a standard normal number below x.
double phi(double x) { return std::erfc(-x / std::sqrt(2.0)) / 2; }

/// Four standard errors of a share from noiseDraws draws.
double slack(double probability) { return 4 * std::sqrt(probability * (1 - probability) / noiseDraws) + 1e-9; }

QStringList idsOf(const TrainingRun &run, const std::vector<Point> &points)
{
    QStringList ids;
    for (const Point &point : points)
        ids.append(run.modelId(point.row));
    return ids;
}

} // namespace

class TestNoise : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void metricError_isThatOfAShare()
    {
        QCOMPARE(metricError(50, 100), 5.0);
        QCOMPARE(metricError(90, 900), 1.0);
        QCOMPARE(metricError(100, 10), 0.0);
        QCOMPARE(metricError(0, 10), 0.0);
    }
    void withoutNoise_nothingIsSaid()
    {
        const TrainingRunPtr run = runOf({{"a", 1, 50}});
        QVERIFY(!frontUnderNoise(*run, analysisOf(run), {}));
        QVERIFY(!frontUnderNoise(*run, analysisOf(run), {.images = 10}, 0.5)); // nothing is within the budget
        QVERIFY(!frontUnderNoise(*runOf({}), analysisOf(runOf({})), {.images = 10}));
    }
    void hardlyAnyNoise_leavesTheFrontAsItIs()
    {
        const TrainingRunPtr run = runOf({{"fast", 1, 40}, {"beaten", 3, 45}, {"middle", 2, 50}, {"best", 4, 60}});
        const auto front = frontUnderNoise(*run, analysisOf(run), {.images = 100'000'000, .latencyDeviation = 1e-6});
        QCOMPARE(front->shares.size(), 3U);
        for (const Row row : {0U, 2U, 3U})
            QCOMPARE(shareOf(*front, row), 1.0);
    }
    void share_isTheProbabilityToBeMoreAccurate_data()
    {
        QTest::addColumn<double>("slower");
        for (const double metric : {40.0, 48.0, 50.0, 53.0, 60.0})
            QTest::newRow(qPrintable(QString::number(metric))) << metric;
    }
    void share_isTheProbabilityToBeMoreAccurate()
    {
        QFETCH(const double, slower);
        const int images = 200;
        const TrainingRunPtr run = runOf({{"fast", 1, 50}, {"slow", 2, slower}});
        const auto front = frontUnderNoise(*run, analysisOf(run), {.images = images});
        const double error = std::hypot(metricError(50, images), metricError(slower, images));
        const double expected = phi((slower - 50) / error);
        QCOMPARE(shareOf(*front, 0), 1.0); // the fastest is always on it
        QVERIFY2(std::abs(shareOf(*front, 1) - expected) < slack(expected),
                 qPrintable(u"%1 for %2"_s.arg(shareOf(*front, 1)).arg(expected)));
    }
    void share_isTheProbabilityToBeFaster()
    {
        const TrainingRunPtr run = runOf({{"better", 1.0, 60}, {"worse", 0.97, 50}});
        const auto front = frontUnderNoise(*run, analysisOf(run), {.latencyDeviation = 0.02});
        const double expected = phi(std::log(1.0 / 0.97) / (0.02 * std::sqrt(2.0)));
        QCOMPARE(shareOf(*front, 0), 1.0);
        QVERIFY(std::abs(shareOf(*front, 1) - expected) < slack(expected));
    }
    void draws_areTheSameEveryTime()
    {
        const TrainingRunPtr run = runOf({{"a", 1, 50}, {"b", 2, 51}, {"c", 3, 52}});
        const auto first = frontUnderNoise(*run, analysisOf(run), {.images = 50, .latencyDeviation = 0.05});
        const auto second = frontUnderNoise(*run, analysisOf(run), {.images = 50, .latencyDeviation = 0.05});
        for (const Row row : {0U, 1U, 2U})
            QCOMPARE(shareOf(*first, row), shareOf(*second, row));
    }
    void ties_areWhatTheErrorCannotTellApart_fastestFirst()
    {
        // 100 images around 50 %: 5 points each, 7.07 together, 13.86 with certainty
        const TrainingRunPtr run = runOf(
            {{"best", 9, 50}, {"b", 3, 37}, {"a", 3, 37}, {"far", 1, 36}, {"stock", 1, 50, "baseline"}});
        QCOMPARE(idsOf(*run, frontUnderNoise(*run, analysisOf(run), {.images = 100})->tied),
                 QStringList({u"a"_s, u"b"_s, u"best"_s}));
        QCOMPARE(idsOf(*run, frontUnderNoise(*run, analysisOf(run), {.images = 100}, 3)->tied),
                 QStringList({u"far"_s, u"a"_s, u"b"_s}));
        QCOMPARE(idsOf(*run, frontUnderNoise(*run, analysisOf(run), {.latencyDeviation = 0.1})->tied),
                 QStringList({u"best"_s}));
    }
};

QTEST_GUILESS_MAIN(TestNoise)
#include "tst_noise.moc"
