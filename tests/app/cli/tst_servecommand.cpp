// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/servecommand.h"

#include "commandfixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::CommandOutcome;

namespace {

/// A serve command in this process and what it said when it was ready.
struct Serving {
    explicit Serving(const QStringList &options)
    {
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        const CommandLine line = parseCommandLine(QStringList{u"serve"_s} + options).value();
        command = std::make_unique<ServeCommand>(std::get<ServeArguments>(line.job),
                                                 CommandOutput(&out, &err, line.json));
        code = command->prepare();
        if (code == ExitCode::Done)
            code = command->start();
        ready = QJsonDocument::fromJson(out.data()).object();
    }
    [[nodiscard]] QString address() const { return ready[u"address"_s].toString(); }

    QBuffer out;
    QBuffer err;
    std::unique_ptr<ServeCommand> command;
    ExitCode code;
    QJsonObject ready;
};

} // namespace

class TestServeCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sample_saysWhereInOneLine_andAnswersWithItsKey()
    {
        const Serving serving({u"--json"_s});
        QCOMPARE(serving.code, ExitCode::Done);
        QCOMPARE(serving.out.data().count('\n'), 1);
        QVERIFY(serving.address().startsWith(u"http://127.0.0.1:"_s));
        QVERIFY(!serving.ready[u"workspace"_s].toString().isEmpty());

        const QString options = u"--json --hardware T4 --with-baselines --api "_s + serving.address();
        qputenv("ROBOFLOW_API_KEY", serving.ready[u"key"_s].toString().toUtf8());
        const CommandOutcome outcome = test::run(u"front"_s, u"sample/rf-detr/1"_s, options);
        qputenv("ROBOFLOW_API_KEY", "wrong");
        const CommandOutcome refused = test::run(u"front"_s, u"sample/rf-detr/1"_s, options);
        qunsetenv("ROBOFLOW_API_KEY");
        QCOMPARE(outcome.code, ExitCode::Done);
        QCOMPARE(outcome.json()[u"hypervolume"_s][u"value"].toDouble(), 869.06);
        QCOMPARE(refused.code, ExitCode::KeyRefused);
    }
    void text_isForPeople()
    {
        const Serving serving({});
        QCOMPARE(serving.code, ExitCode::Done);
        QVERIFY(serving.out.data().contains("Address    http://127.0.0.1:"));
        QVERIFY(serving.out.data().contains("Ctrl+C"));
    }

    void folder_isServedToThisComputer_withoutAKey()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"bottles"_s));
        QVERIFY(QFile::copy(QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/documented_example.json"),
                            folder.filePath(u"bottles/5.json"_s)));
        const Serving serving({u"--json"_s, u"--data"_s, folder.path()});
        QCOMPARE(serving.code, ExitCode::Done);
        QVERIFY(!serving.ready.contains(u"key"_s));
        const QString run = serving.ready[u"workspace"_s].toString() + u"/bottles/5"_s;
        const CommandOutcome outcome = test::run(u"show"_s, run, u"--json --api "_s + serving.address());
        QCOMPARE(outcome.code, ExitCode::Done);
        QCOMPARE(outcome.json()[u"modelCount"_s].toInt(), 8);
    }
    void folder_asksForTheUsersKey_whenThereIsOne()
    {
        QTemporaryDir folder;
        qputenv("ROBOFLOW_API_KEY", "mine-alone");
        const Serving serving({u"--json"_s, u"--data"_s, folder.path()});
        qunsetenv("ROBOFLOW_API_KEY");
        QCOMPARE(serving.code, ExitCode::Done);
        QVERIFY(!serving.out.data().contains("mine-alone"));
        QCOMPARE(test::run(u"show"_s, u"x/y/1"_s, u"--api "_s + serving.address()).code, ExitCode::KeyRefused);
    }
    void folder_isNotServedToOthers_withoutAKey()
    {
        QTemporaryDir folder;
        const Serving serving({u"--json"_s, u"--data"_s, folder.path(), u"--address"_s, u"0.0.0.0"_s});
        QCOMPARE(serving.code, ExitCode::Usage);
        QVERIFY(serving.err.data().contains("--api-key-file"));
    }
    void missingFolder_isNotFound() { QCOMPARE(Serving({u"--data"_s, u"/no/such/folder"_s}).code, ExitCode::NotFound); }
    void takenPort_isNoAnswer()
    {
        const Serving first({u"--json"_s});
        const Serving second({u"--json"_s, u"--port"_s, first.address().section(u':', -1)});
        QCOMPARE(second.code, ExitCode::NoAnswer);
        QCOMPARE(second.ready[u"error"_s][u"code"].toString(), u"cannot_listen"_s);
    }
};

QTEST_GUILESS_MAIN(TestServeCommand)
#include "tst_servecommand.moc"
