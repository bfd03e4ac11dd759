// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainingrunbuilder.h"
#include "decode/resultsdecoder.h"
#include "support/rundump.h"

#include <QDir>
#include <QFileInfo>
#include <QStringConverter>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// A finished run with these models, given as JSON.
QByteArray runOf(const QByteArray &models) { return R"({"status":"finished","models":[)" + models + "]}"; }

/// A model measured on T4, with more fields of its metrics given as JSON.
QByteArray modelWith(const QByteArray &id, const QByteArray &metrics)
{
    return R"({"modelId":")" + id + R"(","nasFamily":"child","metrics":{)" + metrics + "}}";
}

DecodedResults decoded(const QByteArray &body)
{
    const Result<DecodedResults> results = decodeResults(body);
    if (results)
        return *results;
    qWarning("%s", qUtf8Printable(results.error().message()));
    return {TrainingRunBuilder().finish(), {}};
}

int findingsAt(const DecodedResults &results, const QString &where)
{
    return static_cast<int>(std::ranges::count(results.findings, where, &Finding::where));
}

QString firstFinding(const DecodedResults &results, const QString &where)
{
    const auto found = std::ranges::find(results.findings, where, &Finding::where);
    return found == results.findings.end() ? QString() : found->what;
}

QStringList recordedBodies()
{
    const QDir folder(QStringLiteral(PARETOSCOPE_TEST_DATA "/results"));
    QStringList paths;
    for (const QString &file : folder.entryList({u"*.in.json"_s}, QDir::Files))
        paths.append(folder.filePath(file));
    return paths;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestResultsDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void latency_asNumber_belongsToTheHardwareBesideIt();
    void latency_asMap_belongsToTheHardwareItNames();
    void latency_withoutHardware_isNotGuessed();
    void gap_neverBecomesANumber_data();
    void gap_neverBecomesANumber();
    void latency_isUsable_betweenItsLimits_data();
    void latency_isUsable_betweenItsLimits();
    void percentages_areNeverRescaled();
    void hardware_matchesWhateverItsCase_andIsShownAsFirstSpelled();
    void hardware_keepsTheOrderOfTheBody();
    void claim_isSplitAtItsLastColon();
    void sameId_onAnotherTarget_isOneModel();
    void sameId_withOtherValues_lastWins_withAWarning();
    void recommendation_joinsIdsWithAndWithoutWorkspace();
    void status_winsOverProgress();
    void manyLikeFaults_makeFewFindings();
    void findingTexts_holdNoControlsOrOverrides();
    void manyHardwareNames_areCapped_withoutLosingModels();
    void parts_giveTheSameOutcomeAsOnePiece_data();
    void parts_giveTheSameOutcomeAsOnePiece();
    void notAResult_isSaidInWords_data();
    void notAResult_isSaidInWords();
    void deepNesting_isRefused_withoutHarm_data();
    void deepNesting_isRefused_withoutHarm();
    void anotherEncoding_isNamed_data();
    void anotherEncoding_isNamed();
    void aMarkInATextOfTheBody_stays();
    void everyCutOfABody_isRefused();
};

void TestResultsDecoder::latency_asNumber_belongsToTheHardwareBesideIt()
{
    const DecodedResults results = decoded(runOf(modelWith("a", R"("latency":12.4,"hardware":"jetson-orin-nano")")));
    QCOMPARE(results.run->targetCount(), 1);
    QCOMPARE(results.run->targetName(0), u"jetson-orin-nano"_s);
    QCOMPARE(results.run->latency(0, 0).value, 12.4);
}

void TestResultsDecoder::latency_asMap_belongsToTheHardwareItNames()
{
    const DecodedResults results = decoded(runOf(modelWith("a", R"("latency":{"AI1":2.93,"T4":1.16})")));
    QCOMPARE(results.run->targetCount(), 2);
    QCOMPARE(results.run->latency(0, 0).value, 2.93);
    QCOMPARE(results.run->latency(0, 1).value, 1.16);
}

void TestResultsDecoder::latency_withoutHardware_isNotGuessed()
{
    const DecodedResults results = decoded(
        runOf(modelWith("a", R"("latency":3.5)") + "," + modelWith("b", R"("latency":4,"hardware":"T4")")));
    QCOMPARE(results.run->targetCount(), 1);
    QCOMPARE(results.run->latency(0, 0).gap, Gap::NotStated);
    QCOMPARE(firstFinding(results, u"models[0].metrics.latency"_s),
             u"The latency is treated as missing: a latency without its hardware."_s);
}

