// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/picks.h"

#include "analysis/targetanalysis.h"
#include "testrun.h"

#include <QtTest>

#include <cmath>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::runOf;

namespace {

QString idOf(const TrainingRun &run, const std::optional<Point> &point)
{
    return point ? run.modelId(point->row) : u"none"_s;
}

} // namespace

class TestPicks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bestWithinLatency_isTheMostAccurateThatFits_data()
    {
        QTest::addColumn<double>("bound");
        QTest::addColumn<QString>("best");
        QTest::addColumn<QString>("runnerUp");
        QTest::newRow("bounds are inclusive") << 4.0 << u"slow"_s << u"middle"_s;
        QTest::newRow("just below the bound") << 3.999 << u"middle"_s << u"fast"_s;
        QTest::newRow("one fits") << 1.0 << u"fast"_s << u"none"_s;
        QTest::newRow("nothing fits") << 0.5 << u"none"_s << u"none"_s;
        QTest::newRow("no number") << std::nan("") << u"none"_s << u"none"_s;
        QTest::newRow("no bound") << std::numeric_limits<double>::infinity() << u"slow"_s << u"middle"_s;
    }
    void bestWithinLatency_isTheMostAccurateThatFits()
    {
        const TrainingRunPtr run = runOf({{"slow", 4, 60}, {"fast", 1, 40}, {"middle", 2, 50}, {"bad", 3, 30}});
        const std::vector<Point> points = analyseTarget(*run, 0, Metric::Map5095).points;
        QFETCH(const double, bound);
        const std::optional<Pick> pick = bestWithinLatency(*run, points, bound);
        QTEST(idOf(*run, pick ? std::optional(pick->best) : std::nullopt), "best");
        QTEST(idOf(*run, pick ? pick->runnerUp : std::nullopt), "runnerUp");
    }

    void fastestAbove_isTheFastestThatFits_data()
    {
        QTest::addColumn<double>("bound");
        QTest::addColumn<QString>("best");
        QTest::addColumn<QString>("runnerUp");
        QTest::newRow("bounds are inclusive") << 50.0 << u"middle"_s << u"slow"_s;
        QTest::newRow("just above") << 50.001 << u"slow"_s << u"none"_s;
        QTest::newRow("all fit") << 0.0 << u"fast"_s << u"middle"_s;
        QTest::newRow("nothing fits") << 60.5 << u"none"_s << u"none"_s;
        QTest::newRow("no number") << std::nan("") << u"none"_s << u"none"_s;
    }
    void fastestAbove_isTheFastestThatFits()
    {
        const TrainingRunPtr run = runOf({{"slow", 4, 60}, {"fast", 1, 40}, {"middle", 2, 50}});
        const std::vector<Point> points = analyseTarget(*run, 0, Metric::Map5095).points;
        QFETCH(const double, bound);
        const std::optional<Pick> pick = fastestAbove(*run, points, bound);
        QTEST(idOf(*run, pick ? std::optional(pick->best) : std::nullopt), "best");
        QTEST(idOf(*run, pick ? pick->runnerUp : std::nullopt), "runnerUp");
    }

    void ties_goToTheOtherAxis_thenToTheId()
    {
        const TrainingRunPtr run = runOf({{"", 2, 50}, {"b", 2, 50}, {"a", 2, 50}, {"c", 3, 50}, {"d", 2, 40}});
        const std::vector<Point> points = analyseTarget(*run, 0, Metric::Map5095).points;
        const std::optional<Pick> accurate = bestWithinLatency(*run, points, 10);
        QCOMPARE(idOf(*run, accurate->best), u"a"_s);
        QCOMPARE(idOf(*run, accurate->runnerUp), u"b"_s);
        const std::optional<Pick> fast = fastestAbove(*run, points, 0);
        QCOMPARE(idOf(*run, fast->best), u"a"_s);
        QCOMPARE(idOf(*run, fast->runnerUp), u"b"_s);
    }

    void ids_compareByCodePoint()
    {
        // U+FF5E sorts before U+1F600 by code point, after it by UTF-16 unit.
        const TrainingRunPtr run = runOf(
            {{"\xF0\x9F\x98\x80", 2, 50}, {"\xEF\xBD\x9E", 2, 50}, {"Z", 2, 50}, {"a", 2, 50}});
        QVERIFY(idLess(*run, 1, 0));
        QVERIFY(!idLess(*run, 0, 1));
        QVERIFY(idLess(*run, 2, 3));
        QVERIFY(!idLess(*run, 2, 2));
    }

    void ownPicks_takeTheEndsAndTheKneeOfTheFront()
    {
        const TrainingRunPtr run = runOf({{"fast", 1, 40}, {"knee", 2, 58}, {"more", 5, 59}, {"best", 10, 60}});
        const std::vector<Point> front = analyseTarget(*run, 0, Metric::Map5095).front;
        QCOMPARE(idOf(*run, computedPick(*run, front, ComputedPick::Fastest)), u"fast"_s);
        QCOMPARE(idOf(*run, computedPick(*run, front, ComputedPick::Balanced)), u"knee"_s);
        QCOMPARE(idOf(*run, computedPick(*run, front, ComputedPick::MostAccurate)), u"best"_s);
    }
    void ownPicks_agree_whenTheFrontIsOnePlace()
    {
        const TrainingRunPtr run = runOf({{"b", 1, 40}, {"a", 1, 40}});
        const std::vector<Point> front = paretoFront(analyseTarget(*run, 0, Metric::Map5095).points);
        for (const ComputedPick pick : allComputedPicks)
            QCOMPARE(idOf(*run, computedPick(*run, front, pick)), u"a"_s);
    }
    void balanced_takesTheFaster_whenAllLieOnTheLine()
    {
        const TrainingRunPtr run = runOf({{"c", 3, 60}, {"a", 1, 40}, {"b", 2, 50}});
        const std::vector<Point> front = analyseTarget(*run, 0, Metric::Map5095).front;
        QCOMPARE(idOf(*run, computedPick(*run, front, ComputedPick::Balanced)), u"a"_s);
    }
    void ownPicks_areEmpty_withoutFront()
    {
        for (const ComputedPick pick : allComputedPicks)
            QVERIFY(!computedPick(*runOf({}), {}, pick));
    }
    void everyOwnPick_saysItsRule()
    {
        QSet<QString> texts;
        for (const ComputedPick pick : allComputedPicks)
            texts << computedPickRule(pick);
        QCOMPARE(texts.size(), 3);
        QVERIFY(!texts.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestPicks)
#include "tst_picks.moc"
