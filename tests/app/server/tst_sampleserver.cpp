// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sampleserver.h"

#include "app/server/httpasker.h"
#include "net/apireply.h"
#include "server/sampleworkspace.h"
#include "support/utctime.h"

#include <QElapsedTimer>
#include <QTcpSocket>

#include <atomic>
#include <optional>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSampleServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void start_givesWhatAClientNeeds();
    void client_ofThePlatform_namesOneOfSeveralTrainings();
    void start_givesTheSame_whenCalledAgain();
    void keyWithoutVersionRead_getsForbidden();
    void replay_followsTheClock();
    void twoServers_doNotMeet();
    void server_isGone_afterItsObject();
    void server_canGo_withoutHavingStarted();
};

void TestSampleServer::start_givesWhatAClientNeeds()
{
    SampleServer server;
    const Result<ApiSettings> settings = server.start();
    QVERIFY(settings);
    QCOMPARE(settings->baseUrl.scheme(), u"http"_s);
    QCOMPARE(settings->baseUrl.host(), u"127.0.0.1"_s);
    HttpAsker client(settings->baseUrl, settings->key.authorizationHeader());
    QCOMPARE(client.ask("/").json()["workspace"_L1].toString(), u"sample"_s);
    QCOMPARE(client.ask('/' + SampleWorkspace::firstRun().toUtf8() + "/training/results").status, 200);
    QCOMPARE(HttpAsker(settings->baseUrl, {}).ask("/").status, 401);
}

void TestSampleServer::client_ofThePlatform_namesOneOfSeveralTrainings()
{
    SampleServer server;
    QNetworkAccessManager network;
    ResultsClient client(&network);
    client.setSettings(*server.start());
    const auto errorOf = [&](const RunAddress &address) -> std::optional<ErrorCode> {
        ApiReply *reply = client.fetchResults(address);
        std::optional<ErrorCode> error; // none: an answer came
        QSignalSpy finished(reply, &ApiReply::finished);
        connect(reply, &ApiReply::finished, this,
                [&, reply] { error = reply->result() ? std::nullopt : std::optional(reply->result().error().code); });
        return finished.wait() ? error : ErrorCode::TimedOut;
    };
    QCOMPARE(errorOf({u"sample"_s, u"several"_s, u"1"_s}), ErrorCode::SeveralTrainings);
    QCOMPARE(errorOf({u"sample"_s, u"several"_s, u"1"_s, u"5a000000000000005e91"_s}), std::nullopt);
    QCOMPARE(errorOf({u"sample"_s, u"my-project"_s, u"5"_s, u"my-workspace/my-project/5"_s}), std::nullopt);
    QCOMPARE(errorOf({u"sample"_s, u"my-project"_s, u"99"_s}), ErrorCode::NotFound);
}

void TestSampleServer::start_givesTheSame_whenCalledAgain()
{
    SampleServer server;
    const QUrl first = server.start()->baseUrl;
    QCOMPARE(server.start()->baseUrl, first);
}

void TestSampleServer::keyWithoutVersionRead_getsForbidden()
{
    SampleServer server;
    HttpAsker client(server.start()->baseUrl, SampleWorkspace::keyWithoutVersionRead().authorizationHeader());
    QCOMPARE(client.ask("/sample/rf-detr").status, 200);
    QCOMPARE(client.ask("/sample/rf-detr/1/training/results").status, 403);
}

void TestSampleServer::replay_followsTheClock()
{
    std::atomic<int> seconds = 0; // the clock is read on the server's thread
    const QDateTime begin = test::utcTime({2026, 1, 1}, {0, 0});
    SampleServer server(
        nullptr, [&] { return begin.addSecs(seconds); }, 10s);
    const Result<ApiSettings> settings = server.start();
    HttpAsker client(settings->baseUrl, settings->key.authorizationHeader());
    const QByteArray path = '/' + SampleWorkspace::replayedRun().toUtf8() + "/training/results";
    QCOMPARE(client.ask(path).json()["status"_L1].toString(), u"queued"_s);
    seconds = 6;
    QCOMPARE(client.ask(path).json()["status"_L1].toString(), u"mining"_s);
    seconds = 10;
    QCOMPARE(client.ask(path).json()["status"_L1].toString(), u"finished"_s);
}

void TestSampleServer::twoServers_doNotMeet()
{
    SampleServer one;
    SampleServer other;
    QVERIFY(one.start()->baseUrl != other.start()->baseUrl);
}

void TestSampleServer::server_isGone_afterItsObject()
{
    auto server = std::make_unique<SampleServer>();
    const QUrl url = server->start()->baseUrl;
    server.reset();
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestSampleServer::server_canGo_withoutHavingStarted()
{
    // Its thread runs from the start; ending it must not wait for anything.
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        SampleServer server;
    QVERIFY(timer.elapsed() < 5'000);
}

QTEST_GUILESS_MAIN(TestSampleServer)
#include "tst_sampleserver.moc"
