// SPDX-License-Identifier: GPL-3.0-or-later
// The commands as processes: real exit codes, streams and signals.
#include "support/fulldisk.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

#include <csignal>

#include <unistd.h>

using namespace paretoscope;
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
    void closedPipe_endsWithSeven_withoutAWord()
    {
        for (const QStringList &arguments : {QStringList{u"show"_s, example}, {u"--help"_s}, {u"serve"_s, u"--json"_s}}) {
            QProcess process;
            process.setChildProcessModifier([] {
                int ends[2] = {};
                if (::pipe(ends) == 0 && ::dup2(ends[1], STDOUT_FILENO) >= 0)
                    ::close(ends[0]);
            });
            QCOMPARE(exitCodeOf(process, arguments), 7);
            QCOMPARE(process.readAllStandardError(), "");
        }
    }
    void record_onAFullDisk_isRefused_andTheOldOneStays()
    {
        const QTemporaryDir folder;
        const QString record = folder.filePath(u"choice"_s);
        const auto pick = [&record](const QString &budget) {
            return QStringList{u"pick"_s, example, u"--hardware"_s, u"jetson-orin-nano"_s, u"--max-latency"_s, budget, u"--record"_s, record};
        };
        QProcess process;
        QCOMPARE(exitCodeOf(process, pick(u"20"_s)), 0);
        const auto contents = [&folder] {
            QByteArrayList all;
            for (const QFileInfo &each : QDir(folder.path()).entryInfoList(QDir::Files | QDir::Hidden)) {
                QFile file(each.filePath());
                all += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            }
            return all;
        };
        const QByteArrayList before = contents();
        QCOMPARE(before.size(), 2);
        QProcess onFullDisk;
        onFullDisk.setChildProcessModifier([] { test::fillDisk(100); });
        QCOMPARE(exitCodeOf(onFullDisk, pick(u"30"_s)), 7);
        const QByteArray said = onFullDisk.readAllStandardError();
        QVERIFY2(said.startsWith("paretoscope: ") && said.contains("could not be written"), said.constData());
        QCOMPARE(said.count('\n'), 1);
        QVERIFY(!onFullDisk.readAllStandardOutput().contains("Recorded"));
        QCOMPARE(contents(), before);
        QCOMPARE(exitCodeOf(process, {u"recheck"_s, record + u".json"_s, example}), 0);
    }
    void signalThatIsIgnored_staysSo()
    {
        QProcess server;
        server.setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); }); // as nohup does
        start(server, {u"serve"_s, u"--json"_s});
        QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 10'000);
        ::kill(static_cast<pid_t>(server.processId()), SIGHUP);
        ::kill(static_cast<pid_t>(server.processId()), SIGHUP);
        QVERIFY(!server.waitForFinished(300));
        ::kill(static_cast<pid_t>(server.processId()), SIGTERM);
        QVERIFY(server.waitForFinished(10'000));
        QCOMPARE(server.exitCode(), 0);
    }
    void everyLog_isAskedFor_andHoldsNoKey()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        QProcess server;
        server.setProcessEnvironment(environment);
        start(server, {u"serve"_s, u"--json"_s});
        QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 10'000);
        const QJsonDocument ready = QJsonDocument::fromJson(server.readLine());
        const QString key = ready[u"key"].toString();
        QVERIFY(!key.isEmpty());

        environment.insert(u"ROBOFLOW_API_KEY"_s, key);
        QProcess client;
        client.setProcessEnvironment(environment);
        QCOMPARE(exitCodeOf(client, {u"show"_s, u"sample/rf-detr/1"_s, u"--api"_s, ready[u"address"].toString()}), 0);
        const QByteArray said = client.readAllStandardError();
        QVERIFY2(said.contains("paretoscope.net"), "no log came at all");
        QVERIFY2(!said.contains(key.toUtf8()), said);

        // The other way in which a key reaches a server.
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(QUrl(ready[u"address"].toString()).port()));
        socket.write("GET /?api_key=" + key.toUtf8() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(socket.waitForReadyRead(10) || socket.bytesAvailable() > 0, 10'000);
        QVERIFY(socket.readAll().contains("workspace"));
        ::kill(static_cast<pid_t>(server.processId()), SIGTERM);
        QVERIFY(server.waitForFinished(10'000));
        const QByteArray log = server.readAllStandardError();
        QVERIFY2(!log.contains(key.toUtf8()), log);
        QVERIFY2(!log.contains("Bearer"), log);
    }
    void serve_endsInGoodOrder_whenToldTo_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("the terminal closes") << SIGHUP;
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
