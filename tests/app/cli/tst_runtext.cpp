// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainingrunbuilder.h"
#include "support/commandanswers.h"

#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

TrainingRunPtr smallRun()
{
    TrainingRunBuilder builder;
    builder.header().status = u"finished"_s;
    builder.header().jobType = u"nas"_s;
    builder.header().modelType = u"rfdetr-nas-parent"_s;
    builder.header().modelCount = 8;
    builder.setMining(MiningProgress{0.42, {{u"subnet-1"_s, 81.0}}, {u"rfdetr-nas-S"_s}});
    const TargetIndex t4 = builder.target(u"T4");
    const Row first = builder.addModel("fast");
    builder.setFamily(first, "child");
    builder.setFlagged(first);
    builder.setLatency(first, t4, latencyReading(1.1));
    builder.setMetric(first, Metric::Map5095, percentReading(40.1));
    const Row second = builder.addModel("sl\x1b[31mow");
    builder.setLatency(second, t4, latencyReading(4.4));
    builder.setMetric(second, Metric::Map5095, percentReading(54.7));
    const Row third = builder.addModel("gap");
    builder.setMetric(third, Metric::F1, percentReading(70));
    builder.setRecommendation(t4, u"elsewhere"_s);
    return builder.finish();
}

QString text(const QString &line, const TrainingRunPtr &run) { return test::answerTo(line.split(u' '), run)->text; }
QString shownText(const TrainingRunPtr &run) { return text(u"show a"_s, run); }

} // namespace

