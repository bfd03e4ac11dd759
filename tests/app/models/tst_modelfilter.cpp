// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelfilter.h"

#include "support/resultsbody.h"

#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// "bare" has no T4 latency, "odd" no mAP@50:95, "plain" neither of them, and the last one has no name.
QByteArray sampleBody()
{
    return resultsBody({modelJson("fast", R"("map5095":50,"map50":70.126)", R"("T4":2.5,"jetson-orin-nano":20)"),
                        modelJson("slow", R"("map5095":60,"map50":80)", R"("T4":8,"jetson-orin-nano":150.04)"),
                        modelJson("bare", R"("map5095":55)", R"("jetson-orin-nano":30,"My Board_2":7)"),
                        modelJson("odd", R"("map5095":null)", R"("T4":4)", "child", "training"),
                        modelJson("plain", {}, {}, "baseline"), modelJson({}, {}, R"("T4":5)")});
}

} // namespace

class TestModelFilter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void condition_keepsTheModelsThatMeetIt_data();
    void condition_keepsTheModelsThatMeetIt();
    void whatIsNotUnderstood_isNamed_andLeftOut_data();
    void whatIsNotUnderstood_isNamed_andLeftOut();
    void latency_followsTheTarget();
    void runWithoutTargets_knowsNoLatency();

private:
    [[nodiscard]] QString kept(const ModelFilter &filter) const;

    QTemporaryDir m_folder;
    RunSession m_session{systemClock()};
    TrainedModelColumns m_columns;
};

void TestModelFilter::initTestCase()
{
    QVERIFY(show(m_session, m_folder.filePath(u"run.json"_s), sampleBody()));
    m_columns.readFrom(m_session);
    QCOMPARE(m_session.targetName(), u"T4"_s);
}

QString TestModelFilter::kept(const ModelFilter &filter) const
{
    const std::vector<quint8> rows = filter.keptRows(m_columns);
    QStringList ids;
    for (Row row = 0; row < rows.size(); ++row) {
        if (rows[row] != 0)
            ids.append(m_columns.run()->modelId(row).isEmpty() ? u"?"_s : m_columns.run()->modelId(row));
    }
    return ids.join(u' ');
}

void TestModelFilter::condition_keepsTheModelsThatMeetIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const QString &text, const QString &wanted) {
        QTest::newRow(qPrintable(text)) << text << wanted;
    };
    row(u"latency<4"_s, u"fast"_s);
    row(u"ms<=4"_s, u"fast odd"_s);
    row(u"t4>4"_s, u"slow ?"_s);
    row(u"T4>=4"_s, u"slow odd ?"_s);
    row(u"t4=4"_s, u"odd"_s);
    row(u"map50=70.13"_s, u"fast"_s); // as the table shows it
    row(u"map50=70.12"_s, u""_s);
    row(u"jetson-orin-nano=150"_s, u"slow"_s);
    row(u"t4:2.5..4"_s, u"fast odd"_s);
    row(u"t4:4.."_s, u"slow odd ?"_s);
    row(u"t4:..4"_s, u"fast odd"_s);
    row(u"t4:.5..4"_s, u"fast odd"_s);
    row(u"map5095>=55"_s, u"slow bare"_s);
    row(u"MAP>=55"_s, u"slow bare"_s);
    row(u"mAP@50:95>=55"_s, u"slow bare"_s);
    row(u"mAP@50:95:50..55"_s, u"fast bare"_s);
    row(u"f1>0"_s, u""_s);
    row(u"jetson_orin_nano<=30"_s, u"fast bare"_s);
    row(u"jetsonorinnano<=30"_s, u"fast bare"_s);
    row(u"my-board-2>1"_s, u"bare"_s);
    row(u"myboard2>1"_s, u"bare"_s);
    row(u"t4<9 map>55"_s, u"slow"_s);
    row(u"training t4<9"_s, u"odd"_s);
    row(u"t4<1e1 unnamed"_s, u"?"_s);
    row(u"t4>-1"_s, u"fast slow odd ?"_s);
    row(u"FAST"_s, u"fast"_s);
    row(u"a:b"_s, u""_s);       // an id may have a colon
    row(u"mAP@50:95"_s, u""_s); // no range of mAP@50 that is not finished
}

