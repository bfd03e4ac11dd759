// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/samplepick.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

SampleModel model(const QString &id, double map, const QList<QPair<QString, double>> &latencies,
                  bool isBaseline = false)
{
    return {id, u"family"_s, isBaseline, {{Metric::Map5095, map}}, latencies};
}

} // namespace

class TestSamplePick : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rule_takesTheMostAccurate_atOrBelowTheMedian();
    void rule_takesTheFasterMiddleOne_whenTheNumberIsEven();
    void rule_looksAtEachTargetAlone();
    void rule_breaksTies_bySpeedThenByName();
    void rule_neverCountsABaseline();
    void rule_recommendsNothing_withoutAnyMetric();
    void ranking_fallsBackToPrecision_whenNoMapIsStated();
};

void TestSamplePick::rule_takesTheMostAccurate_atOrBelowTheMedian()
{
    const auto pick = recommendedByHardware({model(u"fast"_s, 40, {{u"T4"_s, 1}}), model(u"odd"_s, 50, {{u"T4"_s, 2}}),
                                             model(u"middle"_s, 45, {{u"T4"_s, 3}}),
                                             model(u"slow"_s, 60, {{u"T4"_s, 4}}),
                                             model(u"slower"_s, 70, {{u"T4"_s, 5}})});
    QCOMPARE(pick, (QMap<QString, QString>{{u"T4"_s, u"odd"_s}}));
}

void TestSamplePick::rule_takesTheFasterMiddleOne_whenTheNumberIsEven()
{
    const auto pick = recommendedByHardware({model(u"a"_s, 10, {{u"T4"_s, 1}}), model(u"b"_s, 20, {{u"T4"_s, 2}}),
                                             model(u"c"_s, 30, {{u"T4"_s, 3}}), model(u"d"_s, 40, {{u"T4"_s, 4}})});
    QCOMPARE(pick.value(u"T4"_s), u"b"_s);
}

void TestSamplePick::rule_looksAtEachTargetAlone()
{
    const auto pick = recommendedByHardware({model(u"a"_s, 10, {{u"x"_s, 1}, {u"y"_s, 9}}),
                                             model(u"b"_s, 20, {{u"x"_s, 2}, {u"y"_s, 1}}),
                                             model(u"c"_s, 30, {{u"x"_s, 3}})});
    QCOMPARE(pick, (QMap<QString, QString>{{u"x"_s, u"b"_s}, {u"y"_s, u"b"_s}}));
}

void TestSamplePick::rule_breaksTies_bySpeedThenByName()
{
    QCOMPARE(recommendedByHardware({model(u"slow"_s, 50, {{u"T4"_s, 2}}), model(u"fast"_s, 50, {{u"T4"_s, 1}}),
                                    model(u"slowest"_s, 50, {{u"T4"_s, 3}})})
                 .value(u"T4"_s),
             u"fast"_s);
    QCOMPARE(
        recommendedByHardware({model(u"b"_s, 50, {{u"T4"_s, 1}}), model(u"a"_s, 50, {{u"T4"_s, 1}})}).value(u"T4"_s),
        u"a"_s);
}

void TestSamplePick::rule_neverCountsABaseline()
{
    const auto pick = recommendedByHardware(
        {model(u"stock"_s, 99, {{u"T4"_s, 1}, {u"only stock"_s, 1}}, true), model(u"child"_s, 50, {{u"T4"_s, 5}})});
    QCOMPARE(pick, (QMap<QString, QString>{{u"T4"_s, u"child"_s}}));
}

void TestSamplePick::rule_recommendsNothing_withoutAnyMetric()
{
    QVERIFY(recommendedByHardware({}).isEmpty());
    QVERIFY(recommendedByHardware({SampleModel{u"a"_s, u"f"_s, false, {}, {{u"T4"_s, 1}}}}).isEmpty());
}

void TestSamplePick::ranking_fallsBackToPrecision_whenNoMapIsStated()
{
    const SampleModel classifier{u"a"_s, u"f"_s, false, {{Metric::Precision, 76}}, {{u"lg-g8"_s, 24}}};
    QCOMPARE(rankingMetric({classifier}), Metric::Precision);
    QCOMPARE(recommendedByHardware({classifier}).value(u"lg-g8"_s), u"a"_s);
    QCOMPARE(rankingMetric({classifier, model(u"b"_s, 1, {})}), Metric::Map5095);
    QVERIFY(recommendationRule(Metric::Precision).contains(metricName(Metric::Precision)));
}

QTEST_GUILESS_MAIN(TestSamplePick)
#include "tst_samplepick.moc"
