// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runpoller.h"

#include "net/resultsclient.h"
#include "support/faultcases.h"
#include "support/resultsbody.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};
const RunAddress cans{u"acme"_s, u"cans"_s, u"2"_s};
const QByteArray bottlesPath = "/acme/bottles/5/training/results";

FaultScript bodyOf(const QByteArray &status) { return serving(resultsBody({}, status)); }

} // namespace

class TestRunPoller final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void running_isFollowedUntilFinal();
    void final_isNotFollowed();
    void lastingError_endsTheFollowing_data();
    void lastingError_endsTheFollowing();
    void oneBadAnswer_endsNothing_data();
    void oneBadAnswer_endsNothing();
    void badAnswersOneAfterTheOther_endTheFollowing();
    void anotherRunThatFailed_pausesTheFollowing_untilDismissed_data();
    void anotherRunThatFailed_pausesTheFollowing_untilDismissed();
    void failures_doubleThePause();
    void success_endsTheDoubling();
    void inactive_doesNotAsk();
    void file_isNotFollowed();
    void unknownState_isFollowedForALimitedTime_aRun();

private:
    void open(const RunAddress &address = bottles);

    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    QDateTime m_now{QDate(2026, 9, 1), QTime(12, 0), QTimeZone::utc()};
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ResultsClient> m_client;
    std::unique_ptr<RunSession> m_session;
    std::unique_ptr<RunPoller> m_poller;
};

void TestRunPoller::init()
{
    m_server = std::make_unique<FaultServer>();
    m_client = std::make_unique<ResultsClient>(&m_network);
    m_client->setSettings({m_server->url(), ApiKey(testKey()), {}});
    m_session = std::make_unique<RunSession>([this] { return m_now; });
    m_session->setRetryLimits({.retries = 0}); // the poller alone asks again here
    m_poller = std::make_unique<RunPoller>(m_session.get());
    m_poller->setInterval(10ms);
}

void TestRunPoller::cleanup()
{
    m_poller.reset();
    m_session.reset();
    m_client.reset();
    m_server.reset();
    m_network.clearConnectionCache();
}

void TestRunPoller::open(const RunAddress &address)
{
    QSignalSpy ended(m_session.get(), &RunSession::loadEnded);
    m_session->open(address, m_client.get());
    QVERIFY(ended.wait());
}

void TestRunPoller::running_isFollowedUntilFinal()
{
    m_server->setScripts(bottlesPath, {bodyOf("queued"), bodyOf("training"), bodyOf("mining"), bodyOf("finished")});
    QSignalSpy changes(m_poller.get(), &RunPoller::followingChanged);
    open();
    QVERIFY(m_poller->isFollowing());
    QTRY_COMPARE(m_session->run()->header().status, u"finished"_s);
    QTRY_VERIFY(!m_session->isLoading());
    QVERIFY(!m_poller->isFollowing());
    QCOMPARE(m_server->requests().size(), 4);
    QVERIFY(!changes.isEmpty());
}

void TestRunPoller::final_isNotFollowed()
{
    m_server->setScript(bodyOf("stopped"));
    open();
    QVERIFY(!m_poller->isFollowing());
}

void TestRunPoller::lastingError_endsTheFollowing_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("gone") << QByteArray("404 Not Found");
    QTest::newRow("key refused") << QByteArray("401 Unauthorized");
    QTest::newRow("may not be read") << QByteArray("403 Forbidden");
    QTest::newRow("several trainings") << QByteArray("409 Conflict");
}

void TestRunPoller::lastingError_endsTheFollowing()
{
    QFETCH(const QByteArray, status);
    m_server->setScripts(bottlesPath, {bodyOf("mining"), sending(answer(status, "{}"))});
    open();
    QTRY_VERIFY(m_session->lastError());
    QTRY_VERIFY(!m_session->isLoading());
    QVERIFY(!m_poller->isFollowing());
    QVERIFY(m_poller->hasGivenUp());
    QCOMPARE(m_session->run()->header().status, u"mining"_s);
}

void TestRunPoller::oneBadAnswer_endsNothing_data()
{
    QTest::addColumn<FaultScript>("script");
    const QByteArray body = resultsBody({}, "mining");
    QTest::newRow("cut JSON") << serving(body.chopped(body.size() / 2));
    QTest::newRow("empty") << serving({});
    QTest::newRow("a page of a portal") << serving("<html>log in</html>");
    QTest::newRow("a status that brings nothing") << sending(answer("204 No Content", {}));
}

void TestRunPoller::oneBadAnswer_endsNothing()
{
    QFETCH(const FaultScript, script);
    QList<FaultScript> scripts{bodyOf("mining")};
    for (int turn = 0; turn < 2; ++turn) {
        for (int i = 1; i < RunPoller::mostBadAnswers; ++i)
            scripts << script;
        scripts << bodyOf("mining"); // with it the count begins anew
    }
    m_server->setScripts(bottlesPath, scripts << bodyOf("finished"));
    m_poller->setInterval(1ms);
    open();
    QTRY_COMPARE(m_session->run()->header().status, u"finished"_s);
    QVERIFY(!m_session->lastError());
    QVERIFY(!m_poller->hasGivenUp());
}