class TestRunText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void show_tellsTheRunForPeople()
    {
        const Findings findings{{Severity::Warning, u"models[2].metrics"_s, u"no latency"_s}};
        QCOMPARE(test::answerTo({u"show"_s, u"a"_s}, smallRun(), findings, u"/acme/bottles.json"_s)->text,
                 u"Run        bottles.json\n"
                 "Status     finished\n"
                 "Job        nas, rfdetr-nas-parent\n"
                 "Models     3 listed, 8 reported\n"
                 "Search     1 on its frontier, baselines rfdetr-nas-S\n"
                 "Flagged    fast (recommended, for which hardware is not stated)\n"
                 "\n"
                 "hardware  measured  on front  recommended by the platform\n"
                 "T4               2         2  elsewhere (not in this result)\n"
                 "Fronts are computed here for mAP@50:95, without baselines.\n"
                 "\n"
                 "model             family  type  status  mAP@50:95 [%]  F1 [%]  T4 [ms]\n"
                 "fast              child   –     –                40.1       –      1.1\n"
                 "sl<U+001B>[31mow  –       –     –                54.7       –      4.4\n"
                 "gap               –       –     –                   –      70        –\n"
                 "\n"
                 "Findings\n"
                 "warning  models[2].metrics: no latency\n"_s);
    }
    void show_namesWhereTheRunComesFrom_data()
    {
        QTest::addColumn<RunSource>("source");
        QTest::addColumn<QString>("line");
        QTest::newRow("a file") << RunSource(RunFile{u"/some/folder/my run.json"_s}) << u"Run        my run.json\n"_s;
        QTest::newRow("a stream") << RunSource(RunFile{u"/dev/fd/63"_s}) << u"Run        /dev/fd/63\n"_s;
        QTest::newRow("a nasty name") << RunSource(RunFile{u"a\x1b[31m.json"_s})
                                      << u"Run        a<U+001B>[31m.json\n"_s;
        QTest::newRow("an address") << RunSource(RunAddress{u"acme"_s, u"bottles"_s, u"5"_s})
                                    << u"Run        acme/bottles/5\n"_s;
    }
    void show_namesWhereTheRunComesFrom()
    {
        QFETCH(const RunSource, source);
        QFETCH(const QString, line);
        const LoadedRun loaded{.source = source, .run = smallRun(), .findings = {}, .readAt = {}};
        const QString said = test::answerTo({u"show"_s, u"a"_s}, QList<LoadedRun>{loaded})->text;
        QVERIFY2(said.startsWith(line), qPrintable(said));
    }
    void hardwareThatLooksLikeAPlaceholder_isShownAsItIs()
    {
        TrainingRunBuilder builder;
        const TargetIndex target = builder.target(u"%3 %6");
        const Row row = builder.addModel("a");
        builder.setLatency(row, target, latencyReading(1));
        builder.setMetric(row, Metric::Map5095, percentReading(50));
        const TrainingRunPtr run = builder.finish();
        QVERIFY(
            test::answerTo({u"front"_s, u"a"_s, u"--hardware"_s, u"%3 %6"_s}, run)
                ->text.startsWith(
                    u"%3 %6, mAP@50:95: 1 of 1 compared models are on the front, computed here without baselines; 1 have"_s));
    }
    void searchThatGoesOn_showsItsProgress()
    {
        TrainingRunBuilder builder;
        builder.header().status = u"mining"_s;
        builder.setMining(MiningProgress{0.07, {}, {}});
        QVERIFY(shownText(builder.finish()).contains(u"Search     7 % done, 0 on its frontier\n"_s));
    }
    void runWithoutLatency_saysWhyThereIsNoFront()
    {
        const QString said = shownText(TrainingRunBuilder().finish());
        QVERIFY(said.contains(u"No latency is stated for any hardware"_s));
        QVERIFY(said.contains(u"No models in the answer."_s));
    }
    void sampleRule_isNotThePlatform()
    {
        TrainingRunBuilder builder;
        builder.header().provenance = {u"a paper"_s, u"the fastest within 5 ms"_s, {}, false};
        (void)builder.target(u"T4");
        const QString said = shownText(builder.finish());
        QVERIFY(said.contains(u"recommended by the sample's rule"_s));
        QVERIFY(said.contains(u"Rule: the fastest within 5 ms"_s));
        QVERIFY(!said.contains(u"the platform"_s));
    }

    void front_isATableWithUnits()
    {
        const TrainingRunPtr run = smallRun();
        QCOMPARE(text(u"front a --hardware T4"_s, run),
                 u"T4, mAP@50:95: 2 of 2 compared models are on the front, computed here without baselines; 2 have a "
                 "latency there.\n"
                 "\n"
                 "latency [ms]  mAP@50:95 [%]  model\n"
                 "         1.1           40.1  fast\n"
                 "         4.4           54.7  sl<U+001B>[31mow\n"
                 "\n"
                 "Hypervolume 132.33 ms·%, up to 4.4 ms and down to 0 %.\n"_s);
        QCOMPARE(text(u"front a --hardware T4 --metric recall --with-baselines"_s, run),
                 u"No model has both a latency on T4 and Recall (with baselines). There is no front.\n"_s);
    }

    void pick_namesTheModelTheRuleAndTheRunnerUp()
    {
        const TrainingRunPtr run = smallRun();
        const QString next =
            u"Next on the front: fast at 1.1\u202Fms saves 3.3\u202Fms for 14.6 points (4.4 points per ms).\n"
            "The widest gap of the front is from 1.1\u202Fms to 4.4\u202Fms.\n"_s;
        QCOMPARE(
            text(u"pick a --hardware T4 --max-latency 5"_s, run),
            u"sl<U+001B>[31mow, 54.7 % mAP@50:95 at 4.4 ms\n"
            "Computed here: the most accurate within 5 ms on T4, without baselines.\n"
            "Runner-up: fast, 40.1 % mAP@50:95 at 1.1 ms\n"
            "sl[31mow wins from 4.4\u202Fms on, whatever the budget; your budget is 0.6\u202Fms from the next change.\n"_s
                + next);
        QCOMPARE(
            text(u"pick a --hardware T4 --min-metric 50"_s, run),
            u"sl<U+001B>[31mow, 54.7 % mAP@50:95 at 4.4 ms\n"
            "Computed here: the fastest with at least 50 % mAP@50:95 on T4, without baselines.\n"
            "Runner-up: none, nothing else fits\n"
            "sl[31mow wins for floors above 40.1\u202F% up to 54.7\u202F%; your floor is 4.7 points from the next change.\n"_s
                + next);
    }

    void nothingFits_saysHowFarTheNearestIs()
    {
        const auto complaint = [run = smallRun()](const QString &options) {
            const QStringList words = u"pick a --hardware T4 "_s.append(options).split(u' ');
            return test::answerTo(words, run)->complaint.value();
        };
        QCOMPARE(complaint(u"--max-latency 1"_s).message(),
                 u"No model on T4 is within 1 ms; the fastest takes 1.1 ms. Raise --max-latency."_s);
        QCOMPARE(complaint(u"--min-metric 99"_s).message(),
                 u"No model on T4 reaches 99 % mAP@50:95; the most accurate has 54.7 %. Lower --min-metric."_s);
        QCOMPARE(complaint(u"--max-latency 1"_s).code, ErrorCode::NothingFits);
        QVERIFY(complaint(u"--max-latency 1 --metric f1"_s)
                    .message()
                    .startsWith(u"No model has both a latency on T4 and F1"_s));
    }
};

QTEST_GUILESS_MAIN(TestRunText)
#include "tst_runtext.moc"
