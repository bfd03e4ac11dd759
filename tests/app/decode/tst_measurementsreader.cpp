// SPDX-License-Identifier: GPL-3.0-or-later
// CSV files of own latencies as people write them: what is read, what is skipped with its line, what is refused.
#include "decode/measurementsreader.h"

#include <QStringEncoder>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// "model|device|precision|batch|p50|p99" of each row.
QStringList rowsOf(const Result<OwnMeasurements> &read)
{
    QStringList rows;
    if (!read)
        return {read.error().message()};
    for (const OwnMeasurement &row : read->rows) {
        const QString batch = row.conditions.batch ? QString::number(*row.conditions.batch) : u"-"_s;
        const QString p99 = row.p99 ? QString::number(*row.p99) : u"-"_s;
        rows.append(QStringList{row.model, row.conditions.device, row.conditions.precision, batch,
                                QString::number(row.p50), p99}
                        .join(u'|'));
    }
    return rows;
}

QStringList findingsOf(const Result<OwnMeasurements> &read)
{
    QStringList texts;
    for (const Finding &finding : read.value().findings)
        texts.append(finding.where + u": "_s + finding.what);
    return texts;
}

} // namespace

class TestMeasurementsReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void files_asPeopleWriteThem_areRead_data()
    {
        QTest::addColumn<QByteArray>("csv");
        const QByteArray plain =
            "model,device,precision,batch,p50,p99\nchild-1,Orin,FP16,1,12.5,14\nchild-2,Orin,FP16,1,3,\n";
        QTest::newRow("plain") << plain;
        QTest::newRow("Windows lines") << QByteArray(plain).replace("\n", "\r\n");
        QTest::newRow("old Mac lines") << QByteArray(plain).replace("\n", "\r");
        QTest::newRow("no last line end") << plain.chopped(1);
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" + plain);
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16") << QByteArray(utf16(QString::fromUtf8(plain)));
        QTest::newRow("semicolons and decimal commas") << QByteArray(
            "Model;Device;Precision;Batch;P50;P99\nchild-1;Orin;FP16;1;12,5;14\nchild-2;Orin;FP16;1;3;\n");
        QTest::newRow("tabs") << QByteArray(plain).replace(",", "\t");
        QTest::newRow("quotes and blanks") << QByteArray(
            "\"model\" , device,precision,batch,p50,p99\n\n  \"child-1\", Orin ,FP16,1,\"12.5\",14\n\nchild-2,Orin,FP16,1,3,\n");
        QTest::newRow("remarks") << QByteArray("# by \"Ann\n"
                                               + QByteArray(plain).replace("child-2", "# it's warm\nchild-2"));
        QTest::newRow("remarks between old Mac lines")
            << QByteArray("# by \"Ann\n" + QByteArray(plain).replace("child-2", "# it's warm\nchild-2"))
                   .replace("\n", "\r");
        QTest::newRow("the first of two of a kind") << QByteArray(
            "model,id,device,precision,batch,p50,p99,latency_us\nchild-1,x,Orin,FP16,1,12.5,14,9\nchild-2,y,Orin,FP16,1,3,,9\n");
        QTest::newRow("other order and names") << QByteArray(
            "p99_ms,latency (ms),batch size,precision,hardware,model_id\n14,12.5,1,FP16,Orin,child-1\n,3,1,FP16,Orin,child-2\n");
        QTest::newRow("microseconds") << QByteArray(
            "model,device,precision,batch,p50_us,p99 [s]\nchild-1,Orin,FP16,1,12500,0.014\nchild-2,Orin,FP16,1,3000,\n");
        QTest::newRow("columns nobody knows") << QByteArray(
            "model,date,device,precision,batch,p50,p99,note\nchild-1,2026-11-01,Orin,FP16,1,12.5,14,\"a,b\"\nchild-2,,Orin,FP16,1,3,,\n");
        QTest::newRow("empty cells at the end") << QByteArray(plain).replace("14\n", "14,,,\n");
    }
    void files_asPeopleWriteThem_areRead()
    {
        QFETCH(const QByteArray, csv);
        const auto read = readMeasurements(csv);
        QCOMPARE(rowsOf(read), QStringList({u"child-1|Orin|FP16|1|12.5|14"_s, u"child-2|Orin|FP16|1|3|-"_s}));
        QCOMPARE(findingsOf(read), QStringList());
    }
    void conditions_mayBeMissing()
    {
        QCOMPARE(rowsOf(readMeasurements("model,device,p50\na,T4,1\n")), QStringList({u"a|T4||-|1|-"_s}));
        QCOMPARE(rowsOf(readMeasurements("model,device,precision,batch,p50\na,T4,,,1\n")),
                 QStringList({u"a|T4||-|1|-"_s}));
    }
    void lineNumbers_countBlankLinesRemarksAndBreaksInCells()
    {
        const auto read = readMeasurements("# remark\n\nmodel,device,p50,note\na,T4,1,\"two\nlines\"\n\nb,T4,2,\n");
        QCOMPARE(read->rows.at(0).line, 4);
        QCOMPARE(read->rows.at(1).line, 7);
    }
    void linesThatCannotBeUsed_areSkippedByName_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no number") << QByteArray("x,T4,FP16,1,fast,") << u"Its p50 is no latency: \"fast\"."_s;
        QTest::newRow("no p50") << QByteArray("x,T4,FP16,1,,5") << u"Its p50 is no latency: \"\"."_s;
        QTest::newRow("zero") << QByteArray("x,T4,FP16,1,0,") << u"Its p50 is no latency: \"0\"."_s;
        QTest::newRow("negative") << QByteArray("x,T4,FP16,1,-3,") << u"Its p50 is no latency: \"-3\"."_s;
        QTest::newRow("infinite") << QByteArray("x,T4,FP16,1,inf,") << u"Its p50 is no latency: \"inf\"."_s;
        QTest::newRow("not a number") << QByteArray("x,T4,FP16,1,nan,") << u"Its p50 is no latency: \"nan\"."_s;
        QTest::newRow("too large") << QByteArray("x,T4,FP16,1,1e10,") << u"Its p50 is no latency: \"1e10\"."_s;
        QTest::newRow("too small")
            << QByteArray("x,T4,FP16,1,9.9e-7,")
            << u"Its p50 is no latency: \"9.9e-7\" (the latency is below any believable limit)."_s;
        QTest::newRow("too small a p99")
            << QByteArray("x,T4,FP16,1,3,1e-320")
            << u"Its p99 is no latency: \"1e-320\" (the latency is below any believable limit)."_s;
        QTest::newRow("unit in the cell") << QByteArray("x,T4,FP16,1,3 ms,") << u"Its p50 is no latency: \"3 ms\"."_s;
        QTest::newRow("bad p99") << QByteArray("x,T4,FP16,1,3,slow") << u"Its p99 is no latency: \"slow\"."_s;
        QTest::newRow("p99 below p50") << QByteArray("x,T4,FP16,1,3,2")
                                       << u"Its p99 is below its p50, so one of them is wrong."_s;
        QTest::newRow("no model") << QByteArray(",T4,FP16,1,3,4") << u"It names no model or no device."_s;
        QTest::newRow("no device") << QByteArray("x,,FP16,1,3,4") << u"It names no model or no device."_s;
        QTest::newRow("batch of zero") << QByteArray("x,T4,FP16,0,3,4")
                                       << u"Its batch is no whole number above 0: \"0\"."_s;
        QTest::newRow("half a batch") << QByteArray("x,T4,FP16,1.5,3,4")
                                      << u"Its batch is no whole number above 0: \"1.5\"."_s;
        QTest::newRow("decimal comma")
            << QByteArray("x,T4,FP16,1,3,5,4")
            << u"It has more cells than the head, so the numbers may have slipped: is there a decimal comma?"_s;
        QTest::newRow("nasty text") << QByteArray("x,T4,FP16,1,a\x1b[31m\xe2\x80\xae,")
                                    << u"Its p50 is no latency: \"a[31m\"."_s;
    }
    void linesThatCannotBeUsed_areSkippedByName()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, reason);
        const auto read = readMeasurements("model,device,precision,batch,p50,p99\n" + line + "\ngood,T4,FP16,1,3,4\n");
        QCOMPARE(rowsOf(read), QStringList({u"good|T4|FP16|1|3|4"_s}));
        QCOMPARE(findingsOf(read), QStringList({u"own measurements, line 2: Skipped. "_s + reason}));
    }
    void filesThatAreNoMeasurements_areRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"it is empty"_s;
        QTest::newRow("blank") << QByteArray("\n \n# remark\n") << u"it is empty"_s;
        QTest::newRow("head alone") << QByteArray("model,device,p50\n") << u"it has a head and no line below it"_s;
        QTest::newRow("other columns") << QByteArray("name,ms\na,1\n") << u"its first line names name, ms"_s;
        QTest::newRow("many other columns")
            << QByteArray("a,b,c,d,e,f,g,h,i,j\n") << u"its first line names a, b, c, d, e, f, g, h."_s;
        QTest::newRow("nasty columns") << QByteArray("a\x1b[31m\xe2\x80\xae,ms\na,1\n")
                                       << u"its first line names a[31m, ms."_s;
        QTest::newRow("JSON") << QByteArray("{}") << u"its first line names {}"_s;
        QTest::newRow("no usable line")
            << QByteArray("model,device,p50\na,T4,x\n")
            << u"none of its lines can be used (line 2: Skipped. Its p50 is no latency: \"x\".)"_s;
        QTest::newRow("open quote") << QByteArray("model,device,p50\n\"a,T4,1\n")
                                    << u"it is no text, or its quotation marks do not pair"_s;
        QTest::newRow("Latin 1") << QByteArray("model,device,p50\nmod\xe8le,T4,1\n")
                                 << u"it is no text, or its quotation marks do not pair"_s;
        QTest::newRow("a zero byte") << QByteArray("model,device,p50\na\0b,T4,1\n", 26)
                                     << u"it is no text, or its quotation marks do not pair"_s;
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11)
                                << u"it is no text, or its quotation marks do not pair"_s;
    }
    void filesThatAreNoMeasurements_areRefusedWithTheReason()
    {
        QFETCH(const QByteArray, csv);
        QFETCH(const QString, reason);
        const auto read = readMeasurements(csv);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::NotAResult);
        QVERIFY2(read.error().message().contains(reason), qPrintable(read.error().message()));
    }
    void manyLikeFaults_areCounted()
    {
        QByteArray csv = "model,device,p50\ngood,T4,1\n";
        for (int i = 0; i < 1000; ++i)
            csv += "bad,T4,x\n";
        const auto read = readMeasurements(csv);
        QCOMPARE(read->findings.size(), FindingLog::keptPerKind + 1);
        QVERIFY(read->findings.last().what.startsWith(u"and 980 more"_s));
    }
};

QTEST_GUILESS_MAIN(TestMeasurementsReader)
#include "tst_measurementsreader.moc"
