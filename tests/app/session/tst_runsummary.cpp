// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runsummary.h"

#include "core/trainingrunbuilder.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestRunSummary final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bestMap_isTheHighest_ofTheStrictMetricFirst();
    void progress_isToldWhileTheSearchRuns_data();
    void progress_isToldWhileTheSearchRuns();
    void emptyRun_hasNoBest();
};

void TestRunSummary::bestMap_isTheHighest_ofTheStrictMetricFirst()
{
    const auto summaryOf = [](std::initializer_list<double> strict) {
        TrainingRunBuilder builder;
        builder.header().isNas = true;
        for (const double percent : {90.0, 95.0})
            builder.setMetric(builder.addModel({}), Metric::Map50, percentReading(percent));
        for (const double percent : strict)
            builder.setMetric(builder.addModel({}), Metric::Map5095, percentReading(percent));
        return summarise(*builder.finish());
    };
    const RunSummary strict = summaryOf({40, 60.5, 101, 50});
    QCOMPARE(strict.bestMap, 60.5); // 101 is no percentage
    QCOMPARE(strict.bestMapMetric, Metric::Map5095);
    QCOMPARE(strict.modelCount, std::size_t(6));
    QVERIFY(strict.isNas);
    const RunSummary loose = summaryOf({});
    QCOMPARE(loose.bestMap, 95.0);
    QCOMPARE(loose.bestMapMetric, Metric::Map50);
}

void TestRunSummary::progress_isToldWhileTheSearchRuns_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("mining") << u"mining"_s << true;
    QTest::newRow("a new word") << u"polishing"_s << true;
    QTest::newRow("finished") << u"finished"_s << false;
    QTest::newRow("stopped") << u"stopped"_s << false;
}

void TestRunSummary::progress_isToldWhileTheSearchRuns()
{
    QFETCH(const QString, status);
    QFETCH(const bool, isTold);
    TrainingRunBuilder builder;
    builder.header().status = status;
    builder.setMining(MiningProgress{0.42, {}, {}});
    const RunSummary summary = summarise(*builder.finish());
    QCOMPARE(summary.status, status);
    QCOMPARE(summary.progress, isTold ? std::optional(0.42) : std::nullopt);
}

void TestRunSummary::emptyRun_hasNoBest()
{
    const RunSummary summary = summarise(*TrainingRunBuilder().finish());
    QVERIFY(!summary.bestMap);
    QVERIFY(!summary.progress);
    QVERIFY(summary.state == RunState::Unknown);
}

QTEST_GUILESS_MAIN(TestRunSummary)

#include "tst_runsummary.moc"