void TestResultsDecoder::gap_neverBecomesANumber_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("gap");
    QTest::newRow("text of a number") << QByteArray(R"("12.4")") << static_cast<int>(Gap::NotANumber);
    QTest::newRow("text with unit") << QByteArray(R"("12.4 ms")") << static_cast<int>(Gap::NotANumber);
    QTest::newRow("true") << QByteArray("true") << static_cast<int>(Gap::NotANumber);
    QTest::newRow("list") << QByteArray("[12.4]") << static_cast<int>(Gap::NotANumber);
    QTest::newRow("null") << QByteArray("null") << static_cast<int>(Gap::Null);
    QTest::newRow("no double holds it") << QByteArray("1e400") << static_cast<int>(Gap::NotFinite);
    QTest::newRow("exponent of many digits")
        << QByteArray("1e99999999999999999999999") << static_cast<int>(Gap::NotFinite);
    QTest::newRow("negative") << QByteArray("-1") << static_cast<int>(Gap::NotPositive);
}

void TestResultsDecoder::gap_neverBecomesANumber()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, gap);
    const DecodedResults scalar = decoded(runOf(modelWith("a", R"("hardware":"T4","latency":)" + json)));
    QCOMPARE(static_cast<int>(scalar.run->latency(0, 0).gap), gap);
    QVERIFY(std::isnan(scalar.run->latencyValues(0)[0]));
    const DecodedResults map = decoded(runOf(modelWith("a", R"("latency":{"AI1":3,"T4":)" + json + "}")));
    QCOMPARE(static_cast<int>(map.run->latency(0, 1).gap), gap);
    QCOMPARE(map.run->latency(0, 0).value, 3.0);
    QCOMPARE(map.findings.size(), gap == static_cast<int>(Gap::Null) ? 0 : 1);
    const DecodedResults metric = decoded(runOf(modelWith("a", R"("map5095":)" + json)));
    QVERIFY(!metric.run->metric(0, Metric::Map5095).isUsable());
}

void TestResultsDecoder::latency_isUsable_betweenItsLimits_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("gap");
    QTest::newRow("the least") << QByteArray("1e-6") << static_cast<int>(Gap::None);
    QTest::newRow("the least, written out") << QByteArray("0.000001") << static_cast<int>(Gap::None);
    QTest::newRow("the most") << QByteArray("1e9") << static_cast<int>(Gap::None);
    QTest::newRow("too little") << QByteArray("9.9e-7") << static_cast<int>(Gap::BelowLimit);
    QTest::newRow("too little, written out") << QByteArray("0.00000099") << static_cast<int>(Gap::BelowLimit);
    QTest::newRow("next to nothing") << QByteArray("1e-320") << static_cast<int>(Gap::BelowLimit);
    QTest::newRow("too much") << QByteArray("1.1e9") << static_cast<int>(Gap::AboveLimit);
    QTest::newRow("far too much") << QByteArray("1e308") << static_cast<int>(Gap::AboveLimit);
}

void TestResultsDecoder::latency_isUsable_betweenItsLimits()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, gap);
    const DecodedResults scalar = decoded(runOf(modelWith("a", R"("hardware":"T4","latency":)" + json)));
    QCOMPARE(static_cast<int>(scalar.run->latency(0, 0).gap), gap);
    const DecodedResults map = decoded(runOf(modelWith("a", R"("latency":{"T4":)" + json + "}")));
    QCOMPARE(static_cast<int>(map.run->latency(0, 0).gap), gap);
    QCOMPARE(findingsAt(map, u"models[0].metrics.latency.T4"_s), gap == static_cast<int>(Gap::None) ? 0 : 1);
}

void TestResultsDecoder::percentages_areNeverRescaled()
{
    const DecodedResults results = decoded(runOf(modelWith("a", R"("f1":0.81)") + "," + modelWith("b", R"("f1":1)")));
    QCOMPARE(results.run->metric(0, Metric::F1).value, 0.81);
    QVERIFY(firstFinding(results, u"models[].metrics.f1"_s).contains(u"look like fractions"_s));

    const DecodedResults one = decoded(runOf(modelWith("a", R"("f1":0.81)")));
    QVERIFY2(one.findings.isEmpty(), "one value says nothing about a column");
    const DecodedResults failed = decoded(runOf(modelWith("a", R"("f1":0)") + "," + modelWith("b", R"("f1":0)")));
    QVERIFY2(failed.findings.isEmpty(), "zeros are a failed training, not fractions");
}

