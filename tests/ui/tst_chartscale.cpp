// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartscale.h"

#include <QTest>

#include <cmath>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

QStringList labelsOf(const QList<AxisTick> &ticks)
{
    QStringList labels;
    for (const AxisTick &tick : ticks)
        labels.append(tick.label);
    return labels;
}

AxisRange logRange(double from, double to) { return {std::log10(from), std::log10(to)}; }

/// 1, 2 or 5 times a power of ten.
bool isRound(double step)
{
    const double mantissa = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    return std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 || std::abs(mantissa - 5) < 1e-6;
}

} // namespace

class TestChartScale : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linearTicks_areRound_data();
    void linearTicks_areRound();
    void linearTicks_holdTheirRules_onEveryRange();
    void labels_areDistinct_downToTheLeastLatency();
    void linearTicks_areNone_forARangeWithoutLength();
    void logTicks_areRound_data();
    void logTicks_areRound();
    void logTicks_sayTheirOwnValue();
    void paddedRange_leavesRoom_data();
    void paddedRange_leavesRoom();
    void mapping_findsItsWayBack_data();
    void mapping_findsItsWayBack();
    void mapping_putsFastAndAccurate_upAndLeft();
};

void TestChartScale::linearTicks_areRound_data()
{
    QTest::addColumn<AxisRange>("range");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("tens") << AxisRange{0, 10} << 5 << QStringList{u"0"_s, u"2"_s, u"4"_s, u"6"_s, u"8"_s, u"10"_s};
    QTest::newRow("not at the ends") << AxisRange{0.3, 9.7} << 5 << QStringList{u"2"_s, u"4"_s, u"6"_s, u"8"_s};
    QTest::newRow("halves") << AxisRange{1, 3} << 4 << QStringList{u"1.0"_s, u"1.5"_s, u"2.0"_s, u"2.5"_s, u"3.0"_s};
    QTest::newRow("across zero") << AxisRange{-1, 1} << 2 << QStringList{u"-1"_s, u"0"_s, u"1"_s};
    QTest::newRow("hundredths") << AxisRange{54.601, 54.645} << 3 << QStringList{u"54.62"_s, u"54.64"_s};
    // In binary, 0.1 + 0.2 is above 0.3, and 3 times 0.1 is, too.
    QTest::newRow("an end that is a hair too low")
        << AxisRange{0, 0.3} << 3 << QStringList{u"0.0"_s, u"0.1"_s, u"0.2"_s, u"0.3"_s};
    QTest::newRow("a start that is a hair too high")
        << AxisRange{0.1 + 0.2, 0.6} << 3 << QStringList{u"0.3"_s, u"0.4"_s, u"0.5"_s, u"0.6"_s};
    QTest::newRow("large") << AxisRange{0, 1e9} << 2 << QStringList{u"0"_s, u"500000000"_s, u"1000000000"_s};
}

void TestChartScale::linearTicks_areRound()
{
    QFETCH(AxisRange, range);
    QFETCH(int, wanted);
    QTEST(labelsOf(linearTicks(range, wanted)), "labels");
}

void TestChartScale::linearTicks_holdTheirRules_onEveryRange()
{
    for (double length = 1e-4; length < 1e6; length *= 1.37) {
        for (const double from : {0.0, 0.37, 54.321, 1234.5}) {
            const AxisRange range{from, from + length};
            const QList<AxisTick> ticks = linearTicks(range, 6);
            QVERIFY2(ticks.size() >= 2 && ticks.size() <= 7,
                     qPrintable(u"%1 ticks from %2 over %3"_s.arg(ticks.size()).arg(from).arg(length)));
            for (qsizetype i = 0; i < ticks.size(); ++i) {
                QVERIFY(ticks.at(i).position >= range.min - length * 1e-9);
                QVERIFY(ticks.at(i).position <= range.max + length * 1e-9);
                QVERIFY(i == 0 || isRound(ticks.at(i).position - ticks.at(i - 1).position));
                QVERIFY(i == 0 || ticks.at(i).label != ticks.at(i - 1).label);
                QVERIFY(std::abs(ticks.at(i).label.toDouble() - ticks.at(i).position) <= length * 1e-3);
            }
        }
    }
}

void TestChartScale::labels_areDistinct_downToTheLeastLatency()
{
    const auto areDistinct = [](const QList<AxisTick> &ticks) {
        QStringList labels = labelsOf(ticks);
        return ticks.size() >= 2 && labels.removeDuplicates() == 0;
    };
    // Of two latencies or metrics, the lesser one and what is above it; the axis of a chart, and one zoomed to its end.
    for (const double from : {0.0, 1e-320, minLatencyMs, 1.5e-6, 0.37, 54.321, 100.0, 1e9}) {
        for (const double above : {0.0, 1e-320, 1e-12, 1e-7, 2e-6, 0.001, 50.0, 1e9}) {
            const AxisRange range = paddedRange({from, from + above});
            const AxisRange zoomed{range.min, range.min + range.length() * 2e-5};
            for (const AxisRange &each : {range, zoomed}) {
                QVERIFY2(areDistinct(linearTicks(each, 6)), qPrintable(u"%1 and %2: %3"_s.arg(from).arg(above).arg(
                                                                labelsOf(linearTicks(each, 6)).join(u' '))));
            }
        }
    }
    for (const double to : {2e-6, 1e-3, 1.0, maxLatencyMs}) {
        const QList<AxisTick> ticks = logTicks(logRange(minLatencyMs / 2, to), 8);
        QVERIFY2(areDistinct(ticks), qPrintable(labelsOf(ticks).join(u' ')));
    }
}

