// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runloader.h"

#include "net/resultsclient.h"
#include "support/faultcases.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimeZone>

#include <sys/stat.h>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};
const RunAddress cans{u"acme"_s, u"cans"_s, u"2"_s};

QByteArray bodyNaming(const QByteArray &trainingId, const QByteArray &versionId = {})
{
    QByteArray body = R"({"trainingId":")" + trainingId + R"(",)";
    if (!versionId.isEmpty())
        body += R"("versionId":")" + versionId + R"(",)";
    return body + R"("status":"finished","jobType":"nas","models":[]})";
}

} // namespace

class TestRunLoader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void load_readsARunFromTheServer();
    void load_readsARunFromAFile();
    void load_stampsTheTimeOfTheClock();
    void load_failsWithTheReason_whenAFileCannotBeUsed_data();
    void load_failsWithTheReason_whenAFileCannotBeUsed();
    void cancel_endsTheWaitingForAPipe_andLeavesNoThread();
    void expire_endsTheWaitingForAPipe_withWhatItWaitedFor();
    void load_refusesAFileAboveTheCap();
    void load_passesOnWhatTheServerRefused();
    void load_saysWhatABodyIs_whenItIsNoResult();
    void load_keepsTheKeyOutOfWhatADecoderQuotes();
    void load_answersTheNewestRequestAlone_whenTheOlderOneIsStillOut();
    void load_answersTheNewestRequestAlone_whenTheOlderOneIsBeingDecoded();
    void load_canBeCalledFromItsOwnSignals();
    void load_warns_whenTheAnswerIsAboutAnotherRun_data();
    void load_warns_whenTheAnswerIsAboutAnotherRun();
    void cancel_endsTheLoadWithOneSignal();
    void cancel_doesNothing_whenIdle();
    void deletion_isSilent_whileBodiesAreDecoded();

private:
    void answerWith(const QByteArray &body) { m_server->setScript(sending(answer("200 OK", body))); }
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ResultsClient> m_client;
    std::unique_ptr<RunLoader> m_loader;
    std::unique_ptr<QSignalSpy> m_loaded;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestRunLoader::init()
{
    m_server = std::make_unique<FaultServer>();
    m_client = std::make_unique<ResultsClient>(&m_network);
    m_client->setSettings({m_server->url(), ApiKey(testKey()), {.maxBytes = 1024 * 1024}});
    m_loader = std::make_unique<RunLoader>(m_client.get());
    m_loaded = std::make_unique<QSignalSpy>(m_loader.get(), &RunLoader::loaded);
    m_failed = std::make_unique<QSignalSpy>(m_loader.get(), &RunLoader::failed);
}

void TestRunLoader::cleanup()
{
    m_loaded.reset();
    m_failed.reset();
    m_loader.reset();
    m_client.reset();
    m_server.reset();
    m_network.clearConnectionCache();
}

QString TestRunLoader::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

void TestRunLoader::load_readsARunFromTheServer()
{
    answerWith(goodBody());
    m_loader->load(bottles);
    QVERIFY(m_loader->isLoading());
    QTRY_COMPARE(m_loaded->count(), 1);
    QVERIFY(!m_loader->isLoading());
    const auto run = m_loaded->first().first().value<LoadedRun>();
    QVERIFY(run.source == RunSource(bottles));
    QCOMPARE(run.run->modelCount(), std::size_t(1));
    QCOMPARE(run.run->modelId(0), u"nas-child-1"_s);
    QCOMPARE(m_failed->count(), 0);
}

void TestRunLoader::load_readsARunFromAFile()
{
    RunLoader loader(nullptr);
    QSignalSpy loaded(&loader, &RunLoader::loaded);
    loader.load(RunFile{write(u"run.json"_s, goodBody())});
    QCOMPARE(loaded.count(), 0); // never inside the call
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(loaded.first().first().value<LoadedRun>().run->modelId(0), u"nas-child-1"_s);
}

void TestRunLoader::load_stampsTheTimeOfTheClock()
{
    const QDateTime noon(QDate(2026, 9, 1), QTime(12, 0), QTimeZone::utc());
    m_loader->setClock([noon] { return noon; });
    answerWith(goodBody());
    m_loader->load(bottles);
    QTRY_COMPARE(m_loaded->count(), 1);
    QCOMPARE(m_loaded->first().first().value<LoadedRun>().readAt, noon);
}

