// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/amounts.h"
#include "session/targetadvice.h"

#include "core/trainingrunbuilder.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// A front of three, whose middle is far above the line between its ends; "none" has no latency.
TrainingRunPtr sampleRun(const QString &recommended = {}, const QString &rule = {})
{
    TrainingRunBuilder builder;
    const TargetIndex target = builder.target(u"T4");
    const auto add = [&](QByteArrayView id, double latency, double map) {
        const Row row = builder.addModel(id);
        builder.setLatency(row, target, latencyReading(latency));
        builder.setMetric(row, Metric::Map5095, percentReading(map));
    };
    add("fast", 1, 40);
    add("middle", 2, 58);
    add("best", 9, 60);
    add("none", 0, 99);
    builder.header().provenance.recommendationRule = rule;
    if (!recommended.isEmpty())
        builder.setRecommendation(target, recommended);
    return builder.finish();
}

TargetAdvice adviceOn(const TrainingRunPtr &run, std::optional<double> budget = {})
{
    return adviseOn(*run, analyseTarget(*run, 0, Metric::Map5095), {budget, {}});
}

QStringList idsOf(const QList<Advice> &advice)
{
    QStringList ids;
    for (const Advice &one : advice)
        ids.append(one.modelId);
    return ids;
}

} // namespace

class TestTargetAdvice final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headline_isTheBalancedPick_whereNobodyStatesAnything();
    void headline_isTheBudgetPick_beforeTheOthers();
    void headline_isTheStatedOne_beforeAll();
    void nothingFits_isSaid_andTheOwnPicksStay();
    void stated_isTheSampleRules_whereTheServerSaysSo();
    void stated_keepsAnIdThatIsNotListed();
    void stated_withoutLatency_hasNoPoint();
    void emptyFront_hasNoAdvice();
    void latencyText_isReadToThreeDigits_data();
    void latencyText_isReadToThreeDigits();
    void percentText_keepsTwoDecimalsAtMost_data();
    void percentText_keepsTwoDecimalsAtMost();
};

void TestTargetAdvice::headline_isTheBalancedPick_whereNobodyStatesAnything()
{
    const TargetAdvice advice = adviceOn(sampleRun());
    QVERIFY(!advice.stated);
    QCOMPARE(idsOf(advice.computed).join(u' '), u"middle fast best"_s);
    QCOMPARE(advice.headline(), advice.ring());
    QVERIFY(advice.headline()->speaker == Speaker::ComputedHere);
    QCOMPARE(advice.headline()->title, u"Balanced"_s);
    for (const Advice &one : advice.computed)
        QVERIFY(!one.rule.isEmpty() && one.point && one.row);
}

void TestTargetAdvice::headline_isTheBudgetPick_beforeTheOthers()
{
    const TargetAdvice advice = adviceOn(sampleRun(), 1.5);
    QCOMPARE(advice.headline()->modelId, u"fast"_s);
    QVERIFY(advice.headline()->title.contains(latencyText(1.5)));
    QVERIFY(advice.need.pick);
    QCOMPARE(advice.computed.size(), 4);
}

void TestTargetAdvice::headline_isTheStatedOne_beforeAll()
{
    const TargetAdvice advice = adviceOn(sampleRun(u"best"_s), 1.5);
    QVERIFY(advice.stated);
    QCOMPARE(advice.headline(), &*advice.stated);
    QVERIFY(advice.stated->speaker == Speaker::Platform);
    QCOMPARE(advice.stated->modelId, u"best"_s);
    QCOMPARE(advice.stated->point->latency, 9.0);
    QVERIFY(advice.stated->rule.isEmpty());
    QCOMPARE(advice.ring()->modelId, u"fast"_s);
}

void TestTargetAdvice::nothingFits_isSaid_andTheOwnPicksStay()
{
    const TargetAdvice advice = adviceOn(sampleRun(), 0.5);
    QVERIFY(!advice.need.pick);
    QCOMPARE(idsOf(advice.computed).join(u' '), u"middle fast best"_s);
}

void TestTargetAdvice::stated_isTheSampleRules_whereTheServerSaysSo()
{
    const TargetAdvice advice = adviceOn(sampleRun(u"best"_s, u"highest mAP"_s));
    QVERIFY(advice.stated->speaker == Speaker::SampleRule);
    QCOMPARE(advice.stated->rule, u"highest mAP"_s);
}

void TestTargetAdvice::stated_keepsAnIdThatIsNotListed()
{
    const TargetAdvice advice = adviceOn(sampleRun(u"elsewhere"_s));
    QCOMPARE(advice.headline()->modelId, u"elsewhere"_s);
    QVERIFY(!advice.headline()->row);
    QVERIFY(!advice.headline()->point);
}

void TestTargetAdvice::stated_withoutLatency_hasNoPoint()
{
    const TargetAdvice advice = adviceOn(sampleRun(u"none"_s));
    QCOMPARE(advice.stated->row, Row{3});
    QVERIFY(!advice.stated->point);
}

void TestTargetAdvice::emptyFront_hasNoAdvice()
{
    TrainingRunBuilder builder;
    static_cast<void>(builder.target(u"T4"));
    const TargetAdvice advice = adviceOn(builder.finish(), 5);
    QVERIFY(!advice.headline());
    QVERIFY(!advice.ring());
    QVERIFY(!advice.need.pick);
}

void TestTargetAdvice::latencyText_isReadToThreeDigits_data()
{
    QTest::addColumn<double>("ms");
    QTest::addColumn<QString>("number");
    QTest::newRow("whole") << 5.0 << u"5"_s;
    QTest::newRow("two decimals") << 3.27 << u"3.27"_s;
    QTest::newRow("rounded") << 3.2789 << u"3.28"_s;
    QTest::newRow("trailing zero") << 3.5 << u"3.5"_s;
    QTest::newRow("tens") << 12.44 << u"12.4"_s;
    QTest::newRow("rounded up to ten") << 9.999 << u"10"_s;
    QTest::newRow("hundreds") << 100.0 << u"100"_s;
    QTest::newRow("large") << 1234.6 << u"1235"_s;
    QTest::newRow("tiny") << 0.0042 << u"0.0042"_s;
}

void TestTargetAdvice::latencyText_isReadToThreeDigits()
{
    QFETCH(const double, ms);
    QFETCH(const QString, number);
    QCOMPARE(latencyText(ms), number + QChar(0x202F) + u"ms"_s);
}

void TestTargetAdvice::percentText_keepsTwoDecimalsAtMost_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<QString>("number");
    QTest::newRow("one decimal") << 54.7 << u"54.7"_s;
    QTest::newRow("whole") << 64.0 << u"64.0"_s;
    QTest::newRow("two decimals") << 96.85 << u"96.85"_s;
    QTest::newRow("rounded") << 96.8549 << u"96.85"_s;
    QTest::newRow("rounded to one") << 96.7999 << u"96.8"_s;
    QTest::newRow("zero") << 0.0 << u"0.0"_s;
    QTest::newRow("all") << 100.0 << u"100.0"_s;
}

void TestTargetAdvice::percentText_keepsTwoDecimalsAtMost()
{
    QFETCH(const double, percent);
    QFETCH(const QString, number);
    QCOMPARE(percentText(percent), number + QChar(0x202F) + u'%');
}

QTEST_GUILESS_MAIN(TestTargetAdvice)

#include "tst_targetadvice.moc"