void TestResultsDecoder::hardware_matchesWhateverItsCase_andIsShownAsFirstSpelled()
{
    const DecodedResults results = decoded(
        runOf(modelWith("a", R"("latency":{"T4":3})") + "," + modelWith("b", R"("latency":{" t4 ":4})")));
    QCOMPARE(results.run->targetCount(), 1);
    QCOMPARE(results.run->targetName(0), u"T4"_s);
    QCOMPARE(results.run->latencyCount(0), std::size_t{2});
    QCOMPARE(results.findings.size(), 1);
    QCOMPARE(results.findings.first().severity, Severity::Info);
}

void TestResultsDecoder::hardware_keepsTheOrderOfTheBody()
{
    const DecodedResults results = decoded(runOf(modelWith("a", R"("latency":{"Z":3,"A":4,"M":5})")));
    QCOMPARE(results.run->targetName(0), u"Z"_s);
    QCOMPARE(results.run->targetName(1), u"A"_s);
    QCOMPARE(results.run->targetName(2), u"M"_s);
}

void TestResultsDecoder::claim_isSplitAtItsLastColon()
{
    const DecodedResults results = decoded(runOf(
        modelWith("a", R"("paretoOptimalFor":["edge:v2:map_50_95","T4","map_50"],"latency":3,"hardware":"edge:v2")")));
    const auto edge = results.run->targetOf(u"edge:v2");
    const auto t4 = results.run->targetOf(u"T4");
    QVERIFY(edge && t4);
    QCOMPARE(results.run->frontClaims(0, *edge), FrontClaims(claimOf(Metric::Map5095) | claimOf(Metric::Map50)));
    QCOMPARE(results.run->frontClaims(0, *t4), claimWithoutMetric);
}

void TestResultsDecoder::sameId_onAnotherTarget_isOneModel()
{
    const DecodedResults results = decoded(runOf(modelWith("a", R"("map50":81,"hardware":"T4","latency":3)") + ","
                                                 + modelWith("a", R"("map50":81,"hardware":"AI1","latency":7)")));
    QCOMPARE(results.run->modelCount(), std::size_t{1});
    QCOMPARE(results.run->latency(0, 0).value, 3.0);
    QCOMPARE(results.run->latency(0, 1).value, 7.0);
    QVERIFY(results.findings.isEmpty());
}

void TestResultsDecoder::sameId_withOtherValues_lastWins_withAWarning()
{
    const DecodedResults results = decoded(runOf(modelWith("a", R"("hardware":"T4","latency":3)") + ","
                                                 + modelWith("a", R"("hardware":"T4","latency":4)")));
    QCOMPARE(results.run->modelCount(), std::size_t{1});
    QCOMPARE(results.run->latency(0, 0).value, 4.0);
    QCOMPARE(results.findings.size(), 1);
    QCOMPARE(results.findings.first().severity, Severity::Warning);
    QCOMPARE(results.findings.first().where, u"models[1].modelId"_s);
}

void TestResultsDecoder::recommendation_joinsIdsWithAndWithoutWorkspace()
{
    const DecodedResults results = decoded(R"({"recommendedByHardware":{"T4":"a","AI1":"gone"},"models":[)"
                                           + modelWith("ws/a", R"("latency":{"T4":3})") + "]}");
    QCOMPARE(results.run->recommendationFor(0)->row, std::optional<Row>(0));
    QCOMPARE(results.run->recommendationFor(1)->row, std::nullopt);
    QCOMPARE(results.run->recommendationFor(1)->modelId, u"gone"_s);
    QCOMPARE(findingsAt(results, u"recommendedByHardware.AI1"_s), 2); // not listed, not measured
}

void TestResultsDecoder::status_winsOverProgress()
{
    const DecodedResults results = decoded(
        R"({"status":"finished","mining":{"mining":{"progress":0.42}},"models":[]})");
    QCOMPARE(results.run->header().state(), RunState::Finished);
    QCOMPARE(results.run->mining()->progress, std::optional(0.42));
    QCOMPARE(findingsAt(results, u"mining.mining.progress"_s), 1);
}

