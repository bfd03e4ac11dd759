// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/advicetexts.h"

#include "core/trainingrunbuilder.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// Four children and a baseline on T4, another model on AI1; `recommended` is named for T4 unless it is empty.
TrainingRunPtr runWith(const QString &recommended, const Provenance &provenance = {}, int flagged = 0)
{
    TrainingRunBuilder builder;
    builder.header().provenance = provenance;
    const TargetIndex t4 = builder.target(u"T4");
    const TargetIndex ai1 = builder.target(u"AI1");
    const auto add = [&](const char *id, const char *family, double latency, double map) {
        const Row row = builder.addModel(id);
        builder.setFamily(row, family);
        builder.setLatency(row, t4, latencyReading(latency));
        builder.setMetric(row, Metric::Map5095, percentReading(map));
        return row;
    };
    add("fast", "child", 1, 30);
    add("middle", "child", 3, 50);
    add("best", "child", 9, 60);
    add("beaten", "child", 4, 45);
    add("stock", "baseline", 2, 25);
    const Row gap = builder.addModel("elsewhere");
    builder.setLatency(gap, ai1, latencyReading(5));
    for (Row row = 0; row < static_cast<Row>(flagged); ++row)
        builder.setFlagged(row);
    if (!recommended.isEmpty())
        builder.setRecommendation(t4, recommended);
    return builder.finish();
}

QString reasonFor(const TrainingRunPtr &run, std::optional<double> budget = {})
{
    const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Map5095);
    const TargetAdvice advice = adviseOn(*run, analysis, {budget, {}});
    return reasonText(*run, analysis, *advice.headline()).replace(QChar(0x202F), u' ');
}

QString silenceOf(const TrainingRunPtr &run)
{
    const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Map5095);
    return silenceText(*run, analysis, adviseOn(*run, analysis, {}));
}

} // namespace

class TestAdviceTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void speaker_isNeverMixedUp();
    void reason_holdsARecommendation_againstTheNumbers_data();
    void reason_holdsARecommendation_againstTheNumbers();
    void reason_statesTheRule_ofWhatIsComputedHere();
    void reason_statesTheSamplesRule();
    void gain_isOverTheBestBaseline_thatIsNoSlower();
    void gain_isSpeed_whereEveryBaselineIsSlower();
    void gain_isSilent_withoutBaselines();
    void silence_isSaid_onlyWhereNothingIsRecommended();
    void silence_namesTheFlagged_whoseHardwareIsUnknown();
    void budget_isHeldAgainstWhatIsStated();
};

void TestAdviceTexts::speaker_isNeverMixedUp()
{
    Advice own;
    own.speaker = Speaker::Platform;
    QCOMPARE(speakerText(own), u"Recommended by Roboflow"_s);
    own.speaker = Speaker::SampleRule;
    QCOMPARE(speakerText(own), u"Recommended by the sample's rule"_s);
    own.speaker = Speaker::ComputedHere;
    own.phrase = u"most accurate within 5 ms"_s;
    QCOMPARE(speakerText(own), u"Computed here: most accurate within 5 ms"_s);
}

void TestAdviceTexts::reason_holdsARecommendation_againstTheNumbers_data()
{
    QTest::addColumn<QString>("recommended");
    QTest::addColumn<QString>("reason");
    QTest::newRow("on the front")
        << u"middle"_s << u"It is on the front computed here. 10.0 points below the most accurate, best at 9 ms."_s;
    QTest::newRow("the most accurate") << u"best"_s
                                       << u"It is on the front computed here. No model is more accurate."_s;
    QTest::newRow("beaten")
        << u"beaten"_s
        << u"The numbers disagree: middle is no slower and no less accurate (+5.0 points mAP@50:95, "
           "1 ms faster). 15.0 points below the most accurate, best at 9 ms."_s;
    QTest::newRow("not listed") << u"unknown"_s
                                << u"This model is not in the result, so there is nothing to hold it against."_s;
    QTest::newRow("not measured here")
        << u"elsewhere"_s
        << u"It has no mAP@50:95 or no latency on this target, so it cannot be placed in the "
           "chart."_s;
}

void TestAdviceTexts::reason_holdsARecommendation_againstTheNumbers()
{
    QFETCH(QString, recommended);
    QTEST(reasonFor(runWith(recommended)), "reason");
}

