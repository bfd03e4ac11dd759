// SPDX-License-Identifier: GPL-3.0-or-later
// The commands as processes: real exit codes, streams and signals.
#include "support/fulldisk.h"

#include <QElapsedTimer>
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

/// What a shell makes of a line with redirections; $P is the program, $E a results body.
struct Said {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Said shell(const QString &line)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_LOGGING_RULES"_s);
    environment.remove(u"XDG_RUNTIME_DIR"_s);
    environment.insert(u"P"_s, program);
    environment.insert(u"E"_s, example);
    process.setProcessEnvironment(environment);
    process.start(u"/bin/bash"_s, {u"-c"_s, line});
    if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
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
        for (const QStringList &arguments :
             {QStringList{u"show"_s, example}, {u"--help"_s}, {u"serve"_s, u"--json"_s}}) {
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
            return QStringList{u"pick"_s,          example, u"--hardware"_s, u"jetson-orin-nano"_s,
                               u"--max-latency"_s, budget,  u"--record"_s,   record};
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
    void pipesAndStandardInput_areReadLikeFiles_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("SOURCE is -") << u"cat $E | $P show -"_s;
        QTest::newRow("redirected") << u"$P show - < $E"_s;
        QTest::newRow("substituted") << u"$P show <(cat $E)"_s;
        QTest::newRow("by its device") << u"cat $E | $P show /dev/stdin"_s;
        QTest::newRow("two of them") << u"cat $E | $P compare <(cat $E) - --hardware T4"_s;
        QTest::newRow("measurements")
            << u"$P show $E --measurements <(echo model,device,p50; echo nas-child-1,Orin,3)"_s;
    }
    void pipesAndStandardInput_areReadLikeFiles()
    {
        QFETCH(const QString, line);
        const Said said = shell(line);
        QVERIFY2(said.err.isEmpty(), said.err);
        QCOMPARE(said.code, 0);
    }
    void aPipe_isCalledByItsWholePath()
    {
        QVERIFY(shell(u"$P show <(cat $E) | head -1"_s).out.contains("/dev/fd/"));
        QVERIFY(shell(u"$P show - < $E | head -1"_s).out.contains("standard input"));
    }
    void whatNeverEnds_isEndedInTime_withOneLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("line1");
        const auto row = [](const char *name, const QString &line, int code, const QByteArray &text) {
            QTest::newRow(name) << u"cd $(mktemp -d); mkfifo ff; "_s + line + u" --timeout 0.5"_s << code << text;
        };
        row("record", u"$P recheck ff $E"_s, 5, "The end of ff did not come within 0.5 s");
        row("record, written and left open", u"exec 9<>ff; echo '{' >&9; $P recheck ff $E"_s, 5,
            "The end of ff did not come");
        row("source", u"$P show ff"_s, 5, "The end of ff did not come within 0.5 s");
        row("other", u"$P compare $E ff --hardware T4"_s, 5, "The end of ff did not come");
        row("measurements", u"$P show $E --measurements ff"_s, 5, "The end of ff did not come");
        row("key", u"$P show a/b/1 --api http://127.0.0.1:9 --api-key-file ff"_s, 1, "The end of ff did not come");
        row("standard input", u"exec 9<>ff; $P show - <&9"_s, 5, "The end of standard input did not come");
        row("zeros as a record", u"$P recheck /dev/zero $E"_s, 5, "Not a file: /dev/zero is a device.");
        row("zeros as a run", u"$P show /dev/zero"_s, 5, "Not a file: /dev/zero is a device.");
        row("zeros as a key", u"$P show a/b/1 --api http://127.0.0.1:9 --api-key-file /dev/zero"_s, 1,
            "Not a file: /dev/zero is a device.");
        row("no standard input", u"$P show - <&-"_s, 5, "");
        row("an endless record", u"$P recheck <(yes) $E"_s, 5, "");
        row("twice", u"$P compare - - --hardware T4"_s, 1, "Standard input (-) can be read once");
        row("key and run", u"$P show - --api-key-file -"_s, 1, "Standard input (-) can be read once");
    }
    void whatNeverEnds_isEndedInTime_withOneLine()
    {
        QFETCH(const QString, line);
        QFETCH(const int, code);
        QFETCH(const QByteArray, line1);
        QElapsedTimer clock;
        clock.start();
        const Said said = shell(line);
        QVERIFY2(said.err.startsWith(QByteArray("paretoscope: " + line1)), said.err);
        QCOMPARE(said.err.count('\n'), 1);
        QVERIFY(said.out.isEmpty());
        QCOMPARE(said.code, code);
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }
    void theKey_mayComeFromAPipe()
    {
        // Nothing listens there: asking it means that the key was taken.
        for (const QString &key : {u"<(echo SECRET)"_s, u"- <<< SECRET"_s}) {
            const Said said = shell(u"$P show a/b/1 --api http://127.0.0.1:9 --timeout 2 --api-key-file "_s + key);
            QCOMPARE(said.code, 4);
            QVERIFY2(said.err.contains("nothing answers"), said.err);
        }
    }
    void closedStreams_areQuiet_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("lines");
        QTest::newRow("output") << u"$P show $E >&-"_s << 7 << 1;
        QTest::newRow("error") << u"$P show $E 2>&-"_s << 0 << 0;
        QTest::newRow("input") << u"$P show $E <&-"_s << 0 << 0;
        QTest::newRow("all") << u"$P show $E <&- >&- 2>&-"_s << 7 << 0;
        QTest::newRow("head") << u"set -o pipefail; (sleep 0.2; $P show $E --json) | true"_s << 7 << 0;
    }
    void closedStreams_areQuiet()
    {
        QFETCH(const QString, line);
        QFETCH(const int, code);
        QFETCH(const int, lines);
        const Said said = shell(line);
        QCOMPARE(said.err.count('\n'), lines);
        QVERIFY2(lines == 0 || said.err.contains("Bad file descriptor"), said.err); // and no other file has its number
        QCOMPARE(said.code, code);
    }
    void addressesThatCannotBeServed_getOneLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("elsewhere") << u"$P serve --address 192.0.2.7"_s;
        QTest::newRow("in use")
            << u"coproc $P serve --json; read -u ${COPROC[0]} a; kill_it=$!; "
               "$P serve --port $(echo $a | sed 's/.*127.0.0.1:\\([0-9]*\\).*/\\1/'); c=$?; kill $kill_it; exit $c"_s;
    }
    void addressesThatCannotBeServed_getOneLine()
    {
        QFETCH(const QString, line);
        const Said said = shell(line);
        QVERIFY2(said.err.startsWith("paretoscope: The server cannot listen"), said.err);
        QCOMPARE(said.err.count('\n'), 1);
        QCOMPARE(said.code, 4);
    }
    void littleMemory_isOneLine()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("AddressSanitizer takes terabytes of addresses for itself.");
#endif
        // Whatever runs out first, it is said and nothing aborts.
        const Said said = shell(u"ulimit -v 400000; ulimit -c 0; $P recheck <(yes) $E --timeout 5"_s);
        QCOMPARE(said.err.count('\n'), 1);
        QCOMPARE(said.code, 5);
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
