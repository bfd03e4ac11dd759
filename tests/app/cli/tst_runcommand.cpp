// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "commandfixture.h"
#include "support/faultcases.h"
#include "support/faultserver.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::CommandOutcome;

namespace {

const QString example = QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/documented_example.json");
const QString detectors = u"sample/rf-detr/1"_s;

QString apiOf(const FaultServer &server) { return u" --api "_s + server.url().toString(); }

/// A refusal with the status in a JSON body of the platform's form.
FaultScript refusing(const QByteArray &status)
{
    return sending(
        ::paretoscope::answer(status, R"({"error":{"message":"no"}})", {{"Content-Type", "application/json"}}));
}

} // namespace

class TestRunCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void show_readsAFile()
    {
        const CommandOutcome json = test::run(u"show"_s, example, u"--json"_s);
        QCOMPARE(json.code, ExitCode::Done);
        QCOMPARE(json.json()[u"modelCount"_s].toInt(), 8);
        QCOMPARE(json.json()[u"listed"_s].toInt(), 1);
        QVERIFY(json.err.isEmpty());

        const CommandOutcome text = test::run(u"show"_s, example, {});
        QCOMPARE(text.code, ExitCode::Done);
        QVERIFY2(text.out.contains("nas-child-2 (not in this result)"), text.out);
    }

    void sampleFront_isThePublishedOne()
    {
        const CommandOutcome outcome = test::run(u"front"_s, detectors,
                                                 u"--sample --hardware t4 --with-baselines --json"_s);
        QCOMPARE(outcome.code, ExitCode::Done);
        QStringList ids;
        for (const QJsonValue &point : outcome.json()[u"front"_s].toArray())
            ids.append(point[u"modelId"].toString());
        QCOMPARE(ids, QStringList({u"YOLO26-N"_s, u"LW-DETR-T"_s, u"RF-DETR-N"_s, u"RF-DETR-S"_s, u"RF-DETR-M"_s,
                                   u"D-FINE-M"_s, u"RF-DETR-L"_s, u"D-FINE-L"_s, u"D-FINE-X"_s, u"RF-DETR-2XL"_s}));
        QCOMPARE(outcome.json()[u"hypervolume"_s][u"value"].toDouble(), 869.06);
        QCOMPARE(outcome.json()[u"hypervolume"_s][u"referenceLatencyMs"].toDouble(), 17.2);
        QCOMPARE(outcome.json()[u"measured"_s].toInt(), 26);
        QCOMPARE(outcome.json()[u"hardware"_s].toString(), u"T4"_s);
    }
    void sampleWithoutSource_isItsFirstRun()
    {
        const CommandOutcome outcome = test::run(u"show"_s, {}, u"--sample --json"_s);
        QCOMPARE(outcome.code, ExitCode::Done);
        QVERIFY(outcome.json()[u"hardware"_s].toArray().size() > 1);
        QVERIFY(outcome.json()[u"sample"_s].isObject());
    }

    void pick_answers()
    {
        const QString options = u"--sample --hardware T4 --with-baselines --json --max-latency "_s;
        const CommandOutcome outcome = test::run(u"pick"_s, detectors, options + u"4.4"_s);
        QCOMPARE(outcome.code, ExitCode::Done);
        QCOMPARE(outcome.json()[u"pick"_s][u"modelId"].toString(), u"RF-DETR-M"_s);
        QCOMPARE(test::run(u"pick"_s, detectors, options + u"11.5"_s).json()[u"pick"_s][u"modelId"].toString(),
                 u"D-FINE-X"_s);
    }
    void pickOfNothing_stillAnswers_withItsOwnExitCode()
    {
        const CommandOutcome json = test::run(u"pick"_s, detectors, u"--sample --hardware T4 --max-latency 1 --json"_s);
        QCOMPARE(json.code, ExitCode::NothingFits);
        QVERIFY(json.json()[u"pick"_s].isNull());
        QCOMPARE(json.json()[u"maxLatencyMs"_s].toInt(), 1);
        QCOMPARE(json.err.count('\n'), 1);
        const CommandOutcome text = test::run(u"pick"_s, detectors, u"--sample --hardware T4 --min-metric 99"_s);
        QCOMPARE(text.code, ExitCode::NothingFits);
        QVERIFY(text.out.isEmpty());
        QVERIFY(text.err.contains("Lower --min-metric"));
    }

    void unknownHardware_isAUsageError_thatNamesTheTargets()
    {
        const CommandOutcome outcome = test::run(u"front"_s, example, u"--hardware H100 --json"_s);
        QCOMPARE(outcome.code, ExitCode::Usage);
        QCOMPARE(outcome.errorCode(), u"usage"_s);
        QVERIFY2(outcome.err.contains("jetson-orin-nano; t4"), outcome.err);
    }
    void targetWithoutMeasurement_hasAnEmptyFront()
    {
        const CommandOutcome outcome = test::run(u"front"_s, example, u"--hardware T4 --json"_s);
        QCOMPARE(outcome.code, ExitCode::Done);
        QVERIFY(outcome.json()[u"front"_s].toArray().isEmpty());
        QVERIFY(outcome.json()[u"hypervolume"_s].isNull());
    }

    void failure_hasItsExitCode_oneLineAndAnObject_data()
    {
        QTest::addColumn<FaultScript>("script");
        QTest::addColumn<ExitCode>("code");
        QTest::addColumn<QString>("errorCode");
        QTest::newRow("401") << refusing("401 Unauthorized") << ExitCode::KeyRefused << u"key_refused"_s;
        QTest::newRow("403") << refusing("403 Forbidden") << ExitCode::KeyRefused << u"access_refused"_s;
        QTest::newRow("404") << refusing("404 Not Found") << ExitCode::NotFound << u"not_found"_s;
        QTest::newRow("400") << refusing("400 Bad Request") << ExitCode::Usage << u"request_refused"_s;
        QTest::newRow("429") << refusing("429 Too Many Requests") << ExitCode::NoAnswer << u"too_many_requests"_s;
        QTest::newRow("503") << refusing("503 Service Unavailable") << ExitCode::NoAnswer << u"server_trouble"_s;
        QTest::newRow("broken off") << FaultScript{{.kind = FaultStep::Kind::Reset}} << ExitCode::NoAnswer
                                    << u"unreachable"_s;
        QTest::newRow("HTML") << sending(::paretoscope::answer("200 OK", "<html>log in</html>")) << ExitCode::NotAResult
                              << u"not_a_result"_s;
        QTest::newRow("error object with 200")
            << serving(R"({"error":{"message":"no"}})") << ExitCode::NotAResult << u"not_a_result"_s;
        QTest::newRow("broken JSON") << serving(R"({"models":[)") << ExitCode::NotAResult << u"not_a_result"_s;
        QTest::newRow("empty") << serving("") << ExitCode::NotAResult << u"not_a_result"_s;
    }
    void failure_hasItsExitCode_oneLineAndAnObject()
    {
        QFETCH(const FaultScript, script);
        FaultServer server;
        server.setScript(script);
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s, u"--json"_s + apiOf(server));
        QTEST(outcome.code, "code");
        QTEST(outcome.errorCode(), "errorCode");
        QVERIFY(outcome.err.startsWith("paretoscope: "));
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(!outcome.err.contains("127.0.0.1"));

        const CommandOutcome text = test::run(u"show"_s, u"acme/bottles/5"_s, apiOf(server));
        QTEST(text.code, "code");
        QVERIFY(text.out.isEmpty());
    }

    void nobodyListening_isNoAnswer()
    {
        FaultServer server;
        server.close();
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s, u"--json"_s + apiOf(server));
        QCOMPARE(outcome.code, ExitCode::NoAnswer);
        QCOMPARE(outcome.errorCode(), u"unreachable"_s);
    }
    void silence_endsWithTheTimeout()
    {
        FaultServer server;
        server.setScript({{.kind = FaultStep::Kind::Hang}});
        QElapsedTimer clock;
        clock.start();
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s,
                                                 u"--json --timeout 0.2"_s + apiOf(server));
        QCOMPARE(outcome.code, ExitCode::NoAnswer);
        QCOMPARE(outcome.errorCode(), u"timed_out"_s);
        QVERIFY(clock.elapsed() < 5'000);
    }

    void silenceAfterAStatus_isTheStatus()
    {
        FaultServer server;
        server.setScript(
            {{.bytes = head("403 Forbidden", {{"Content-Length", "500"}})}, {.kind = FaultStep::Kind::Hang}});
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s,
                                                 u"--json --timeout 0.2"_s + apiOf(server));
        QCOMPARE(outcome.code, ExitCode::KeyRefused);
        QCOMPARE(outcome.errorCode(), u"access_refused"_s);
    }
    void silenceAboutTheTrainings_isThatThereAreSeveral()
    {
        FaultServer server;
        server.setScripts("/acme/bottles/5/training/results", {refusing("409 Conflict")});
        server.setScript({{.kind = FaultStep::Kind::Hang}});
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s,
                                                 u"--json --timeout 0.2"_s + apiOf(server));
        QCOMPARE(outcome.code, ExitCode::Usage);
        QCOMPARE(outcome.errorCode(), u"several_trainings"_s);
    }

    void trouble_isAskedAgain_untilItIsOver()
    {
        FaultServer server;
        server.setScripts("/acme/bottles/5/training/results", {refusing("503 Service Unavailable"),
                                                               refusing("429 Too Many Requests"), serving(goodBody())});
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s, u"--json"_s + apiOf(server));
        QCOMPARE(outcome.code, ExitCode::Done);
        QCOMPARE(server.requests().size(), 3);
    }
    void trouble_isNotAskedAgainForEver()
    {
        FaultServer server;
        server.setScript(refusing("503 Service Unavailable"));
        QCOMPARE(test::run(u"show"_s, u"acme/bottles/5"_s, apiOf(server)).code, ExitCode::NoAnswer);
        QCOMPARE(server.requests().size(), 1 + test::retries);
    }
    void refusal_isNotAskedAgain()
    {
        FaultServer server;
        server.setScript(refusing("401 Unauthorized"));
        QCOMPARE(test::run(u"show"_s, u"acme/bottles/5"_s, apiOf(server)).code, ExitCode::KeyRefused);
        QCOMPARE(server.requests().size(), 1);
    }
    void trouble_isReported_ratherThanATimeout_whenNoTimeIsLeftForAPause()
    {
        FaultServer server;
        server.setScript(refusing("503 Service Unavailable"));
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s,
                                                 u"--json --timeout 0.03"_s + apiOf(server));
        QCOMPARE(outcome.code, ExitCode::NoAnswer);
        QCOMPARE(server.requests().size(), 1);
    }

    void severalTrainings_areListed()
    {
        FaultServer server;
        server.setScripts("/acme/bottles/5/training/results", {refusing("409 Conflict")});
        server.setScripts(
            "/acme/bottles/5/v2/trainings",
            {serving(
                R"({"trainings":[{"trainingId":"first","status":"failed"},{"trainingId":"sec\u202eond","status":"finished"}]})")});
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s, u"--json"_s + apiOf(server));
        QCOMPARE(outcome.code, ExitCode::Usage);
        QCOMPARE(outcome.errorCode(), u"several_trainings"_s);
        QVERIFY2(outcome.err.contains("2 trainings: first (failed), sec<U+202E>ond (finished). Add --training ID."),
                 outcome.err);
        QVERIFY2(!outcome.err.contains("The server says"), outcome.err); // its word is the list now
        const QString message = outcome.json()[u"error"_s][u"message"].toString();
        QVERIFY2(message.contains(u"sec<U+202E>ond"_s), qPrintable(message));
    }
    void severalTrainings_areNotListed_whereOneWasNamed()
    {
        FaultServer server;
        server.setScript(refusing("409 Conflict"));
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s,
                                                 u"--json --training first"_s + apiOf(server));
        QCOMPARE(outcome.errorCode(), u"several_trainings"_s);
        QCOMPARE(server.requests().size(), 1);
    }
    void severalTrainings_stillSaysSo_whenTheListFails()
    {
        FaultServer server;
        server.setScript(refusing("409 Conflict"));
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s, u"--json"_s + apiOf(server));
        QCOMPARE(outcome.code, ExitCode::Usage);
        QCOMPARE(outcome.errorCode(), u"several_trainings"_s);
    }
    void namedTraining_isAskedFor()
    {
        FaultServer server;
        server.setScripts("/acme/bottles/5/v2/trainings/get", {serving(goodBody())});
        (void)test::run(u"show"_s, u"acme/bottles/5"_s, u"--training acme/bottles/5"_s + apiOf(server));
        QCOMPARE(server.requests().size(), 1);
        QVERIFY2(server.requests().first().query.contains("trainingId=acme%2Fbottles%2F5"),
                 server.requests().first().query);
    }
    void thousandsOfTrainings_areAHandfulInTheLine_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("short ids") << QByteArray("training");
        QTest::newRow("ids of a thousand letters") << QByteArray(1000, 'x');
    }
    void thousandsOfTrainings_areAHandfulInTheLine()
    {
        QFETCH(const QByteArray, id);
        QByteArrayList entries;
        for (int i = 1; i <= 5000; ++i)
            entries.append(R"({"trainingId":")" + QByteArray::number(i) + id + R"(","status":"failed"})");
        FaultServer server;
        server.setScripts("/acme/bottles/5/training/results", {refusing("409 Conflict")});
        server.setScripts("/acme/bottles/5/v2/trainings", {serving(R"({"trainings":[)" + entries.join(',') + "]}")});
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s, u"--json"_s + apiOf(server));
        QCOMPARE(outcome.errorCode(), u"several_trainings"_s);
        QVERIFY2(outcome.err.contains(QByteArray("holds 5000 trainings: 1" + id.left(100))), outcome.err.left(300));
        QVERIFY2(outcome.err.contains(" and 4992 more. Add --training ID."), outcome.err.right(300));
        QVERIFY2(outcome.err.size() < 2500, qPrintable(QString::number(outcome.err.size())));
        QCOMPARE(outcome.err.count('\n'), 1);
    }
    void trainingOfAFile_isAUsageError()
    {
        QCOMPARE(test::run(u"show"_s, example, u"--training a"_s).code, ExitCode::Usage);
    }

    void missingFile_isNotFound() { QCOMPARE(test::run(u"show"_s, u"./no.json"_s, {}).code, ExitCode::NotFound); }
    void whatIsNoRun_isUsage() { QCOMPARE(test::run(u"show"_s, u"bottles"_s, {}).code, ExitCode::Usage); }

    void keyOfTheFile_isSent_andNeverShown()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"key"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("s3cret\n");
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.close();
        FaultServer server;
        server.setScript(sending(::paretoscope::answer("401 Unauthorized", R"({"error":"bad key s3cret"})")));
        const QString options = u"--json --api-key-file "_s + path + apiOf(server);
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s, options);
        QCOMPARE(outcome.code, ExitCode::KeyRefused);
        QCOMPARE(server.requests().first().headers.value("authorization"), "Bearer s3cret");
        QVERIFY(!outcome.out.contains("s3cret") && !outcome.err.contains("s3cret"));
    }
    void keyFileOfNoUse_isAUsageError()
    {
        FaultServer server;
        const CommandOutcome outcome = test::run(u"show"_s, u"acme/bottles/5"_s,
                                                 u"--json --api-key-file /no/such/key"_s + apiOf(server));
        QCOMPARE(outcome.code, ExitCode::Usage);
        QVERIFY(server.requests().isEmpty());
    }
    void keyOfTheEnvironment_isSent()
    {
        FaultServer server;
        server.setScript(serving(goodBody()));
        qputenv("ROBOFLOW_API_KEY", "from-env");
        (void)test::run(u"show"_s, u"acme/bottles/5"_s, apiOf(server));
        qunsetenv("ROBOFLOW_API_KEY");
        QCOMPARE(server.requests().first().headers.value("authorization"), "Bearer from-env");
    }

    void export_handsTheRequestOver()
    {
        ExportRequest seen;
        QString sourceSeen;
        const ChartDrawer drawer = [&](const LoadedRun &loaded, const ExportRequest &request) -> Result<QByteArray> {
            seen = request;
            sourceSeen = displayName(loaded.source);
            return "a picture";
        };
        const QTemporaryDir folder;
        const QString output = u"--hardware T4 --output "_s + folder.filePath(u"a"_s);
        const CommandOutcome outcome = test::run(
            u"export"_s, example, output + u" --metric f1 --size 640x480 --scale 2 --theme dark --latency-axis log"_s,
            drawer);
        QCOMPARE(outcome.code, ExitCode::Done);
        QCOMPARE(QString::fromUtf8(outcome.out), u"Written: %1.png\n"_s.arg(folder.filePath(u"a"_s)));
        QFile written(folder.filePath(u"a.png"_s));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), "a picture");
        QCOMPARE(sourceSeen, u"documented_example.json"_s);
        QCOMPARE(seen.target, 1);
        QCOMPARE(seen.metric, Metric::F1);
        QCOMPARE(seen.size, QSize(640, 480));
        QCOMPARE(seen.scale, 2.0);
        QVERIFY(seen.dark && !seen.withBaselines);
        QCOMPARE(seen.latencyScale, LatencyScale::Logarithmic);
        QCOMPARE(test::run(u"export"_s, example, output, drawer).code, ExitCode::Done);
        QCOMPARE(seen.latencyScale, LatencyScale::Linear); // one model: no wide range to show
    }
    void export_ontoStandardOutput_isThePictureAlone()
    {
        const ChartDrawer drawer = [](const LoadedRun &, const ExportRequest &) -> Result<QByteArray> {
            return QByteArray("\0picture", 8);
        };
        const CommandOutcome outcome = test::run(u"export"_s, example, u"--hardware T4 --output -"_s, drawer);
        QCOMPARE(outcome.code, ExitCode::Done);
        QCOMPARE(outcome.out, QByteArray("\0picture", 8));
        QVERIFY(outcome.err.isEmpty());
        QVERIFY(!QFileInfo::exists(u"-"_s) && !QFileInfo::exists(u"-.png"_s));
    }
    void export_thatCannotWrite_hasItsExitCode_data()
    {
        QTest::addColumn<QString>("output");
        QTest::newRow("device") << u"/dev/full"_s;
        QTest::newRow("its own output, by another name") << u"/dev/stdout"_s;
        QTest::newRow("folder") << u"/tmp"_s;
        QTest::newRow("no such folder") << u"/no/such/folder/a"_s;
    }
    void export_thatCannotWrite_hasItsExitCode()
    {
        QFETCH(const QString, output);
        const ChartDrawer drawer = [](const LoadedRun &, const ExportRequest &) -> Result<QByteArray> {
            return "a picture";
        };
        const CommandOutcome outcome = test::run(u"export"_s, example, u"--hardware T4 --json --output "_s + output,
                                                 drawer);
        QCOMPARE(outcome.code, ExitCode::CannotWrite);
        QCOMPARE(outcome.errorCode(), u"cannot_write"_s);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(!QFileInfo::exists(output + u".png"_s));
    }
    void export_withoutExporter_saysSo()
    {
        const CommandOutcome outcome = test::run(u"export"_s, example, u"--hardware T4 --output a"_s);
        QCOMPARE(outcome.code, ExitCode::Usage);
        QVERIFY(outcome.err.contains("cannot draw"));
    }
};

QTEST_GUILESS_MAIN(TestRunCommand)
#include "tst_runcommand.moc"
