// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/apireply.h"

#include "net/resultsclient.h"
#include "support/faultcases.h"
#include "support/gzip.h"
#include "support/replyoutcome.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = FaultStep::Kind;

namespace {

/// Long enough to become shorter when packed.
QByteArray bodyForCap() { return goodBody() + QByteArray(2000, ' '); }

/// `part` so many times, as gzip members one after the other: a large body in little time.
QByteArray gzippedTimes(const QByteArray &part, int times) { return gzipped(part).repeated(times); }

} // namespace

class TestApiReply final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void cancel_endsAtOnceWithOneSignal_whileTheServerIsSilent();
    void cancel_endsAtOnceWithOneSignal_inTheMiddleOfTheBody();
    void cancel_keepsTheAnswer_whenItWasComplete();
    void cancel_canBeCalledFromAProgressSignal();
    void deadline_endsARequestThatKeepsMoving();
    void idleLimit_endsARequestThatStandsStill();
    void idleLimit_leavesARequestAloneThatMovesSlowly();
    void deletion_isSilentAndDropsTheConnection();
    void deletion_isAllowedInTheFinishedSignal();
    void deletion_isAllowedInAProgressSignal();
    void deletion_comesWithTheParent();
    void reply_deletesItselfAfterFinished();
    void cap_holdsToTheByte_data();
    void cap_holdsToTheByte();
    void cap_refusesTheAnnouncedSizeWithoutReading();
    void body_passes_whenLargeAndHighlyCompressible();
    void body_isRefused_whenItIsABombBelowTheCap();

private:
    ApiReply *fetch(const ReplyLimits &limits, QObject *parent = nullptr);

    QNetworkAccessManager m_network;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ResultsClient> m_client;
};

void TestApiReply::init()
{
    m_server = std::make_unique<FaultServer>();
    m_client = std::make_unique<ResultsClient>(&m_network);
}

void TestApiReply::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_network.clearConnectionCache();
}

ApiReply *TestApiReply::fetch(const ReplyLimits &limits, QObject *parent)
{
    m_client->setSettings({m_server->url(), ApiKey(testKey()), limits});
    return m_client->fetchResults({u"acme"_s, u"bottles"_s, u"5"_s}, parent);
}

void TestApiReply::cancel_endsAtOnceWithOneSignal_whileTheServerIsSilent()
{
    m_server->setScript({{Kind::Hang}});
    ApiReply *const reply = fetch({});
    QTRY_COMPARE(m_server->requests().size(), 1);
    QSignalSpy finished(reply, &ApiReply::finished);
    reply->cancel();
    QCOMPARE(finished.count(), 0); // queued
    reply->cancel();
    const ReplyOutcome outcome = outcomeOf(reply);
    QCOMPARE(outcome.finishedCount, 1);
    QVERIFY(outcome.elapsedMs < 100);
    QCOMPARE(outcome.result.error().code, ErrorCode::Cancelled);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestApiReply::cancel_endsAtOnceWithOneSignal_inTheMiddleOfTheBody()
{
    m_server->setScript({{Kind::Send, head("500 Oops", {{"Content-Length", "900"}}) + "half"}, {Kind::Hang}});
    ApiReply *const reply = fetch({});
    QSignalSpy progressed(reply, &ApiReply::progressed);
    QVERIFY(progressed.wait());
    reply->cancel();
    const ReplyOutcome outcome = outcomeOf(reply);
    QCOMPARE(outcome.finishedCount, 1);
    QVERIFY(outcome.elapsedMs < 100);
    QCOMPARE(outcome.result.error().code, ErrorCode::Cancelled); // the user's word counts before the status
}

void TestApiReply::cancel_keepsTheAnswer_whenItWasComplete()
{
    m_server->setScript(sending(answer("200 OK", goodBody())));
    ApiReply *const reply = fetch({});
    connect(reply, &ApiReply::finished, reply, &ApiReply::cancel);
    const ReplyOutcome outcome = outcomeOf(reply);
    QCOMPARE(outcome.finishedCount, 1);
    QVERIFY(outcome.result);
}

void TestApiReply::cancel_canBeCalledFromAProgressSignal()
{
    m_server->setScript(sending(answer("200 OK", goodBody())));
    ApiReply *const reply = fetch({});
    connect(reply, &ApiReply::progressed, reply, &ApiReply::cancel);
    const ReplyOutcome outcome = outcomeOf(reply);
    QCOMPARE(outcome.finishedCount, 1);
    QCOMPARE(outcome.result.error().code, ErrorCode::Cancelled);
}

void TestApiReply::deadline_endsARequestThatKeepsMoving()
{
    m_server->setScript({{Kind::Send, head("200 OK")}, {Kind::Trickle, QByteArray(1000, ' '), 10ms}});
    const ReplyOutcome outcome = outcomeOf(fetch({.deadline = 250ms, .idle = 240ms}));
    QVERIFY(outcome.elapsedMs >= 200 && outcome.elapsedMs < 2000); // the whole body would take 10 s
    QCOMPARE(outcome.result.error().code, ErrorCode::TimedOut);
    QVERIFY(outcome.result.error().message().contains("not complete within 0.25 s"_L1));
}

void TestApiReply::idleLimit_endsARequestThatStandsStill()
{
    m_server->setScript({{Kind::Send, head("200 OK")}, {Kind::Wait, {}, 60ms}, {Kind::Send, "{"}, {Kind::Hang}});
    const ReplyOutcome outcome = outcomeOf(fetch({.deadline = 5s, .idle = 150ms}));
    QVERIFY(outcome.elapsedMs >= 180 && outcome.elapsedMs < 2000);
    QCOMPARE(outcome.result.error().code, ErrorCode::TimedOut);
    QVERIFY(outcome.result.error().message().contains("Nothing came from the server for 0.15 s"_L1));
}

void TestApiReply::idleLimit_leavesARequestAloneThatMovesSlowly()
{
    const QByteArray body = goodBody();
    m_server->setScript({{Kind::Send, head("200 OK", {{"Content-Length", QByteArray::number(body.size())}})},
                         {Kind::Trickle, body, 8ms}});
    const ReplyOutcome outcome = outcomeOf(fetch({.deadline = 5s, .idle = 250ms}));
    QVERIFY(outcome.elapsedMs > 250);
    QVERIFY(outcome.result);
}

void TestApiReply::deletion_isSilentAndDropsTheConnection()
{
    m_server->setScript({{Kind::Hang}});
    ApiReply *const reply = fetch({});
    QTRY_COMPARE(m_server->openConnections(), 1);
    QSignalSpy finished(reply, &ApiReply::finished);
    delete reply;
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(finished.count(), 0);
}

void TestApiReply::deletion_isAllowedInTheFinishedSignal()
{
    m_server->setScript(sending(answer("200 OK", goodBody())));
    ApiReply *const reply = fetch({});
    QSignalSpy gone(reply, &QObject::destroyed);
    connect(reply, &ApiReply::finished, this, [reply] { delete reply; });
    QVERIFY(gone.wait());
    QCOMPARE(gone.count(), 1);
}

void TestApiReply::deletion_isAllowedInAProgressSignal()
{
    m_server->setScript(sending(answer("200 OK", goodBody())));
    ApiReply *const reply = fetch({});
    QSignalSpy gone(reply, &QObject::destroyed);
    QSignalSpy finished(reply, &ApiReply::finished);
    connect(reply, &ApiReply::progressed, this, [reply] { delete reply; });
    QVERIFY(gone.wait());
    QCOMPARE(finished.count(), 0);
}

void TestApiReply::deletion_comesWithTheParent()
{
    m_server->setScript({{Kind::Hang}});
    auto parent = std::make_unique<QObject>();
    QSignalSpy gone(fetch({}, parent.get()), &QObject::destroyed);
    parent.reset();
    QCOMPARE(gone.count(), 1);
}

void TestApiReply::reply_deletesItselfAfterFinished()
{
    m_server->setScript(sending(answer("200 OK", goodBody())));
    ApiReply *const reply = fetch({});
    QSignalSpy gone(reply, &QObject::destroyed);
    QSignalSpy finished(reply, &ApiReply::finished);
    QVERIFY(gone.wait());
    QCOMPARE(finished.count(), 1);
}

void TestApiReply::cap_holdsToTheByte_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("cap");
    QTest::addColumn<bool>("passes");
    const QByteArray body = bodyForCap();
    const int size = static_cast<int>(body.size());
    const QByteArray inChunks = head("200 OK", {{"Transfer-Encoding", "chunked"}}) + chunked({body});
    const QByteArray packed = answer("200 OK", gzipped(body), {{"Content-Encoding", "gzip"}});
    QTest::newRow("announced, just right") << answer("200 OK", body) << size << true;
    QTest::newRow("announced, one more") << answer("200 OK", body) << size - 1 << false;
    QTest::newRow("in chunks, just right") << inChunks << size << true;
    QTest::newRow("in chunks, one more") << inChunks << size - 1 << false;
    QTest::newRow("packed, just right") << packed << size << true;
    QTest::newRow("packed, one more") << packed << size - 1 << false;
}

