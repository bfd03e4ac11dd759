// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runview.h"

#include "core/trainingrunbuilder.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestRunView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scale_isLogarithmic_aboveTwelveTimesTheFastest_data();
    void scale_isLogarithmic_aboveTwelveTimesTheFastest();
    void view_keepsWhatTheRunCannotAnswer();
};

void TestRunView::scale_isLogarithmic_aboveTwelveTimesTheFastest_data()
{
    QTest::addColumn<QList<double>>("latencies");
    QTest::addColumn<bool>("isLogarithmic");
    QTest::newRow("none") << QList<double>() << false;
    QTest::newRow("one") << QList<double>{500} << false;
    QTest::newRow("exactly twelve times") << QList<double>{2, 24} << false;
    QTest::newRow("more") << QList<double>{24.1, 2} << true;
    QTest::newRow("a gap does not count") << QList<double>{0, 2, 3} << false;
}

void TestRunView::scale_isLogarithmic_aboveTwelveTimesTheFastest()
{
    QFETCH(const QList<double>, latencies);
    TrainingRunBuilder builder;
    const TargetIndex target = builder.target(u"T4");
    for (const double latency : latencies)
        builder.setLatency(builder.addModel({}), target, latencyReading(latency));
    const TrainingRunPtr run = builder.finish();
    QTEST(fittingScale(*run, target) == LatencyScale::Logarithmic, "isLogarithmic");
    QVERIFY(fittingScale(*run, std::nullopt) == LatencyScale::Linear);
}

void TestRunView::view_keepsWhatTheRunCannotAnswer()
{
    RunView wanted;
    wanted.metric = Metric::F1;
    wanted.population = Population::WithBaselines;
    wanted.target = 3;
    const RunView fitted = fittedView(*TrainingRunBuilder().finish(), wanted, u"T4"_s);
    QVERIFY(!fitted.target);
    QCOMPARE(fitted.metric, Metric::F1); // no metric is there to be preferred
    QVERIFY(fitted.population == Population::WithBaselines);
}

QTEST_GUILESS_MAIN(TestRunView)

#include "tst_runview.moc"
