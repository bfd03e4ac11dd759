// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fieldsjson.h"
#include "core/trainingrunbuilder.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void key_isTheEndOfThePath()
    {
        constexpr Field top("status", FieldKind::Text);
        constexpr Field inner("a.b.c", FieldKind::Text);
        QCOMPARE(top.key, "status"_L1);
        QCOMPARE(inner.key, "c"_L1);
        QCOMPARE(inner.path, "a.b.c"_L1);
    }

    void field_knowsTheObjectItIsDirectlyIn()
    {
        constexpr Field outer("a", FieldKind::Object);
        QVERIFY(Field("a.b", FieldKind::Text).isDirectlyIn(outer));
        QVERIFY(!Field("a.b.c", FieldKind::Text).isDirectlyIn(outer));
        QVERIFY(!Field("ab.c", FieldKind::Text).isDirectlyIn(outer));
        QVERIFY(!Field("xx", FieldKind::Text).isDirectlyIn(outer));
        QVERIFY(!outer.isDirectlyIn(outer));
    }

    void number_isOfItsKind_orAGap_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<double>("number");
        QTest::addColumn<Gap>("gap");
        QTest::newRow("fraction 0") << FieldKind::Fraction << 0.0 << Gap::None;
        QTest::newRow("fraction 1") << FieldKind::Fraction << 1.0 << Gap::None;
        QTest::newRow("above a fraction") << FieldKind::Fraction << 1.01 << Gap::OutOfRange;
        QTest::newRow("below a fraction") << FieldKind::Fraction << -0.01 << Gap::OutOfRange;
        QTest::newRow("count") << FieldKind::Count << 7.0 << Gap::None;
        QTest::newRow("most") << FieldKind::Count << 1e9 << Gap::None;
        QTest::newRow("half a count") << FieldKind::Count << 7.5 << Gap::OutOfRange;
        QTest::newRow("below a count") << FieldKind::Count << -1.0 << Gap::OutOfRange;
        QTest::newRow("too many") << FieldKind::Count << 1e9 + 1 << Gap::OutOfRange;
        QTest::newRow("percent") << FieldKind::Percent << 100.0 << Gap::None;
        QTest::newRow("above percent") << FieldKind::Percent << 101.0 << Gap::OutOfPercent;
        QTest::newRow("milliseconds") << FieldKind::Milliseconds << 0.5 << Gap::None;
        QTest::newRow("no time at all") << FieldKind::Milliseconds << 0.0 << Gap::NotPositive;
        QTest::newRow("number") << FieldKind::Number << -1e300 << Gap::None;
        QTest::newRow("no number") << FieldKind::Number << std::numeric_limits<double>::infinity() << Gap::NotFinite;
    }

    void number_isOfItsKind_orAGap()
    {
        QFETCH(const FieldKind, kind);
        QFETCH(const double, number);
        const Reading reading = readingOfKind(kind, number);
        QTEST(reading.gap, "gap");
        QCOMPARE(std::isnan(reading.value), !reading.isUsable());
    }

    void keysOfAnObject_differ()
    {
        const auto differ = [](const auto &list) {
            QStringList paths;
            for (const Field &field : list)
                paths.append(field.path);
            return paths.removeDuplicates() == 0;
        };
        QVERIFY(differ(fields::model::texts));
        QVERIFY(differ(fields::model::numbers));
    }

    void modelFields_areUnderTheKeysOfTheBody()
    {
        TrainingRunBuilder builder;
        const Row row = builder.addModel("m");
        builder.setFamily(row, "child");
        builder.setMetric(row, Metric::F1, percentReading(64));
        builder.setMetric(row, Metric::Recall, gapReading(Gap::NotANumber));
        const QJsonObject object = modelFields(*builder.finish(), row);
        QCOMPARE(object["modelId"_L1], QJsonValue(u"m"_s));
        QCOMPARE(object["nasFamily"_L1], QJsonValue(u"child"_s));
        QCOMPARE(object["status"_L1], QJsonValue());
        QCOMPARE(object["metrics"_L1], QJsonValue(QJsonObject{{u"f1"_s, 64}}));
    }

    void everyKeptField_isAnswered()
    {
        TrainingRunBuilder builder;
        const Row row = builder.addModel("m");
        for (std::size_t place = 0; place < fields::model::texts.size(); ++place)
            builder.setText(row, place, QByteArray("text " + QByteArray::number(place)));
        for (std::size_t place = 0; place < fields::model::numbers.size(); ++place)
            builder.setNumber(row, place, {0.125 * static_cast<double>(place), Gap::None});
        const QJsonObject object = modelFields(*builder.finish(), row);
        const auto answered = [&](const Field &field) {
            return field.isDirectlyIn(fields::model::metrics) ? object["metrics"_L1][field.key] : object[field.key];
        };
        for (std::size_t place = 0; place < fields::model::texts.size(); ++place)
            QCOMPARE(answered(fields::model::texts[place]), QJsonValue(u"text %1"_s.arg(place)));
        for (std::size_t place = 0; place < fields::model::numbers.size(); ++place)
            QCOMPARE(answered(fields::model::numbers[place]), QJsonValue(0.125 * static_cast<double>(place)));
    }

    void headerFields_areUnderTheKeysOfTheBody()
    {
        RunHeader header;
        header.trainingId = u"a/b/1"_s;
        header.modelGroup = u"g"_s;
        header.modelCount = 3;
        const QJsonObject expected{{u"trainingId"_s, u"a/b/1"_s},   {u"versionId"_s, QJsonValue()},
                                   {u"status"_s, QJsonValue()},     {u"jobType"_s, QJsonValue()},
                                   {u"modelType"_s, QJsonValue()},  {u"modelGroup"_s, u"g"_s},
                                   {u"modelCount"_s, QJsonValue(3)}};
        QCOMPARE(headerFields(header), expected);
    }

    void provenanceFields_areUnderTheKeysOfTheBody()
    {
        const QJsonObject expected{
            {u"figures"_s, u"f"_s}, {u"recommendationRule"_s, QJsonValue()}, {u"note"_s, u"n"_s}, {u"replay"_s, true}};
        Provenance provenance;
        provenance.figures = u"f"_s;
        provenance.note = u"n"_s;
        provenance.isReplay = true;
        QCOMPARE(provenanceFields(provenance), expected);
    }
};

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
