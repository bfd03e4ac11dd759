// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of two runs held against each other: the window and the command line print these sentences.
#include "app/analysis/testrun.h"
#include "reasons/comparisonreason.h"
#include "support/pseudotranslator.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::runOf;

namespace {

QString plain(QString text) { return text.replace(QChar(0x202F), u' '); }

struct Said {
    QString sentence;
    QStringList changes;
};

Said compare(const TrainingRunPtr &shown, const TrainingRunPtr &compared, const QString &name = u"new"_s)
{
    const TargetAnalysis ours = analyseTarget(*shown, 0, Metric::Map5095);
    const TargetAnalysis theirs = analyseTarget(*compared, 0, Metric::Map5095);
    const NamedRun first{name, *shown, ours};
    const NamedRun second{u"old"_s, *compared, theirs};
    const RunComparison comparison = compareRuns(*shown, ours, *compared, theirs);
    Said said{plain(comparisonText(first, second, comparison)), frontChangesText(first, second, comparison)};
    for (QString &change : said.changes)
        change = plain(change);
    return said;
}

} // namespace

class TestTwoRunsReason : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sentence_saysWhereAndByHowMuch_data()
    {
        QTest::addColumn<TrainingRunPtr>("shown");
        QTest::addColumn<TrainingRunPtr>("compared");
        QTest::addColumn<QString>("says");
        const TrainingRunPtr old = runOf({{"a", 2, 40}, {"b", 6, 50}, {"slow", 12, 30}});
        QTest::newRow("ahead from here to there")
            << runOf({{"a", 2, 40}, {"c", 4, 50}}) << old
            << u"new is ahead of old on T4 in mAP@50:95 from 4 to 6 ms, by up to 10.0 points at 4 ms, and behind nowhere; "
               "hypervolume 480 against 460 ms · points up to 12 ms (+4.3 %)."_s;
        QTest::newRow("ahead everywhere")
            << runOf({{"a", 2, 41}, {"c", 4, 55}}) << old
            << u"new is ahead of old on T4 in mAP@50:95 at every latency from 2 ms on, by up to 15.0 points at 4 ms, and "
               "behind nowhere; hypervolume 522 against 460 ms · points up to 12 ms (+13.5 %)."_s;
        QTest::newRow("behind everywhere")
            << runOf({{"a", 3, 38}}) << old
            << u"new is nowhere ahead of old on T4 in mAP@50:95, and behind at every latency from 2 ms on, by up to 12.0 points "
               "at 6 ms (below 3 ms new has no model); hypervolume 342 against 460 ms · points up to 12 ms (−25.7 %)."_s;
        QTest::newRow("ahead and behind")
            << runOf({{"a", 1, 30}, {"b", 4, 45}}) << old
            << u"new is ahead of old on T4 in mAP@50:95 from 1 to 2 ms and from 4 to 6 ms, by up to 5.0 points at 4 ms (below "
               "2 ms old has no model), and behind from 2 to 4 ms and from 6 ms on, by up to 10.0 points at 2 ms; hypervolume "
               "450 against 460 ms · points up to 12 ms (−2.2 %)."_s;
        QTest::newRow("ahead by being faster alone")
            << runOf({{"a", 1, 40}, {"b", 6, 50}}) << old
            << u"new is ahead of old on T4 in mAP@50:95 from 1 to 2 ms, where old has no model that fast, and behind nowhere; "
               "hypervolume 500 against 460 ms · points up to 12 ms (+8.7 %)."_s;
        QTest::newRow("in turns")
            << runOf({{"a", 1, 10}, {"b", 3, 30}, {"c", 5, 50}, {"d", 11, 60}})
            << runOf({{"a", 2, 20}, {"b", 4, 40}, {"c", 6, 55}, {"d", 12, 70}})
            << u"new is ahead of old on T4 in mAP@50:95 on 4 stretches, 36 % of the range from 1 to 12 ms, by up to 10.0 points "
               "at 3 ms (below 2 ms old has no model), and behind on 4 stretches, 64 % of the range from 1 to 12 ms, by up to "
               "10.0 points at 2 ms; hypervolume 440 against 450 ms · points up to 12 ms (−2.2 %)."_s;
        QTest::newRow("the same")
            << old << old
            << u"new and old reach the same mAP@50:95 at every latency on T4; both have a hypervolume of 460 ms · points up to "
               "12 ms."_s;
        QTest::newRow("one latency, two accuracies")
            << runOf({{"a", 5, 60}}) << runOf({{"a", 5, 50}})
            << u"new is ahead of old on T4 in mAP@50:95 at every latency from 5 ms on, by up to 10.0 points at 5 ms, and behind "
               "nowhere."_s;
        QTest::newRow("crossing fronts of one size")
            << runOf({{"a", 2, 20}, {"b", 4, 40}, {"s", 6, 1}}) << runOf({{"a", 2, 30}, {"b", 5, 50}, {"s", 6, 1}})
            << u"new is ahead of old on T4 in mAP@50:95 from 4 to 5 ms, by up to 10.0 points at 4 ms, and behind from 2 to 4 ms "
               "and from 5 ms on, by up to 10.0 points at 2 ms; hypervolume 120 against 140 ms · points up to 6 ms (−14.3 %)."_s;
        QTest::newRow("only one has models")
            << runOf({{"a", {}, 60}}) << old
            << u"Only old has models with a latency on T4 and mAP@50:95; new has none, so nothing can be compared."_s;
        QTest::newRow("neither has models")
            << runOf({{"a", {}, 60}}) << runOf({{"a", 5, {}}})
            << u"Neither new nor old has a model with a latency on T4 and mAP@50:95, so there is nothing to compare."_s;
    }
    void sentence_saysWhereAndByHowMuch()
    {
        QFETCH(const TrainingRunPtr, shown);
        QFETCH(const TrainingRunPtr, compared);
        QFETCH(const QString, says);
        QCOMPARE(compare(shown, compared).sentence, says);
        const test::PseudoTranslator translator;
        const QString sentence = compare(shown, compared).sentence;
        static const QSet<QString> names{u"new"_s, u"old"_s, u"T4"_s, u"a"_s, u"b"_s};
        const QStringList words = test::PseudoTranslator::untranslatedWords(sentence);
        QVERIFY2(std::ranges::all_of(words, [](const QString &word) { return names.contains(word); }),
                 qPrintable(sentence));
    }
    void changes_nameWhoCameAndWent()
    {
        const Said said = compare(runOf({{"new1", 1, 20}, {"kept", 2, 30}, {"risen", 3, 40}, {"fallen", 4, 10}}),
                                  runOf({{"fallen", 4, 40}, {"gone", 1, 20}, {"risen", 3, 1}, {"kept", 2, 30}}));
        QCOMPARE(said.changes,
                 (QStringList{u"On the front of new, not listed in old: new1."_s,
                              u"On the front of old, not listed in new: gone."_s,
                              u"Listed in both, on the front of new alone: risen."_s,
                              u"Listed in both, on the front of old alone: fallen."_s, u"On both fronts: kept."_s}));
    }
    void changes_ofStrangers_areOneSentence()
    {
        const Said said = compare(runOf({{"a", 1, 20}, {"", 2, 30}}), runOf({{"b", 1, 20}, {"", 2, 30}, {"c", 3, 40}}));
        QCOMPARE(said.changes,
                 QStringList{
                     u"No model of either front is listed in both runs: 2 on the front of new, 3 on that of old."_s});
        QVERIFY(compare(runOf({{"a", {}, 60}}), runOf({{"b", 1, 1}})).changes.isEmpty());
    }
    void names_areHarmless()
    {
        const QString evil = u"<b>x</b>\u202E\n%1 %2"_s;
        const Said said = compare(runOf({{"a", 2, 50}}), runOf({{"a", 2, 40}}), evil);
        QVERIFY(said.sentence.startsWith(u"<b>x</b>"_s));
        QVERIFY(!said.sentence.contains(u'\n') && !said.sentence.contains(QChar(0x202E)));
        QVERIFY2(said.sentence.contains(u"%1 %2 is ahead of old on T4"_s), qPrintable(said.sentence));
    }
    void missingTarget_isSaid_withWhatThereIs()
    {
        QCOMPARE(lacksTargetText(u"old"_s, *runOf({{"a", 1, 1}}), u"AI1"_s),
                 u"old has no latency on AI1, so there is nothing to compare there. It has T4."_s);
        QCOMPARE(lacksTargetText(u"old"_s, *TrainingRunBuilder().finish(), u"AI1"_s),
                 u"old states no latency for any hardware, so it cannot be compared on AI1."_s);
    }
};

QTEST_GUILESS_MAIN(TestTwoRunsReason)
#include "tst_comparisonreason.moc"