void TestModelFilter::condition_keepsTheModelsThatMeetIt()
{
    QFETCH(const QString, text);
    QFETCH(const QString, wanted);
    const ModelFilter filter(text, m_columns);
    QCOMPARE(filter.note(), QString());
    QVERIFY(!filter.isEmpty());
    QCOMPARE(kept(filter), wanted);
}

void TestModelFilter::whatIsNotUnderstood_isNamed_andLeftOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("note");
    const auto row = [](const QString &text, const QString &note) { QTest::newRow(qPrintable(text)) << text << note; };
    row(u"foo<3"_s, u"“foo<3” is not understood: no column is called foo."_s);
    row(u"foo:1..2"_s, u"“foo:1..2” is not understood: no column is called foo."_s);
    row(u"<3"_s, u"“<3” is not understood: the name of a column is missing, as in latency<5."_s);
    row(u"t4<4,5"_s, u"“t4<4,5” is not understood: “4,5” is no number; write a decimal point, as in 4.5."_s);
    row(u"t4<x"_s, u"“t4<x” is not understood: “x” is no number."_s);
    row(u"t4<nan"_s, u"“t4<nan” is not understood: “nan” is no number."_s);
    row(u"t4<inf"_s, u"“t4<inf” is not understood: “inf” is no number."_s);
    row(u"t4:1..x"_s, u"“t4:1..x” is not understood: “x” is no number."_s);
    row(u"t4:x..1"_s, u"“t4:x..1” is not understood: “x” is no number."_s);
    row(u"t4<"_s, u"“t4<” waits for a number."_s);
    row(u"t4<="_s, u"“t4<=” waits for a number."_s);
    row(u"t4>-"_s, u"“t4>-” waits for a number."_s);
    row(u"t4:.."_s, u"“t4:..” waits for a number."_s);
    row(u"t4:3"_s, u"“t4:3” waits for the two dots of a range, as in 3..8."_s);
    row(u"t4:8..3"_s, u"“t4:8..3” is left out: the range ends below its start."_s);
    row(u"foo<3 bar>1"_s, u"“foo<3” is not understood: no column is called foo. "
                          "“bar>1” is not understood: no column is called bar."_s);
}

void TestModelFilter::whatIsNotUnderstood_isNamed_andLeftOut()
{
    QFETCH(const QString, text);
    QFETCH(const QString, note);
    const ModelFilter filter(text, m_columns);
    QCOMPARE(filter.note(), note);
    QVERIFY(filter.isEmpty());
    QCOMPARE(kept(ModelFilter(text + u" fast"_s, m_columns)), u"fast"_s);
}

void TestModelFilter::latency_followsTheTarget()
{
    m_session.change([&](RunView &view) { view.target = *m_session.run()->targetOf(u"jetson-orin-nano"); });
    TrainedModelColumns columns;
    columns.readFrom(m_session);
    std::swap(columns, m_columns);
    QCOMPARE(kept(ModelFilter(u"t4<4"_s, m_columns)), u"fast"_s);
    QCOMPARE(kept(ModelFilter(u"latency>25"_s, m_columns)), u"slow bare"_s);
    std::swap(columns, m_columns);
    m_session.change([&](RunView &view) { view.target = *m_session.run()->targetOf(u"T4"); });
}

void TestModelFilter::runWithoutTargets_knowsNoLatency()
{
    QCOMPARE(ModelFilter(u"ms<3"_s, TrainedModelColumns()).note(),
             u"“ms<3” is not understood: no column is called ms."_s);
    QVERIFY(ModelFilter(u"ms<3"_s, TrainedModelColumns()).keptRows(TrainedModelColumns()).empty());
}

QTEST_GUILESS_MAIN(TestModelFilter)

#include "tst_modelfilter.moc"
