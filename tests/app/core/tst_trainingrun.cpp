// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainingrunbuilder.h"

#include <QTest>

#include <cmath>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestTrainingRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_keepTheOrderAndWordsOfTheBody()
    {
        TrainingRunBuilder builder;
        const Row a = builder.addModel("ws/a");
        const Row b = builder.addModel("ws/b\xC3\xA9");
        QVERIFY(builder.setFamily(a, " Child "));
        QVERIFY(builder.setFamily(b, "BASELINE"));
        QVERIFY(builder.setModelType(a, "rfdetr-nas"));
        QVERIFY(builder.setStatus(b, "finished"));
        builder.setFlagged(b);
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(run->modelCount(), std::size_t{2});
        QCOMPARE(run->modelId(0), u"ws/a"_s);
        QCOMPARE(run->modelId(1), u"ws/bé"_s);
        QCOMPARE(run->family(0), NasFamily::Child);
        QCOMPARE(run->nasFamilyText(0), u" Child "_s);
        QCOMPARE(run->family(1), NasFamily::Baseline);
        QCOMPARE(run->modelType(0), u"rfdetr-nas"_s);
        QCOMPARE(run->modelType(1), QString());
        QCOMPARE(run->status(1), u"finished"_s);
        QVERIFY(!run->isFlagged(0));
        QVERIFY(run->isFlagged(1));
    }

    void label_standsInForAMissingId()
    {
        TrainingRunBuilder builder;
        builder.addModel("a");
        builder.addModel("");
        builder.addModel("\xEF\xBB\xBF"); // a byte order mark, which no text shows
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(run->label(0), u"a"_s);
        QCOMPARE(run->label(1), u"unnamed model 2"_s);
        QCOMPARE(run->label(2), u"unnamed model 3"_s);
        QVERIFY(!run->rowOf(u""));
    }

    void rowOf_takesTheExactId_thenTheOnlyLikeSegment_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("row");
        QTest::newRow("exact") << u"ws/a"_s << 0;
        QTest::newRow("without workspace") << u"a"_s << 0;
        QTest::newRow("with workspace") << u"other/b"_s << 1;
        QTest::newRow("exact before the other with its segment") << u"c"_s << 2;
        QTest::newRow("exact with workspace") << u"ws/c"_s << 3;
        QTest::newRow("ambiguous") << u"x/c"_s << -1;
        QTest::newRow("unknown") << u"d"_s << -1;
        QTest::newRow("another case") << u"WS/A"_s << -1;
        QTest::newRow("empty segment") << u"ws/"_s << -1;
    }

    void rowOf_takesTheExactId_thenTheOnlyLikeSegment()
    {
        QFETCH(const QString, id);
        QFETCH(const int, row);
        TrainingRunBuilder builder;
        for (const char *each : {"ws/a", "b", "c", "ws/c", ""})
            builder.addModel(each);
        builder.setRecommendation(builder.target(u"T4"), id);
        const TrainingRunPtr run = builder.finish();
        const std::optional<Row> expected = row < 0 ? std::nullopt : std::optional(static_cast<Row>(row));
        QCOMPARE(run->rowOf(id), expected);
        QCOMPARE(run->recommendationFor(0)->row, expected); // joined by the same rule, on another road
    }

    void builder_findsOnlyExactIds_amongMany()
    {
        TrainingRunBuilder builder;
        QVERIFY(!builder.rowOf("m0"));
        for (int i = 0; i < 5000; ++i)
            builder.addModel(QByteArray("m" + QByteArray::number(i)));
        builder.addModel("m17");
        for (int i = 0; i < 5000; ++i)
            QCOMPARE(builder.rowOf(QByteArray("m" + QByteArray::number(i))), std::optional(static_cast<Row>(i)));
        QVERIFY(!builder.rowOf("m5000"));
        QVERIFY(!builder.rowOf("ws/m1"));
        QVERIFY(!builder.rowOf(""));
    }

    void finishedRun_findsOnlyExactIds_andTheFirstOfEqualOnes_data()
    {
        QTest::addColumn<int>("expected");
        QTest::newRow("as it grew") << 0;
        QTest::newRow("fewer expected than came") << 1000;
        QTest::newRow("as many expected as came") << 5001;
        QTest::newRow("far more expected than came") << 100'000;
    }

    void finishedRun_findsOnlyExactIds_andTheFirstOfEqualOnes()
    {
        QFETCH(const int, expected);
        TrainingRunBuilder builder;
        builder.addModel("m0");
        builder.expectModels(static_cast<std::size_t>(expected));
        for (int i = 1; i < 5000; ++i)
            builder.addModel(QByteArray("m" + QByteArray::number(i)));
        builder.addModel("m17");
        builder.addModel("");
        const TrainingRunPtr run = builder.finish();
        for (int i = 0; i < 5000; ++i) {
            const QByteArray id = "m" + QByteArray::number(i);
            QCOMPARE(run->rowOfExactId(id), std::optional(static_cast<Row>(i)));
        }
        QCOMPARE(run->rowOf(u"m17"), std::optional<Row>(17));
        for (const char *stranger : {"m5000", "ws/m1", "M1", "m", ""})
            QVERIFY2(!run->rowOfExactId(stranger), stranger);
        QVERIFY(!TrainingRunBuilder().finish()->rowOfExactId("m0"));
    }

    void runOfOneModel_tellsAStranger()
    {
        TrainingRunBuilder builder;
        builder.addModel("a");
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(run->rowOfExactId("a"), std::optional<Row>(0));
        QVERIFY(!run->rowOfExactId("b"));
    }

    void modelFor_isOneModelForEachId_andANewOneForNone()
    {
        TrainingRunBuilder builder;
        const auto is = [&builder](const char *id, Row row, bool isNew) {
            const TrainingRunBuilder::Model model = builder.modelFor(id);
            return model.row == row && model.isNew == isNew;
        };
        QVERIFY(is("a", 0, true));
        QVERIFY(is("b", 1, true));
        QVERIFY(is("a", 0, false));
        QVERIFY(is("", 2, true));
        QVERIFY(is("", 3, true));
        QCOMPARE(builder.addModel("b"), Row{4});
        QVERIFY(is("b", 1, false));
        QCOMPARE(builder.modelCount(), std::size_t{5});
    }

    void gaps_keepTheirReason_whereverTheyStandAmongNumbers()
    {
        TrainingRunBuilder builder;
        for (const char *id : {"a", "b", "c", "d"})
            builder.addModel(id);
        builder.setMetric(0, Metric::F1, percentReading(80));
        builder.setMetric(1, Metric::F1, gapReading(Gap::Null));
        builder.setMetric(3, Metric::F1, percentReading(70));
        builder.setMetric(0, Metric::Recall, percentReading(60));
        builder.setMetric(1, Metric::Recall, percentReading(61));
        builder.setMetric(0, Metric::Recall, gapReading(Gap::OutOfPercent)); // after numbers alone
        builder.setMetric(2, Metric::Recall, percentReading(62));
        builder.setMetric(0, Metric::Precision, gapReading(Gap::NotANumber));
        builder.setMetric(0, Metric::Precision, percentReading(50)); // a number where a gap was
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(run->metric(0, Metric::F1).value, 80);
        QCOMPARE(run->metric(1, Metric::F1).gap, Gap::Null);
        QCOMPARE(run->metric(2, Metric::F1).gap, Gap::NotStated);
        QCOMPARE(run->metric(3, Metric::F1).gap, Gap::None);
        QCOMPARE(run->metric(0, Metric::Recall).gap, Gap::OutOfPercent);
        QCOMPARE(run->metric(1, Metric::Recall).gap, Gap::None);
        QCOMPARE(run->metric(2, Metric::Recall).value, 62);
        QCOMPARE(run->metric(3, Metric::Recall).gap, Gap::NotStated);
        QCOMPARE(run->metric(0, Metric::Precision).gap, Gap::None);
        QCOMPARE(run->metric(1, Metric::Precision).gap, Gap::NotStated);
    }

    void targets_foldCaseAndSpace_andKeepTheFirstSpelling()
    {
        TrainingRunBuilder builder;
        QCOMPARE(builder.target(u" T4 "), 0);
        QCOMPARE(builder.target(u"AI1"), 1);
        QCOMPARE(builder.target(u"t4"), 0);
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(run->targetCount(), 2);
        QCOMPARE(run->targetName(0), u"T4"_s);
        QCOMPARE(run->targetOf(u"ai1"), std::optional(1));
        QVERIFY(!run->targetOf(u"T40"));
    }

    void gaps_areNaNWithAReason_andColumnsAreAsLongAsTheRun()
    {
        TrainingRunBuilder builder;
        const TargetIndex t4 = builder.target(u"T4");
        const TargetIndex ai1 = builder.target(u"AI1");
        builder.addModel("a");
        const Row b = builder.addModel("b");
        builder.addModel("c");
        builder.setLatency(b, t4, latencyReading(3.5));
        builder.setLatency(0, t4, latencyReading(-1));
        builder.setMetric(b, Metric::F1, percentReading(78));
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(run->latencyValues(t4).size(), std::size_t{3});
        QCOMPARE(run->latencyValues(ai1).size(), std::size_t{3});
        QCOMPARE(run->latency(0, t4).gap, Gap::NotPositive);
        QCOMPARE(run->latency(b, t4).value, 3.5);
        QCOMPARE(run->latency(2, t4).gap, Gap::NotStated);
        QVERIFY(std::isnan(run->latencyValues(t4)[0]) && std::isnan(run->latencyValues(t4)[2]));
        QCOMPARE(run->latencyCount(t4), std::size_t{1});
        QCOMPARE(run->latencyCount(ai1), std::size_t{0});
        QCOMPARE(run->metricValues(Metric::F1).size(), std::size_t{3});
        QVERIFY(run->metricValues(Metric::Map50).empty());
        QVERIFY(run->hasMetric(Metric::F1));
        QVERIFY(!run->hasMetric(Metric::Map50));
    }

    void modelWithoutMetrics_saysSoOnEveryMetricAndTarget()
    {
        TrainingRunBuilder builder;
        const TargetIndex t4 = builder.target(u"T4");
        const Row a = builder.addModel("a");
        builder.setWithoutMetrics(a);
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(run->metric(a, Metric::F1).gap, Gap::NoMetrics);
        QCOMPARE(run->latency(a, t4).gap, Gap::NoMetrics);
    }

    void frontClaims_addUp()
    {
        TrainingRunBuilder builder;
        const TargetIndex t4 = builder.target(u"T4");
        const TargetIndex ai1 = builder.target(u"AI1");
        builder.addModel("a");
        const Row b = builder.addModel("b");
        builder.addFrontClaim(b, t4, claimOf(Metric::F1));
        builder.addFrontClaim(b, t4, claimWithoutMetric);
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(run->frontClaims(0, t4), FrontClaims(0));
        QCOMPARE(run->frontClaims(b, t4), FrontClaims(claimOf(Metric::F1) | claimWithoutMetric));
        QCOMPARE(run->frontClaims(b, ai1), FrontClaims(0));
    }

    void recommendation_lastForATargetWins()
    {
        TrainingRunBuilder builder;
        const TargetIndex t4 = builder.target(u"T4");
        builder.setRecommendation(t4, u"b"_s);
        builder.setRecommendation(t4, u"a"_s);
        builder.addModel("a");
        builder.addModel("b");
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(run->recommendations().size(), 1);
        QCOMPARE(run->recommendationFor(t4)->row, std::optional<Row>(0));
        QCOMPARE(run->recommendationFor(5), nullptr);
    }

    void distinctWords_beyondTheLimit_areReportedNotMixedUp()
    {
        TrainingRunBuilder builder;
        int refused = 0;
        constexpr int many = 66'000;
        for (int i = 0; i < many; ++i) {
            const Row row = builder.addModel({});
            refused += builder.setStatus(row, QByteArray("s" + QByteArray::number(i))) ? 0 : 1;
        }
        const TrainingRunPtr run = builder.finish();
        QVERIFY(refused > 0);
        for (Row row = 0; row < many; ++row)
            QVERIFY(run->status(row).isEmpty() || run->status(row) == u's' + QString::number(row));
    }
};

QTEST_GUILESS_MAIN(TestTrainingRun)
#include "tst_trainingrun.moc"