void TestResultsDecoder::manyLikeFaults_makeFewFindings()
{
    QByteArray models;
    for (int i = 0; i < 5000; ++i)
        models += (i > 0 ? "," : "") + modelWith("m" + QByteArray::number(i), R"("hardware":"T4","latency":"fast")");
    const DecodedResults results = decoded(runOf(models));
    QCOMPARE(results.run->modelCount(), std::size_t{5000});
    QCOMPARE(results.findings.size(), FindingLog::keptPerKind + 1);
    QVERIFY(results.findings.last().what.contains(u"4980 more"_s));
}

void TestResultsDecoder::findingTexts_holdNoControlsOrOverrides()
{
    const QByteArray hostile = R"(evil\u202e\u0007\n<b>)" + QByteArray(500, 'x');
    const DecodedResults results = decoded(R"({"status":")" + hostile + R"(","recommendedByHardware":{")" + hostile
                                           + R"(":")" + hostile + R"("},"models":[)"
                                           + modelWith("a", R"("latency":{")" + hostile + R"(":"x"})") + "]}");
    QVERIFY(results.findings.size() >= 3);
    for (const Finding &finding : results.findings) {
        for (const QString &text : {finding.where, finding.what}) {
            QVERIFY2(text.size() < 200, qUtf8Printable(text));
            QVERIFY(std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); }));
        }
    }
    QVERIFY2(results.run->targetName(0).contains(QChar(0x202e)), "the name itself stays as received");
}

void TestResultsDecoder::manyHardwareNames_areCapped_withoutLosingModels()
{
    QByteArray models;
    for (int i = 0; i < 3000; ++i)
        models += (i > 0 ? "," : "")
                  + modelWith("m" + QByteArray::number(i), R"("latency":{"h)" + QByteArray::number(i) + R"(":3})");
    const DecodedResults results = decoded(runOf(models));
    QCOMPARE(results.run->modelCount(), std::size_t{3000});
    QCOMPARE(results.run->targetCount(), 1024);
    QVERIFY(!results.findings.isEmpty());
}

void TestResultsDecoder::parts_giveTheSameOutcomeAsOnePiece_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const QString &path : recordedBodies())
        QTest::newRow(qUtf8Printable(QFileInfo(path).baseName())) << read(path);
    const QByteArray models = modelWith("a", R"("latency":{"T4":3},"map50":81)") + " ,\n"
                              + modelWith("b", R"("latency":{"AI1":4})") + ","
                              + modelWith("c", R"("hardware":"X","latency":5)");
    QTest::newRow("models in front") << QByteArray(R"({"models":[)" + models
                                                   + R"(],"status":"finished","z":[{"modelId":1}]})");
    QTest::newRow("models twice") << QByteArray(R"({"models":[)" + models + R"(],"models":[)" + modelWith("z", "")
                                                + "]}");
    QTest::newRow("the cut in a text") << QByteArray(R"({"models":[)" + models
                                                     + R"(,{"modelId":"},{\"modelId\"},{"}]})");
    QTest::newRow("the cut in a nested list")
        << QByteArray(R"({"models":[{"modelId":"a","x":[{"modelId":"n"},{"modelId":"n"}]},{"modelId":"b"}]})");
    QTest::newRow("a key in a text first")
        << QByteArray(R"({"note":"models","status":"\"models\":[","models":[)" + models + "]}");
    QTest::newRow("a nested key first") << QByteArray(R"({"x":{"models":[{"modelId":"no"}]},"models":[)" + models
                                                      + "]}");
    QTest::newRow("a key that ends like it") << QByteArray(R"({"models":null,"\"models":[)" + models + "]}");
    QTest::newRow("broken in the middle") << QByteArray(R"({"models":[)" + models + ",nul," + models + "]}");
    QTest::newRow("junk for a comma") << QByteArray(R"({"models":[)" + models + ";" + models + "," + models + "]}");
    QTest::newRow("no comma") << QByteArray(R"({"models":[)" + models + " " + models + "," + models + "]}");
    QTest::newRow("two commas behind a model like the one before")
        << QByteArray(R"({"models":[{"modelId":"a"},{"modelId":"b"},,{"modelId":"c"},{"modelId":"d"}]})");
    QTest::newRow("broken between brackets") << QByteArray(R"({"models":[)" + models + "},{" + models + "]}");
}