void TestChartScale::linearTicks_areNone_forARangeWithoutLength()
{
    QVERIFY(linearTicks({3, 3}, 5).isEmpty());
    QVERIFY(linearTicks({3, std::nan("")}, 5).isEmpty());
}

void TestChartScale::logTicks_areRound_data()
{
    QTest::addColumn<AxisRange>("range");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("two decades") << logRange(0.9, 110) << 8
                                 << QStringList{u"1"_s, u"2"_s, u"5"_s, u"10"_s, u"20"_s, u"50"_s, u"100"_s};
    QTest::newRow("two decades in a narrow chart")
        << logRange(0.55, 120) << 5 << QStringList{u"1"_s, u"2"_s, u"5"_s, u"10"_s, u"20"_s, u"50"_s, u"100"_s};
    QTest::newRow("below one") << logRange(0.04, 0.6) << 8 << QStringList{u"0.05"_s, u"0.1"_s, u"0.2"_s, u"0.5"_s};
    QTest::newRow("millionths") << logRange(4e-6, 6e-5) << 8
                                << QStringList{u"0.000005"_s, u"0.00001"_s, u"0.00002"_s, u"0.00005"_s};
    QTest::newRow("many decades: tens alone")
        << logRange(0.9, 2e6) << 6
        << QStringList{u"1"_s, u"10"_s, u"100"_s, u"1000"_s, u"10000"_s, u"100000"_s, u"1e+06"_s};
    QTest::newRow("too short for decades: linear")
        << logRange(3.05, 4.04) << 5 << QStringList{u"3.2"_s, u"3.4"_s, u"3.6"_s, u"3.8"_s, u"4.0"_s};
}

void TestChartScale::logTicks_areRound()
{
    QFETCH(AxisRange, range);
    QFETCH(int, wanted);
    QTEST(labelsOf(logTicks(range, wanted)), "labels");
}

void TestChartScale::logTicks_sayTheirOwnValue()
{
    for (double from = 1e-3; from < 1e6; from *= 1.7) {
        for (const double factor : {1.01, 1.5, 4.0, 30.0, 1e3, 1e6}) {
            const AxisRange range = logRange(from, from * factor);
            const QList<AxisTick> ticks = logTicks(range, 8);
            QVERIFY2(ticks.size() >= 2, qPrintable(u"%1 to %2"_s.arg(from).arg(from * factor)));
            for (const AxisTick &tick : ticks) {
                QVERIFY(tick.position >= range.min - 1e-9 && tick.position <= range.max + 1e-9);
                const double value = std::pow(10.0, tick.position);
                QVERIFY2(std::abs(tick.label.toDouble() - value) <= value * 1e-3,
                         qPrintable(u"%1 for %2"_s.arg(tick.label).arg(value)));
            }
        }
    }
}

void TestChartScale::paddedRange_leavesRoom_data()
{
    QTest::addColumn<AxisRange>("range");
    QTest::addColumn<AxisRange>("padded");
    QTest::newRow("both ends") << AxisRange{100, 200} << AxisRange{93, 207};
    QTest::newRow("never below zero") << AxisRange{1, 101} << AxisRange{0, 108};
    QTest::newRow("one value") << AxisRange{50, 50} << AxisRange{45, 55};
    QTest::newRow("one small value") << AxisRange{0.1, 0.1} << AxisRange{0, 0.6};
    QTest::newRow("all zero") << AxisRange{0, 0} << AxisRange{0, 0.5};
    QTest::newRow("one negative value") << AxisRange{-2, -2} << AxisRange{-2.5, -1.5};
}

void TestChartScale::paddedRange_leavesRoom()
{
    QFETCH(AxisRange, range);
    QFETCH(AxisRange, padded);
    const AxisRange actual = paddedRange(range);
    QVERIFY(actual.length() > 0);
    QVERIFY2(std::abs(actual.min - padded.min) < 1e-9, qPrintable(QString::number(actual.min)));
    QVERIFY2(std::abs(actual.max - padded.max) < 1e-9, qPrintable(QString::number(actual.max)));
}

void TestChartScale::mapping_findsItsWayBack_data()
{
    QTest::addColumn<bool>("isLog");
    QTest::newRow("linear") << false;
    QTest::newRow("log") << true;
}

void TestChartScale::mapping_findsItsWayBack()
{
    QFETCH(bool, isLog);
    const LatencyScale scale = isLog ? LatencyScale::Logarithmic : LatencyScale::Linear;
    const ChartMapping mapping{{60, 40, 700, 400}, {toAxis(0.5, scale), toAxis(400, scale)}, {20, 80}, scale};
    for (double latency = 0.5; latency <= 400; latency *= 1.3)
        QVERIFY(std::abs(mapping.latencyAt(mapping.xOf(latency)) - latency) < latency * 1e-9);
    QCOMPARE(mapping.xOf(0.5), 60.0);
    QCOMPARE(mapping.xOf(400), 760.0);
    QCOMPARE(fromAxis(toAxis(7.25, scale), scale), 7.25);
}

void TestChartScale::mapping_putsFastAndAccurate_upAndLeft()
{
    const ChartMapping mapping{{60, 40, 700, 400}, {0, 10}, {20, 80}, LatencyScale::Linear};
    QCOMPARE(mapping.at({5, 50, 0}), QPointF(410, 240));
    QCOMPARE(mapping.at({0, 80, 0}), QPointF(60, 40));
    QCOMPARE(mapping.at({10, 20, 0}), QPointF(760, 440));
}

QTEST_GUILESS_MAIN(TestChartScale)
#include "tst_chartscale.moc"
