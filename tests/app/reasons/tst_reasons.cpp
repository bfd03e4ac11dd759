// SPDX-License-Identifier: GPL-3.0-or-later
// What answers say in words: the window and the command line print these sentences.
#include "app/analysis/testrun.h"
#include "reasons/amounts.h"
#include "reasons/fleetreason.h"
#include "reasons/needreason.h"
#include "reasons/noisereason.h"
#include "reasons/orderreason.h"
#include "reasons/owntargetreason.h"
#include "reasons/targetreason.h"
#include "support/pseudotranslator.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::runOf;

namespace {

QString plain(QString text) { return text.replace(QChar(0x202F), u' '); }

TrainingRunPtr smallRun()
{
    return runOf(
        {{"fast", 1, 40}, {"middle", 2.5, 55}, {"best", 9, 60}, {"beaten", 4, 50}, {"stock", 3, 45, "baseline"}});
}

TargetAnalysis analysisOf(const TrainingRunPtr &run) { return analyseTarget(*run, 0, Metric::Map5095); }

QStringList needLines(const Need &need)
{
    const TrainingRunPtr run = smallRun();
    const NeedAnswer answer = answerNeed(*run, analysisOf(run), need);
    QStringList lines{unmetText(*run, analysisOf(run), need, answer), bandText(*run, need, answer),
                      runnerUpText(*run, need, answer), pricesText(*run, answer), widestGapText(need, answer)};
    lines.removeAll(QString());
    for (QString &line : lines)
        line = plain(line);
    return lines;
}

/// Three models on two targets; "third" is measured on the first alone.
TrainingRunPtr fleetRun()
{
    TrainingRunBuilder builder;
    const TargetIndex t4 = builder.target(u"T4");
    const TargetIndex ai1 = builder.target(u"AI1");
    const auto add = [&](const char *id, double onT4, double onAi1, double map) {
        const Row row = builder.addModel(id);
        builder.setFamily(row, "child");
        builder.setLatency(row, t4, latencyReading(onT4));
        builder.setLatency(row, ai1, latencyReading(onAi1));
        builder.setMetric(row, Metric::Map5095, percentReading(map));
    };
    add("small", 2, 6, 50);
    add("large", 4, 15, 60);
    add("third", 3, 0, 70);
    return builder.finish();
}

QString fleetLine(const std::vector<FleetLimit> &limits, int maxModels = 1)
{
    const TrainingRunPtr run = fleetRun();
    const FleetAnswer answer = chooseForFleet(*run, Metric::Map5095, limits, maxModels);
    return plain(maxModels > 1 ? fleetPriceText(*run, answer) : fleetReason(*run, Metric::Map5095, limits, answer));
}

} // namespace

