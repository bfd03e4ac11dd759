// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/samplecatalogue.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// A catalogue of one run, given as the JSON of that run.
QByteArray catalogueOf(const QByteArray &run)
{
    return R"({"workspace":"w","name":"W","projects":[{"slug":"p","name":"P","type":"t","versions":[
               {"number":"7","name":"V","images":12,"runs":[)"
           + run + "]}]}]}";
}

} // namespace

class TestSampleCatalogue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void read_takesEveryField();
    void read_fails_whenTheCatalogueIsIncomplete_data();
    void read_fails_whenTheCatalogueIsIncomplete();
};

void TestSampleCatalogue::read_takesEveryField()
{
    const auto catalogue = SampleCatalogue::fromJson(
        catalogueOf(R"({"table":"a.csv","latency":"map","replay":true,"children":["F"],"metrics":{"m":"map50"},)"
                    R"("figures":"f","note":"n"},)"
                    R"({"body":"b.json","trainingId":"mine","figures":"f","note":"n"})"));
    QVERIFY2(catalogue, qPrintable(catalogue ? QString() : catalogue.error().message()));
    QCOMPARE(catalogue->workspace, u"w"_s);
    QCOMPARE(catalogue->workspaceName, u"W"_s);
    QCOMPARE(catalogue->projects.size(), 1);
    QCOMPARE(catalogue->projects.first().type, u"t"_s);
    QCOMPARE(catalogue->projects.first().versions.first().imageCount, 12);

    const QList<SampleRun> runs = catalogue->runs.value(u"p/7"_s);
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.first().trainingId, u"w/p/7"_s);
    QCOMPARE(runs.first().versionId, u"7"_s);
    QCOMPARE(runs.first().tableFile, u"a.csv"_s);
    QVERIFY(runs.first().latencyForm == LatencyForm::Map);
    QVERIFY(runs.first().isReplay);
    QCOMPARE(runs.first().childFamilies, QStringList{u"F"_s});
    QCOMPARE(runs.first().metrics.value(u"m"_s), Metric::Map50);
    QCOMPARE(runs.last().trainingId, u"mine"_s);
    QCOMPARE(runs.last().bodyFile, u"b.json"_s);
    QVERIFY(!runs.last().isReplay);
}

void TestSampleCatalogue::read_fails_whenTheCatalogueIsIncomplete_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("no run") << catalogueOf({});
    QTest::newRow("body and table") << catalogueOf(
        R"({"body":"b","table":"t","metrics":{"m":"f1"},"figures":"f","note":"n"})");
    QTest::newRow("neither") << catalogueOf(R"({"figures":"f","note":"n"})");
    QTest::newRow("table without metric") << catalogueOf(R"({"table":"t","figures":"f","note":"n"})");
    QTest::newRow("unknown metric") << catalogueOf(
        R"({"table":"t","metrics":{"m":"beauty"},"figures":"f","note":"n"})");
    QTest::newRow("no source") << catalogueOf(R"({"body":"b","note":"n"})");
    QTest::newRow("no note") << catalogueOf(R"({"body":"b","figures":"f"})");
}

void TestSampleCatalogue::read_fails_whenTheCatalogueIsIncomplete()
{
    QFETCH(const QByteArray, json);
    const auto catalogue = SampleCatalogue::fromJson(json);
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().code, ErrorCode::NotAResult);
}

QTEST_GUILESS_MAIN(TestSampleCatalogue)
#include "tst_samplecatalogue.moc"