void TestResultsDecoder::parts_giveTheSameOutcomeAsOnePiece()
{
    QFETCH(const QByteArray, body);
    const QByteArray whole = RunDump::of(decodeResults(body, body.size()));
    for (const qsizetype size : {0, 1, 40, 120, 150, 400})
        QCOMPARE(RunDump::of(decodeResults(body, size)), whole);
}

void TestResultsDecoder::notAResult_isSaidInWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("white space") << QByteArray(" \n\t ") << u"is empty"_s;
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << u"is empty"_s;
    QTest::newRow("web page") << QByteArray("\n <html>") << u"web page"_s;
    QTest::newRow("list") << QByteArray("[]") << u"a list instead of an object"_s;
    QTest::newRow("number") << QByteArray("17") << u"a single value"_s;
    QTest::newRow("null") << QByteArray("null") << u"a single value"_s;
    QTest::newRow("banner") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << u"not JSON"_s;
    QTest::newRow("cut") << QByteArray(R"({"models":[{"modelId":"a)") << u"breaks off after 24 bytes"_s;
    QTest::newRow("cut behind a mark") << QByteArray("\xEF\xBB\xBF{\"models\":[") << u"breaks off after 14 bytes"_s;
    QTest::newRow("NaN") << QByteArray(R"({"models":[NaN]})") << u"byte 11 holds NaN"_s;
    QTest::newRow("minus Infinity") << QByteArray(R"({"models":[-Infinity]})") << u"byte 11 holds NaN or Infinity"_s;
    QTest::newRow("trailing text") << QByteArray(R"({"models":[]} x)") << u"more text behind its end at byte 14"_s;
    QTest::newRow("second object") << QByteArray(R"({"models":[]}{"models":[]})") << u"behind its end at byte 13"_s;
    QTest::newRow("padding of NULs") << QByteArray("{\"models\":[]}\0\0", 15) << u"behind its end at byte 13"_s;
    QTest::newRow("bad UTF-8") << QByteArray("{\"status\":\"a\xFF\"}") << u"byte 12 is not UTF-8"_s;
    QTest::newRow("raw line break in a text")
        << QByteArray("{\"status\":\"a\nb\"}") << u"byte 12 is a control character"_s;
    QTest::newRow("bad escape") << QByteArray(R"({"status":"a\qb"})") << u"byte 12"_s;
    QTest::newRow("bad escape in an ignored text")
        << QByteArray(R"({"status":"a","x":{"y":["\u12g4"]}})") << u"byte 25"_s;
    QTest::newRow("bad escape in an ignored key") << QByteArray(R"({"status":"a","x\x":1})") << u"byte 16"_s;
    QTest::newRow("trailing comma") << QByteArray(R"({"models":[1,]})") << u"byte 13"_s;
    QTest::newRow("leading zero in an ignored part") << QByteArray(R"({"models":[],"x":012})") << u"byte 17"_s;
    QTest::newRow("bad word in an ignored part") << QByteArray(R"({"models":[],"x":truth})") << u"byte 17"_s;
    QTest::newRow("brackets crossed in an ignored part")
        << QByteArray(R"({"models":[],"x":[{"a":1]}})") << u"byte 24"_s;
    QTest::newRow("end missing") << QByteArray(R"({"models":[{"modelId":"a"})") << u"breaks off after 26 bytes"_s;
    QTest::newRow("one end too many") << QByteArray(R"({"models":[]}})") << u"behind its end"_s;
    QTest::newRow("error object") << QByteArray(R"({"error":{"message":"Version not found"}})")
                                  << u"\"Version not found\""_s;
    QTest::newRow("error text") << QByteArray(R"({"error":"Not found","status":404})") << u"\"Not found\""_s;
    QTest::newRow("error with a status") << QByteArray(R"({"status":"error","error":"worker died"})")
                                         << u"\"worker died\""_s;
    QTest::newRow("message only") << QByteArray(R"({"message":"Go away"})") << u"\"Go away\""_s;
    QTest::newRow("another object") << QByteArray(R"({"a":1})") << u"none of the fields"_s;
    QTest::newRow("empty object") << QByteArray("{}") << u"none of the fields"_s;
}