void TestRunLoader::load_failsWithTheReason_whenAFileCannotBeUsed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    QTest::newRow("missing") << m_folder.filePath(u"missing.json"_s) << u"not_found"_s;
    QTest::newRow("folder") << m_folder.path() << u"not_a_result"_s;
    QTest::newRow("pipe that nobody writes to") << pipe << u"cannot_read"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"not_a_result"_s;
    // Also root cannot read address 0 of its own memory, while a mode of 000 would not stop it.
    QTest::newRow("unreadable") << u"/proc/self/mem"_s << u"cannot_read"_s;
    QTest::newRow("empty") << write(u"empty.json"_s, {}) << u"not_a_result"_s;
    QTest::newRow("a page") << write(u"page.json"_s, "<html></html>") << u"not_a_result"_s;
    QTest::newRow("cut") << write(u"cut.json"_s, goodBody().chopped(9)) << u"not_a_result"_s;
}

void TestRunLoader::load_failsWithTheReason_whenAFileCannotBeUsed()
{
    QFETCH(const QString, path);
    QFETCH(const QString, code);
    m_loader->setFileLimits({.patience = 200ms});
    m_loader->load(RunFile{path});
    QTRY_COMPARE(m_failed->count(), 1);
    const auto error = m_failed->first().at(1).value<Error>();
    QCOMPARE(errorCodeName(error.code), code);
    QVERIFY(!error.message().isEmpty());
    QVERIFY(m_failed->first().at(0).value<RunSource>() == RunSource(RunFile{path}));
    QVERIFY(!m_loader->isLoading());
    QCOMPARE(m_loaded->count(), 0);
}

void TestRunLoader::cancel_endsTheWaitingForAPipe_andLeavesNoThread()
{
    const QString pipe = m_folder.filePath(u"waiting"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    m_loader->load(RunFile{pipe});
    m_loader->cancel();
    QCOMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->first().at(1).value<Error>().code, ErrorCode::Cancelled);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(2000));
}

void TestRunLoader::expire_endsTheWaitingForAPipe_withWhatItWaitedFor()
{
    const QString pipe = m_folder.filePath(u"expiring"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    m_loader->load(RunFile{pipe});
    QVERIFY(m_loader->expire(1s));
    QTRY_COMPARE(m_failed->count(), 1);
    QVERIFY(m_failed->first().at(1).value<Error>().message().startsWith("The end of expiring"_L1));
    QVERIFY(!m_loader->expire(1s));
}

void TestRunLoader::load_refusesAFileAboveTheCap()
{
    m_loader->setFileLimits({.maxBytes = 1024 * 1024});
    m_loader->load(RunFile{write(u"large.json"_s, QByteArray(1024 * 1024 + 1, ' '))});
    QTRY_COMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->first().at(1).value<Error>().code, ErrorCode::TooLarge);
    m_loader->load(RunFile{write(u"large.json"_s, goodBody() + QByteArray(1024 * 1024 - goodBody().size(), ' '))});
    QTRY_COMPARE(m_loaded->count(), 1);
}

void TestRunLoader::load_passesOnWhatTheServerRefused()
{
    m_server->setScript(sending(answer("409 Conflict", R"({"error":{"code":"MULTIPLE_TRAININGS"}})")));
    m_loader->load(bottles);
    QTRY_COMPARE(m_failed->count(), 1);
    const auto error = m_failed->first().at(1).value<Error>();
    QCOMPARE(error.code, ErrorCode::SeveralTrainings);
    QCOMPARE(error.httpStatus, 409);
}

void TestRunLoader::load_saysWhatABodyIs_whenItIsNoResult()
{
    answerWith("<!DOCTYPE html><html><body>Log in to the network</body></html>");
    m_loader->load(bottles);
    QTRY_COMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->first().at(1).value<Error>().code, ErrorCode::NotAResult);
}

void TestRunLoader::load_keepsTheKeyOutOfWhatADecoderQuotes()
{
    answerWith(R"({"error":{"message":"no such key )" + testKey() + R"("}})");
    m_loader->load(bottles);
    QTRY_COMPARE(m_failed->count(), 1);
    const auto error = m_failed->first().at(1).value<Error>();
    QVERIFY2(error.message().contains("no such key"_L1), qPrintable(error.message()));
    QVERIFY(!error.message().contains(QString::fromLatin1(testKey())));
    QVERIFY(!error.detail.contains(QString::fromLatin1(testKey())));
}

void TestRunLoader::load_answersTheNewestRequestAlone_whenTheOlderOneIsStillOut()
{
    m_server->setScripts("/acme/bottles/5/training/results",
                         {{{FaultStep::Kind::Wait, {}, 80ms}, {FaultStep::Kind::Send, answer("200 OK", goodBody())}}});
    m_server->setScripts("/acme/cans/2/training/results",
                         {{{FaultStep::Kind::Wait, {}, 160ms}, {FaultStep::Kind::Send, answer("200 OK", goodBody())}}});
    m_loader->load(bottles);
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_loader->load(cans);
    QTRY_COMPARE(m_loaded->count(), 1);
    QVERIFY(m_loaded->first().first().value<LoadedRun>().source == RunSource(cans));
    QCOMPARE(m_loaded->count() + m_failed->count(), 1);
}