void TestAdviceTexts::reason_statesTheRule_ofWhatIsComputedHere()
{
    QCOMPARE(reasonFor(runWith({})), computedPickRule(ComputedPick::Balanced));
}

void TestAdviceTexts::reason_statesTheSamplesRule()
{
    Provenance sample;
    sample.figures = u"a table"_s;
    sample.recommendationRule = u"the second best."_s;
    const QString reason = reasonFor(runWith(u"middle"_s, sample));
    QVERIFY2(reason.startsWith(u"Rule: the second best. It is on the front"_s), qPrintable(reason));
}

void TestAdviceTexts::gain_isOverTheBestBaseline_thatIsNoSlower()
{
    const TrainingRunPtr run = runWith({});
    const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Map5095);
    QCOMPARE(gainText(*run, analysis, *analysis.pointOf(1)).replace(QChar(0x202F), u' '),
             u"+25.0 points mAP@50:95 over the best baseline at this latency (stock, 2 ms)"_s);
}

void TestAdviceTexts::gain_isSpeed_whereEveryBaselineIsSlower()
{
    const TrainingRunPtr run = runWith({});
    const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Map5095);
    QCOMPARE(gainText(*run, analysis, *analysis.pointOf(0)).replace(QChar(0x202F), u' '),
             u"1 ms faster than the fastest baseline (stock), +5.0 points mAP@50:95"_s);
}

void TestAdviceTexts::gain_isSilent_withoutBaselines()
{
    TrainingRunBuilder builder;
    const TargetIndex t4 = builder.target(u"T4");
    const Row row = builder.addModel("only");
    builder.setLatency(row, t4, latencyReading(3));
    builder.setMetric(row, Metric::Map5095, percentReading(50));
    const TrainingRunPtr run = builder.finish();
    const TargetAnalysis analysis = analyseTarget(*run, t4, Metric::Map5095);
    QCOMPARE(gainText(*run, analysis, *analysis.pointOf(row)), QString());
}

void TestAdviceTexts::silence_isSaid_onlyWhereNothingIsRecommended()
{
    QCOMPARE(silenceOf(runWith(u"middle"_s)), QString());
    QCOMPARE(silenceOf(runWith({})), u"Roboflow states no recommendation for T4 in this answer."_s);
    Provenance sample;
    sample.figures = u"a table"_s;
    QCOMPARE(silenceOf(runWith({}, sample)), u"This sample states no recommendation for T4."_s);
}

void TestAdviceTexts::silence_namesTheFlagged_whoseHardwareIsUnknown()
{
    const QString first = u"fast (30.0 points below the most accurate here)"_s;
    const QString second = u"middle (10.0 points below the most accurate here)"_s;
    const QString unsaid = u" flagged as recommended, for which hardware is not said: "_s;
    QVERIFY(silenceOf(runWith({}, {}, 1)).endsWith(u" One model is"_s + unsaid + first + u'.'));
    QVERIFY(silenceOf(runWith({}, {}, 2)).endsWith(u" 2 models are"_s + unsaid + first + u", "_s + second + u'.'));
    QVERIFY(silenceOf(runWith({}, {}, 6))
                .endsWith(u" 6 models are"_s + unsaid + first + u", "_s + second + u", 4 more."_s));
}

void TestAdviceTexts::budget_isHeldAgainstWhatIsStated()
{
    const auto textFor = [](const QString &recommended, std::optional<double> budget) {
        const TrainingRunPtr run = runWith(recommended);
        const Need need{budget, {}};
        return limitsText(adviseOn(*run, analyseTarget(*run, 0, Metric::Map5095), need), need)
            .replace(QChar(0x202F), u' ');
    };
    QCOMPARE(textFor(u"best"_s, {}), QString());
    QCOMPARE(textFor(u"best"_s, 9), QString());
    QCOMPARE(textFor(u"best"_s, 8.9), u"It is over your budget of 8.9 ms; what fits stands below."_s);
    QCOMPARE(textFor(u"unlisted"_s, 8.9), QString());
    QCOMPARE(textFor({}, 8.9), QString());
    QCOMPARE(textFor(u"best"_s, 0.5), u"It is over your budget of 0.5 ms; nothing else fits either."_s);
    QCOMPARE(textFor({}, 0.5), u"Nothing is within your limits."_s);
}

QTEST_GUILESS_MAIN(TestAdviceTexts)
#include "tst_advicetexts.moc"