void TestApiReply::cap_holdsToTheByte()
{
    QFETCH(const QByteArray, script);
    QFETCH(const int, cap);
    QFETCH(const bool, passes);
    m_server->setScript(sending(script));
    const ReplyOutcome outcome = outcomeOf(fetch({.maxBytes = cap}));
    QCOMPARE(outcome.result.has_value(), passes);
    if (passes)
        QCOMPARE(outcome.result->clean(), bodyForCap());
    else
        QCOMPARE(outcome.result.error().code, ErrorCode::TooLarge);
}

void TestApiReply::cap_refusesTheAnnouncedSizeWithoutReading()
{
    m_server->setScript({{Kind::Send, head("200 OK", {{"Content-Length", "5000"}})}, {Kind::Hang}});
    const ReplyOutcome outcome = outcomeOf(fetch({.maxBytes = 4999}));
    QVERIFY(outcome.elapsedMs < 1000);
    QCOMPARE(outcome.result.error().code, ErrorCode::TooLarge);
}

void TestApiReply::body_passes_whenLargeAndHighlyCompressible()
{
    const QByteArray entry = R"(  {
    "modelId": "acme/bottles-5-t1--0000",
    "metrics": {
      "map50": 81.5
    }
  },
)";
    const QByteArray part = entry.repeated(10'000);
    const int times = 40;
    const QByteArray packed = gzippedTimes(part, times);
    QVERIFY(part.size() * times > 30'000'000);
    QVERIFY(part.size() * times / packed.size() > 117); // above what Qt's own guard lets through
    m_server->setScript(sending(answer("200 OK", packed, {{"Content-Encoding", "gzip"}})));
    const ReplyOutcome outcome = outcomeOf(fetch({}));
    QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().message()));
    QVERIFY(outcome.result->clean() == part.repeated(times));
}

void TestApiReply::body_isRefused_whenItIsABombBelowTheCap()
{
    const QByteArray packed = gzippedTimes(QByteArray(1024 * 1024, ' '), 200);
    m_server->setScript(sending(answer("200 OK", packed, {{"Content-Encoding", "gzip"}})));
    const ReplyOutcome outcome = outcomeOf(fetch({}));
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.result.error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestApiReply)

#include "tst_apireply.moc"
