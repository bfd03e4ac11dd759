// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/publishedfigures.h"

#include <QFile>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "model,family,metric_name,metric_value_percent,hardware,latency_ms,source\n";

QByteArray sampleFile(const QString &name)
{
    QFile file(QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestReadPublishedFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void read_takesEveryRow_ofTheTablesWeShip_data();
    void read_takesEveryRow_ofTheTablesWeShip();
    void read_putsEachCellInItsField();
    void read_keepsAnEmptyTable_andIgnoresEmptyLinesAndCarriageReturns();
    void read_failsWithTheLine_whenARowIsBad_data();
    void read_failsWithTheLine_whenARowIsBad();
};

void TestReadPublishedFigures::read_takesEveryRow_ofTheTablesWeShip_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qsizetype>("rows");
    QTest::newRow("accelerators") << u"hailo_det.csv"_s << qsizetype(269);
    QTest::newRow("detection") << u"rfdetr_det.csv"_s << qsizetype(104);
    QTest::newRow("segmentation") << u"rfdetr_seg.csv"_s << qsizetype(42);
    QTest::newRow("classification") << u"ofa_specialized.csv"_s << qsizetype(94);
}

void TestReadPublishedFigures::read_takesEveryRow_ofTheTablesWeShip()
{
    QFETCH(const QString, file);
    const QByteArray csv = sampleFile(file);
    const auto figures = readPublishedFigures(csv);
    QVERIFY2(figures, qPrintable(figures ? QString() : figures.error().message()));
    QTEST(figures->size(), "rows");
    QCOMPARE(figures->size(), csv.trimmed().count('\n')); // every line but the header
}

void TestReadPublishedFigures::read_putsEachCellInItsField()
{
    const QByteArray csv = header + "ofa-note10-08,ofa,in1k_top1,71.4,samsung-note10,8,repo:README.md@f03b\n";
    const auto figures = readPublishedFigures(csv);
    QVERIFY(figures);
    const PublishedFigure expected{u"ofa-note10-08"_s,  u"ofa"_s, u"in1k_top1"_s,          71.4,
                                   u"samsung-note10"_s, 8,        u"repo:README.md@f03b"_s};
    QCOMPARE(figures->size(), 1);
    QVERIFY(figures->first() == expected);
}

void TestReadPublishedFigures::read_keepsAnEmptyTable_andIgnoresEmptyLinesAndCarriageReturns()
{
    QCOMPARE(readPublishedFigures(header)->size(), 0);
    QByteArray csv = header + "a,b,c,1,d,2,e\n\n\nf,g,h,3,i,4,j\n";
    csv.replace("\n", "\r\n");
    const auto figures = readPublishedFigures(csv);
    QVERIFY(figures);
    QCOMPARE(figures->size(), 2);
    QCOMPARE(figures->last().source, u"j"_s);
}

void TestReadPublishedFigures::read_failsWithTheLine_whenARowIsBad_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("place");
    const QByteArray good = header + "a,b,c,1,d,2,e\n";
    QTest::newRow("nothing at all") << QByteArray() << u"line 1 "_s;
    QTest::newRow("no header") << QByteArray("a,b,c,1,d,2,e\n") << u"line 1 "_s;
    QTest::newRow("six columns") << QByteArray(good + "a,b,c,1,d,2\n") << u"line 3 "_s;
    QTest::newRow("eight columns") << QByteArray(good + "a,b,c,1,d,2,e,f\n") << u"line 3 "_s;
    QTest::newRow("quotes") << QByteArray(good + "\"a\",b,c,1,d,2,e\n") << u"line 3 "_s;
    QTest::newRow("metric is a word") << QByteArray(good + "a,b,c,high,d,2,e\n") << u"line 3 "_s;
    QTest::newRow("metric is not a number") << QByteArray(good + "a,b,c,nan,d,2,e\n") << u"line 3 "_s;
    QTest::newRow("metric above 100") << QByteArray(good + "a,b,c,100.1,d,2,e\n") << u"line 3 "_s;
    QTest::newRow("latency is empty") << QByteArray(good + "a,b,c,1,d,,e\n") << u"line 3 "_s;
    QTest::newRow("latency is zero") << QByteArray(good + "a,b,c,1,d,0,e\n") << u"line 3 "_s;
    QTest::newRow("latency is infinite") << QByteArray(good + "a,b,c,1,d,inf,e\n") << u"line 3 "_s;
}

void TestReadPublishedFigures::read_failsWithTheLine_whenARowIsBad()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QString, place);
    const auto figures = readPublishedFigures(csv);
    QVERIFY(!figures);
    QCOMPARE(figures.error().code, ErrorCode::NotAResult);
    QVERIFY2(figures.error().message().contains(place), qPrintable(figures.error().message()));
}

QTEST_GUILESS_MAIN(TestReadPublishedFigures)
#include "tst_readpublishedfigures.moc"