class TestReasons final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void latencyRoundedUp_isNeverBelow_andWrittenInFull_data()
    {
        QTest::addColumn<double>("ms");
        QTest::addColumn<double>("limit");
        QTest::newRow("exact") << 2.46 << 2.46;
        QTest::newRow("a hair above") << 2.4600000001 << 2.47;
        QTest::newRow("down is wrong") << 2.4629 << 2.47;
        QTest::newRow("tens") << 12.01 << 12.1;
        QTest::newRow("hundreds") << 120.2 << 121.0;
        QTest::newRow("tiny") << 0.0001 << 0.01;
    }
    void latencyRoundedUp_isNeverBelow_andWrittenInFull()
    {
        QFETCH(const double, ms);
        QTEST(latencyRoundedUp(ms), "limit");
        QVERIFY(latencyRoundedUp(ms) >= ms);
        QCOMPARE(latencyText(latencyRoundedUp(ms)).section(QChar(0x202F), 0, 0).toDouble(), latencyRoundedUp(ms));
    }
    void amounts_areWrittenForPeople()
    {
        QCOMPARE(pointsText(1), u"1.0 point"_s);
        QCOMPARE(pointsText(1.94), u"1.9 points"_s);
        QCOMPARE(pointsText(0.02), u"0.02 points"_s);
        QCOMPARE(pointsText(0), u"0 points"_s);
        QCOMPARE(signedPointsText(-2), u"−2.0 points"_s);
        QCOMPARE(listText({u"a"_s, u"b"_s, u"c"_s}), u"a, b and c"_s);
        QCOMPARE(listText({}), QString());
    }
    void need_saysHowFirmThePickIs()
    {
        QCOMPARE(
            needLines({3.0, {}}),
            QStringList(
                {u"middle wins from 2.5 ms to just under 9 ms; your budget is 0.5 ms from the next change."_s,
                 u"Runner-up: fast, 40.0 % at 1 ms; it lost by 15.0 points."_s,
                 u"Next on the front: best at 9 ms gains 5.0 points for 6.5 ms more (0.77 points per ms); fast at 1 ms "
                 "saves 1.5 ms for 15.0 points (10 points per ms)."_s,
                 u"The widest gap of the front is from 2.5 ms to 9 ms; your budget lies in it."_s}));
        QCOMPARE(needLines({{}, 50.0}).first(),
                 u"middle wins for floors above 40.0 % up to 55.0 %; your floor is 5.0 points from the next change."_s);
        QCOMPARE(needLines({{}, 50.0}).at(1), u"Runner-up: beaten, 50.0 % at 4 ms; it lost by 1.5 ms."_s);
        QCOMPARE(needLines({100.0, {}}).first(),
                 u"best wins from 9 ms on, whatever the budget; your budget is 91 ms from the next change."_s);
    }
    void need_saysWhatWouldHaveToGive()
    {
        QCOMPARE(needLines({0.5, {}}).first(),
                 u"No model has at most 0.5 ms on T4. To get one, raise the budget to 1 ms for fast (+0.5 ms)."_s);
        QCOMPARE(
            needLines({2.0, 50.0}).first(),
            u"No model has at most 2 ms and at least 50.0 % on T4. To get one, raise the budget to 2.5 ms for middle "
            "(+0.5 ms), or lower the floor to 40.0 % for fast (−10.0 points)."_s);
        QCOMPARE(
            needLines({{}, 70.0}).first(),
            u"No model has at least 70.0 % on T4. To get one, lower the floor to 60.0 % for best (−10.0 points)."_s);
        QVERIFY(needLines({}).size() == 1); // the gap of the front alone
    }
    void whyNot_namesTheDominatorAndTheLeastChange()
    {
        const TrainingRunPtr run = smallRun();
        QCOMPARE(
            plain(whyNotText(*run, Metric::Map5095, *whyNotOnFront(analysisOf(run), 3))),
            u"middle (55.0 % at 2.5 ms) beats it: 5.0 points more accurate and 1.5 ms faster. The least that would put it "
            "on the front: more than 1.5 ms less, below 2.5 ms; or more than 5.0 points more, above 55.0 % mAP@50:95."_s);
    }
    void searchGain_namesThePairs()
    {
        const TrainingRunPtr run = smallRun();
        QCOMPARE(
            plain(searchGainText(*run, gainOfSearch(*run, analysisOf(run)))),
            u"At equal latency up to +10.0 points: middle (55.0 % at 2.5 ms) against the baseline stock (45.0 % at 3 ms). "
            "At equal accuracy up to 0.5 ms faster (17 %): middle (55.0 % at 2.5 ms) against stock (45.0 % at 3 ms)."_s);
        const TrainingRunPtr lost = runOf({{"child", 5, 50}, {"stock", 2, 60, "baseline"}});
        QCOMPARE(searchGainText(*lost, gainOfSearch(*lost, analysisOf(lost))),
                 u"No child is as fast as any baseline. No child is as accurate as any baseline."_s);
        QCOMPARE(searchGainText(*run, gainOfSearch(*runOf({{"child", 5, 50}}), analysisOf(runOf({{"child", 5, 50}})))),
                 QString());
    }
    void voices_areKeptApart()
    {
        TrainingRunBuilder builder;
        const TargetIndex target = builder.target(u"T4");
        const auto add = [&](const char *id, double latency, double map, FrontClaims claims) {
            const Row row = builder.addModel(id);
            builder.setLatency(row, target, latencyReading(latency));
            builder.setMetric(row, Metric::Map5095, percentReading(map));
            builder.addFrontClaim(row, target, claims);
            return row;
        };
        add("fast", 1, 40, claimOf(Metric::Map5095));
        add("beaten", 4, 30, FrontClaims{claimWithoutMetric});
        add("best", 9, 60, claimOf(Metric::F1));
        builder.setFlagged(1);
        const TrainingRunPtr silent = builder.finish();
        const VoicesText text = voicesText(*silent, analysisOf(silent), voicesOf(*silent, analysisOf(silent)));
        QCOMPARE(text.recommended,
                 u"nothing for T4. Flagged as recommended, for which hardware is not said: beaten."_s);
        QCOMPARE(text.platformFront, u"2: fast and beaten. Not on the front computed here: beaten."_s);
        QCOMPARE(plain(text.computed),
                 u"2 of 3 on the front, 40.0 % at 1 ms to 60.0 % at 9 ms. 1 of them the platform does not name."_s);
    }
    void fleet_saysWhoLosesMost_orWhatHasToGive()
    {
        QCOMPARE(
            fleetLine({{.target = 0, .budget = 5}, {.target = 1, .budget = 10}}),
            u"small is within the limits on both targets; it loses most on T4, 10.0 points to large (60.0 %), which does "
            "not fit everywhere."_s);
        QCOMPARE(fleetLine({{.target = 0, .budget = 5}, {.target = 1, .budget = 20}}),
                 u"large is within the limits on both targets, and the best there is on each of them."_s);
        QCOMPARE(
            fleetLine({{.target = 0, .budget = 5, .floor = 55}, {.target = 1, .budget = 10}}),
            u"No model is within every limit. Closest is small: lower the floor on T4 from 55.0 % to 50.0 % (−5.0 points)."_s);
        QCOMPARE(
            fleetLine({{.target = 0, .budget = 1}, {.target = 1, .budget = 10}}),
            u"No model is within every limit. Closest is small: raise the budget on T4 from 1 ms to 2 ms (+1 ms)."_s);
        QCOMPARE(fleetLine({{.target = 0, .budget = 5}, {.target = 1, .budget = 10}}, 2),
                 u"Two models (large and small) would cut the largest loss from 10.0 points to 0 points."_s);
        QCOMPARE(fleetLine({{.target = 0, .budget = 5}, {.target = 1, .budget = 20}}, 2),
                 u"More than one model would gain nothing."_s);
    }
    void fleet_saysWhenNothingCanBeCompared()
    {
        TrainingRunBuilder builder;
        for (const auto &[id, hardware] : {std::pair("a", u"T4"_s), std::pair("b", u"AI1"_s)}) {
            const Row row = builder.addModel(id);
            builder.setLatency(row, builder.target(hardware), latencyReading(1));
            builder.setMetric(row, Metric::Map5095, percentReading(50));
        }
        const TrainingRunPtr run = builder.finish();
        const std::vector<FleetLimit> limits{{.target = 0, .budget = 5}, {.target = 1, .budget = 5}};
        QCOMPARE(
            fleetReason(*run, Metric::Map5095, limits, chooseForFleet(*run, Metric::Map5095, limits)),
            u"No model has mAP@50:95 and a latency on both targets, so nothing can be compared across this fleet (of 2 models, "
            "1 on T4 and 1 on AI1). Choose targets that were measured with the same models."_s);
    }
    void everySentence_isTranslated()
    {
        const test::PseudoTranslator translator;
        const TrainingRunPtr run = smallRun();
        const TargetAnalysis analysis = analysisOf(run);
        const VoicesText voices = voicesText(*run, analysis, voicesOf(*run, analysis));
        QStringList sentences{voices.recommended,
                              voices.platformFront,
                              voices.computed,
                              whyNotText(*run, Metric::Map5095, *whyNotOnFront(analysis, 3)),
                              searchGainText(*run, gainOfSearch(*run, analysis)),
                              noiseText({.images = 500, .latencyDeviation = 0.02}),
                              orderText(*fleetRun(), *orderShift(*fleetRun(), 0, 1))};
        for (const Need &need : {Need{3.0, {}}, Need{{}, 50.0}, Need{100.0, {}}, Need{0.5, {}}, Need{2.0, 50.0}})
            sentences += needLines(need);
        const std::vector<FleetLimit> far{{.target = 0, .budget = 5}, {.target = 1, .budget = 20}};
        const std::vector<FleetLimit> near{{.target = 0, .budget = 5, .floor = 55}, {.target = 1, .budget = 10}};
        sentences << fleetLine(far) << fleetLine(near) << fleetLine(far, 2) << fleetLine(near, 2);
        const OwnAgainstReported against{.pairs = {{0, 1, 1.5, false}, {1, 2, 5, true}}, .medianRatio = 2};
        const OwnTargetStudy study{against, LatencyPrediction{.models = {{.row = 2, .latency = 4}}}, {2}};
        sentences << ratiosText(*run, against) << outliersText(*run, against) << predictionText(*run, study)
                  << measureNextText(*run, study) << predictionText(*run, {against, {}, {}});
        static const QSet<QString> names{u"fast"_s,  u"middle"_s, u"best"_s,  u"beaten"_s, u"stock"_s,
                                         u"small"_s, u"large"_s,  u"third"_s, u"T4"_s,     u"AI1"_s};
        for (const QString &sentence : std::as_const(sentences)) {
            QVERIFY2(sentence.contains(u'«'), qPrintable(sentence));
            const QStringList words = test::PseudoTranslator::untranslatedWords(sentence);
            QVERIFY2(std::ranges::all_of(words, [](const QString &word) { return names.contains(word); }),
                     qPrintable(sentence));
        }
    }
    void names_areHarmless()
    {
        const TrainingRunPtr run = runOf({{"<b>bad</b>\n\xE2\x80\xAE", 1, 40}});
        QVERIFY(!modelName(*run, 0).contains(u'\n'));
        QVERIFY(!modelName(*run, 0).contains(QChar(0x202E)));
    }
};

QTEST_GUILESS_MAIN(TestReasons)
#include "tst_reasons.moc"