void TestRunPoller::badAnswersOneAfterTheOther_endTheFollowing()
{
    m_server->setScripts(bottlesPath, {bodyOf("mining"), serving(R"({"models":[)")});
    m_poller->setInterval(1ms);
    open();
    QTRY_VERIFY(m_poller->hasGivenUp());
    QVERIFY(!m_poller->isFollowing());
    QCOMPARE(m_server->requests().size(), 1 + RunPoller::mostBadAnswers);
    QCOMPARE(m_session->run()->header().status, u"mining"_s);
}

void TestRunPoller::anotherRunThatFailed_pausesTheFollowing_untilDismissed_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("for good") << QByteArray("404 Not Found");
    QTest::newRow("for the moment") << QByteArray("503 Service Unavailable");
}

void TestRunPoller::anotherRunThatFailed_pausesTheFollowing_untilDismissed()
{
    QFETCH(const QByteArray, status);
    m_server->setScripts(bottlesPath, {bodyOf("mining"), bodyOf("finished")});
    m_server->setScript(sending(answer(status, "{}")));
    m_poller->setInterval(50ms);
    open();
    open(cans); // what to do about it is the user's word, and a look at the shown run would wipe it away
    QVERIFY(m_session->lastError());
    QVERIFY(!m_poller->isFollowing());
    m_session->dismissError();
    QVERIFY(m_poller->isFollowing());
    QTRY_COMPARE(m_session->run()->header().status, u"finished"_s);
    QCOMPARE(m_server->requests().size(), 3);
}

void TestRunPoller::failures_doubleThePause()
{
    const FaultScript trouble = sending(answer("503 Service Unavailable", {}));
    m_server->setScripts(bottlesPath, {bodyOf("mining"), trouble, trouble, trouble, bodyOf("finished")});
    m_poller->setInterval(40ms);
    QElapsedTimer sinceEnd;
    QList<qint64> pauses;
    connect(m_session.get(), &RunSession::loadEnded, this, [&sinceEnd] { sinceEnd.start(); });
    open();
    connect(m_session.get(), &RunSession::loadStarted, this, [&] { pauses.append(sinceEnd.elapsed()); });
    QTRY_COMPARE(m_session->run()->header().status, u"finished"_s);
    QCOMPARE(pauses.size(), 4);
    // A timer may be a twentieth early, and as late as it likes.
    for (int i = 0; i < pauses.size(); ++i)
        QVERIFY2(pauses.at(i) >= (40 << i) * 9 / 10, qPrintable(u"%1: %2 ms"_s.arg(i).arg(pauses.at(i))));
}

void TestRunPoller::success_endsTheDoubling()
{
    const FaultScript trouble = sending(answer("503 Service Unavailable", {}));
    m_poller->setInterval(1ms);
    QList<FaultScript> scripts{bodyOf("mining")};
    for (int i = 0; i < 16; ++i) // doubled each time, the last pause would be a minute
        scripts << trouble << bodyOf("mining");
    m_server->setScripts(bottlesPath, scripts << bodyOf("finished"));
    open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->run()->header().status, u"finished"_s, 20'000);
    QVERIFY(!m_session->lastError());
    QCOMPARE(m_server->requests().size(), 34);
}

void TestRunPoller::inactive_doesNotAsk()
{
    m_server->setScripts(bottlesPath, {bodyOf("mining"), bodyOf("finished")});
    m_poller->setActive(false);
    open();
    QVERIFY(!m_poller->isFollowing());
    QCOMPARE(m_server->requests().size(), 1);
    m_poller->setActive(true);
    QVERIFY(m_poller->isFollowing());
    QTRY_COMPARE(m_session->run()->header().status, u"finished"_s);
}

void TestRunPoller::file_isNotFollowed()
{
    QVERIFY(show(*m_session, m_folder.filePath(u"run.json"_s), resultsBody({}, "mining")));
    QVERIFY(!m_poller->isFollowing());
}

void TestRunPoller::unknownState_isFollowedForALimitedTime_aRun()
{
    m_server->setScript(bodyOf("polishing"));
    m_poller->setInterval(1h); // looks are taken by hand
    open();
    QVERIFY(m_poller->isFollowing());
    m_now = m_now.addSecs(3 * 3600);
    open();
    QVERIFY(m_poller->isFollowing());
    m_now = m_now.addSecs(3600);
    open();
    QVERIFY(!m_poller->isFollowing());
    open(cans); // another run has its own time
    QVERIFY(m_poller->isFollowing());
}

QTEST_GUILESS_MAIN(TestRunPoller)

#include "tst_runpoller.moc"