void TestResultsDecoder::notAResult_isSaidInWords()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, words);
    const Result<DecodedResults> results = decodeResults(body);
    QVERIFY(!results);
    QCOMPARE(results.error().code, ErrorCode::NotAResult);
    QVERIFY2(results.error().message().contains(words), qUtf8Printable(results.error().message()));
    QVERIFY2(results.error().message().count(u'.') >= 1 || results.error().message().contains(u'?'), "has a next step");
}

void TestResultsDecoder::deepNesting_isRefused_withoutHarm_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("ignored part") << QByteArray(R"({"status":"finished","x":)");
    QTest::newRow("models") << QByteArray(R"({"status":"finished","models":[)");
    QTest::newRow("latency") << QByteArray(R"({"models":[{"metrics":{"latency":)");
    QTest::newRow("recommendations") << QByteArray(R"({"recommendedByHardware":{"T4":)");
}

void TestResultsDecoder::deepNesting_isRefused_withoutHarm()
{
    QFETCH(const QByteArray, before);
    const QByteArray opened = before + QByteArray(100'000, '[');
    QVERIFY(!decodeResults(opened));
    const QByteArray closed = R"({"status":"finished","x":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']')
                              + "}";
    const Result<DecodedResults> results = decodeResults(closed);
    QVERIFY(!results);
    QCOMPARE(results.error().message(),
             u"This is not a training result: it is nested more than 256 levels deep, and nothing of the "
             "kind is. Check the address of the API, or choose another file."_s);
    const QByteArray list = QByteArray(1000, '[') + QByteArray(1000, ']');
    QCOMPARE(decodeResults(list).error().message(), results.error().message());
}

void TestResultsDecoder::anotherEncoding_isNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    const QString text = u"{\"status\":\"finished\",\"models\":[]}"_s;
    for (const auto encoding :
         {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE, QStringConverter::Utf32BE}) {
        const QString name = QString::fromLatin1(QStringConverter::nameForEncoding(encoding));
        for (const auto flag : {QStringConverter::Flag::Default, QStringConverter::Flag::WriteBom}) {
            for (const QString &before : {u""_s, u"\r\n"_s}) {
                QStringEncoder encode(encoding, flag);
                const QByteArray body = encode(before + text);
                QTest::addRow("%s %d %d", qPrintable(name), static_cast<int>(flag), static_cast<int>(before.size()))
                    << body << name;
            }
        }
    }
}

void TestResultsDecoder::anotherEncoding_isNamed()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, name);
    const Result<DecodedResults> results = decodeResults(body);
    QVERIFY(!results);
    QCOMPARE(results.error().code, ErrorCode::NotAResult);
    QVERIFY2(results.error().message().contains(u"it is written in "_s + name + u", and JSON has to be in UTF-8"_s),
             qPrintable(results.error().message()));
}

void TestResultsDecoder::aMarkInATextOfTheBody_stays()
{
    const QByteArray mark("\xEF\xBB\xBF");
    const DecodedResults results = decoded(
        R"({"trainingId":")" + mark + R"(t","recommendedByHardware":{"T4":")" + mark + R"(x"},"models":[)"
        + modelWith(mark + "x", R"("latency":{"T4":2,")" + mark + R"(T4":3})") + ","
        + modelWith("x", R"("latency":{"T4":1})") + "," + modelWith("a\\n" + mark + "b", {}) + "]}");
    QCOMPARE(results.run->header().trainingId, u"\uFEFFt"_s);
    QCOMPARE(results.run->modelCount(), std::size_t{3});
    QCOMPARE(results.run->modelId(0), u"\uFEFFx"_s);
    QCOMPARE(results.run->modelId(2), u"a\n\uFEFFb"_s);
    QCOMPARE(results.run->targetCount(), 2);
    QCOMPARE(results.run->recommendationFor(0)->row, std::optional<Row>(0));
}

void TestResultsDecoder::everyCutOfABody_isRefused()
{
    const QByteArray body = read(QStringLiteral(PARETOSCOPE_TEST_DATA "/results/documented-example.in.json")).trimmed();
    QVERIFY(decodeResults(body));
    for (qsizetype size = 0; size < body.size(); ++size) {
        const Result<DecodedResults> results = decodeResults(body.first(size));
        QVERIFY2(!results, qPrintable(QString::number(size)));
        QCOMPARE(results.error().code, ErrorCode::NotAResult);
    }
}

QTEST_GUILESS_MAIN(TestResultsDecoder)
#include "tst_resultsdecoder.moc"