void TestRunLoader::load_answersTheNewestRequestAlone_whenTheOlderOneIsBeingDecoded()
{
    const QString older = write(u"older.json"_s, bodyNaming("older"));
    const QString newer = write(u"newer.json"_s, bodyNaming("newer"));
    for (int i = 0; i < 20; ++i)
        m_loader->load(RunFile{older});
    m_loader->load(RunFile{newer});
    QThreadPool::globalInstance()->waitForDone(); // every answer is on its way
    QTRY_COMPARE(m_loaded->count(), 1);
    QCOMPARE(m_loaded->first().first().value<LoadedRun>().run->header().trainingId, u"newer"_s);
    QCOMPARE(m_failed->count(), 0);
}

void TestRunLoader::load_canBeCalledFromItsOwnSignals()
{
    const QString file = write(u"run.json"_s, goodBody());
    connect(m_loader.get(), &RunLoader::failed, this, [this, file] { m_loader->load(RunFile{file}); });
    m_loader->load(RunFile{m_folder.filePath(u"missing.json"_s)});
    QTRY_COMPARE(m_loaded->count(), 1);
    QCOMPARE(m_failed->count(), 1);
}

void TestRunLoader::load_warns_whenTheAnswerIsAboutAnotherRun_data()
{
    QTest::addColumn<QString>("askedTraining");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("warns");
    QTest::newRow("same legacy id") << u""_s << bodyNaming("acme/bottles/5") << false;
    QTest::newRow("other project") << u""_s << bodyNaming("acme/cans/5") << true;
    QTest::newRow("other version") << u""_s << bodyNaming("acme/bottles/6") << true;
    QTest::newRow("modern id") << u""_s << bodyNaming("181deb0702b83397fedb") << false;
    QTest::newRow("modern id, other version") << u""_s << bodyNaming("181deb0702b83397fedb", "6") << true;
    QTest::newRow("same version") << u""_s << bodyNaming("181deb0702b83397fedb", "5") << false;
    QTest::newRow("same version with its path") << u""_s << bodyNaming("a", "acme/bottles/5") << false;
    QTest::newRow("asked training") << u"aaaa"_s << bodyNaming("aaaa") << false;
    QTest::newRow("other training") << u"aaaa"_s << bodyNaming("bbbb") << true;
    QTest::newRow("asked legacy training") << u"acme/bottles/5"_s << bodyNaming("acme/bottles/5") << false;
    QTest::newRow("no id") << u"aaaa"_s << goodBody() << false;
}

void TestRunLoader::load_warns_whenTheAnswerIsAboutAnotherRun()
{
    QFETCH(const QString, askedTraining);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, warns);
    answerWith(body);
    RunAddress asked = bottles;
    asked.trainingId = askedTraining;
    m_loader->load(asked);
    QTRY_COMPARE(m_loaded->count(), 1);
    const Findings findings = m_loaded->first().first().value<LoadedRun>().findings;
    const bool warned = !findings.isEmpty() && findings.first().severity == Severity::Warning
                        && findings.first().what.contains("was asked for"_L1);
    QCOMPARE(warned, warns);
}

void TestRunLoader::cancel_endsTheLoadWithOneSignal()
{
    m_server->setScript({{FaultStep::Kind::Hang}});
    m_loader->load(bottles);
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_loader->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(m_failed->count(), 1, 100);
    QCOMPARE(m_failed->first().at(1).value<Error>().code, ErrorCode::Cancelled);
    QVERIFY(!m_loader->isLoading());
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_failed->count(), 1);
}

void TestRunLoader::cancel_doesNothing_whenIdle()
{
    m_loader->cancel();
    answerWith(goodBody());
    m_loader->load(bottles);
    QTRY_COMPARE(m_loaded->count(), 1);
    m_loader->cancel();
    QCOMPARE(m_failed->count(), 0);
}

void TestRunLoader::deletion_isSilent_whileBodiesAreDecoded()
{
    const QString file = write(u"run.json"_s, goodBody());
    for (int i = 0; i < 50; ++i) {
        RunLoader loader(nullptr);
        loader.load(RunFile{file});
    }
    QThreadPool::globalInstance()->waitForDone();
    m_loader->load(RunFile{file}); // and the next one is served
    QTRY_COMPARE(m_loaded->count(), 1);
}

QTEST_GUILESS_MAIN(TestRunLoader)

#include "tst_runloader.moc"
