// SPDX-License-Identifier: GPL-3.0-or-later
// The commands as processes: real exit codes, streams and signals.
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(PARETOSCOPE_COMMAND_PROGRAM);
const QString example = QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/documented_example.json");

void start(QProcess &process, const QStringList &arguments)
{
    process.start(program, arguments);
    QVERIFY2(process.waitForStarted(), qPrintable(process.errorString()));
}

int exitCodeOf(QProcess &process, const QStringList &arguments)
{
    process.start(program, arguments);
    return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

class TestCommandProgram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void show_endsWithZero()
    {
        QProcess process;
        QCOMPARE(exitCodeOf(process, {u"show"_s, example, u"--json"_s}), 0);
        QCOMPARE(QJsonDocument::fromJson(process.readAllStandardOutput())[u"modelCount"].toInt(), 8);
        QVERIFY(process.readAllStandardError().isEmpty());
    }
    void misuse_endsWithOne_andAnObjectWhereJsonIsWanted()
    {
        QProcess process;
        QCOMPARE(exitCodeOf(process, {u"front"_s, example, u"--json"_s}), 1);
        QCOMPARE(QJsonDocument::fromJson(process.readAllStandardOutput())[u"error"][u"code"].toString(), u"usage"_s);
        QCOMPARE(process.readAllStandardError().count('\n'), 1);
        QCOMPARE(exitCodeOf(process, {u"front"_s, example}), 1);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }
    void helpAndVersion_endWithZero()
    {
        QProcess process;
        QCOMPARE(exitCodeOf(process, {u"pick"_s, u"--help"_s}), 0);
        QVERIFY(process.readAllStandardOutput().startsWith("Usage: paretoscope pick"));
        QCOMPARE(exitCodeOf(process, {u"--version"_s}), 0);
        QCOMPARE(process.readAllStandardOutput(), "paretoscope 0.0.0-test\n");
    }
    void fullDisk_endsWithSeven()
    {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        QCOMPARE(exitCodeOf(process, {u"show"_s, example, u"--json"_s}), 7);
        QVERIFY(process.readAllStandardError().startsWith("paretoscope: The answer could not be written"));
    }
    void serve_endsInGoodOrder_whenToldTo_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminate") << SIGTERM;
    }
    void serve_endsInGoodOrder_whenToldTo()
    {
        QFETCH(const int, signal);
        QProcess server;
        start(server, {u"serve"_s, u"--json"_s});
        QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 10'000);
        const QJsonDocument ready = QJsonDocument::fromJson(server.readLine());

        QProcess client;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ROBOFLOW_API_KEY"_s, ready[u"key"].toString());
        client.setProcessEnvironment(environment);
        QCOMPARE(exitCodeOf(client, {u"pick"_s, u"sample/rf-detr/1"_s, u"--hardware"_s, u"T4"_s, u"--min-metric"_s,
                                     u"54"_s, u"--json"_s, u"--api"_s, ready[u"address"].toString()}),
                 0);
        QCOMPARE(QJsonDocument::fromJson(client.readAllStandardOutput())[u"pick"][u"modelId"].toString(),
                 u"RF-DETR-M"_s);

        ::kill(static_cast<pid_t>(server.processId()), signal);
        QVERIFY(server.waitForFinished(10'000));
        QCOMPARE(server.exitStatus(), QProcess::NormalExit);
        QCOMPARE(server.exitCode(), 0);
        QVERIFY(server.readAllStandardOutput().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandProgram)
#include "tst_commandprogram.moc"
