// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metric.h"
#include "core/reading.h"

#include <QTest>

#include <cmath>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestMetric : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_areThoseOfTheApi_data()
    {
        QTest::addColumn<int>("metric");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("name");
        QTest::newRow("map5095") << indexOf(Metric::Map5095) << u"map5095"_s << u"map_50_95"_s << u"mAP@50:95"_s;
        QTest::newRow("map50") << indexOf(Metric::Map50) << u"map50"_s << u"map_50"_s << u"mAP@50"_s;
        QTest::newRow("f1") << indexOf(Metric::F1) << u"f1"_s << u"f1"_s << u"F1"_s;
        QTest::newRow("precision") << indexOf(Metric::Precision) << u"precision"_s << u"precision"_s << u"Precision"_s;
        QTest::newRow("recall") << indexOf(Metric::Recall) << u"recall"_s << u"recall"_s << u"Recall"_s;
    }

    void words_areThoseOfTheApi()
    {
        QFETCH(const int, metric);
        QFETCH(const QString, key);
        QFETCH(const QString, token);
        const Metric expected = allMetrics.at(static_cast<std::size_t>(metric));
        QCOMPARE(metricKey(expected), key);
        QTEST(metricName(expected), "name");
        QCOMPARE(metricFromKey(key), std::optional(expected));
        QCOMPARE(metricFromKey(key.toUpper()), std::optional(expected));
        QCOMPARE(metricFromToken(token), std::optional(expected));
        QCOMPARE(metricFromToken(token.toUpper()), std::optional(expected));
    }

    void unknownWords_areNoMetric()
    {
        QVERIFY(!metricFromKey(u"map75"));
        QVERIFY(!metricFromKey(u""));
        QVERIFY(!metricFromKey(u"map_50"));
        QVERIFY(!metricFromToken(u"map50"));
        QVERIFY(!metricFromToken(u"T4"));
    }

    void latency_isUsableAboveZeroUpToTheLimit()
    {
        QCOMPARE(latencyReading(12.4).value, 12.4);
        QVERIFY(latencyReading(maxLatencyMs).isUsable());
        QVERIFY(latencyReading(minLatencyMs).isUsable());
        QCOMPARE(latencyReading(std::nextafter(minLatencyMs, 0)).gap, Gap::BelowLimit);
        QCOMPARE(latencyReading(1e-320).gap, Gap::BelowLimit);
        QCOMPARE(latencyReading(5e-324).gap, Gap::BelowLimit);
        QCOMPARE(latencyReading(0).gap, Gap::NotPositive);
        QCOMPARE(latencyReading(-0.0).gap, Gap::NotPositive);
        QCOMPARE(latencyReading(-1).gap, Gap::NotPositive);
        QCOMPARE(latencyReading(std::nextafter(maxLatencyMs, 2e9)).gap, Gap::AboveLimit);
        QCOMPARE(latencyReading(HUGE_VAL).gap, Gap::NotFinite);
        QCOMPARE(latencyReading(std::nan("")).gap, Gap::NotFinite);
        QVERIFY(std::isnan(latencyReading(-1).value));
    }

    void percent_isUsableFromZeroToHundred()
    {
        QVERIFY(percentReading(0).isUsable());
        QVERIFY(percentReading(100).isUsable());
        QVERIFY2(!std::signbit(percentReading(-0.0).value), "-0 would be shown with its sign");
        QCOMPARE(percentReading(100.001).gap, Gap::OutOfPercent);
        QCOMPARE(percentReading(-0.001).gap, Gap::OutOfPercent);
        QCOMPARE(percentReading(-HUGE_VAL).gap, Gap::NotFinite);
        QVERIFY(std::isnan(percentReading(101).value));
    }

    void everyGap_hasAReasonInWords()
    {
        for (int gap = 1; gap <= static_cast<int>(Gap::OutOfRange); ++gap)
            QVERIFY(!gapText(static_cast<Gap>(gap)).isEmpty());
        QVERIFY(gapText(Gap::None).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMetric)
#include "tst_metric.moc"
