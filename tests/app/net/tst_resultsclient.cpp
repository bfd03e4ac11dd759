// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/resultsclient.h"

#include "support/faultcases.h"
#include "support/keysearch.h"
#include "support/replyoutcome.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// ThreadSanitizer makes a large body several times slower.
#ifdef __SANITIZE_THREAD__
constexpr int slowness = 4;
#else
constexpr int slowness = 1;
#endif

constexpr ReplyLimits testLimits{.deadline = slowness * 1200ms, .idle = slowness * 500ms, .maxBytes = 1024 * 1024};
const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};

} // namespace

class TestResultsClient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fetchResults_endsAsTheCaseSays_whenTheServerMisbehaves_data();
    void fetchResults_endsAsTheCaseSays_whenTheServerMisbehaves();
    void fetchResults_takesNoAnswerForAnother_data();
    void fetchResults_takesNoAnswerForAnother();
    void fetchResults_saysUnreachable_whenNobodyListens();
    void fetchResults_sendsTheKeyInTheHeaderAlone();
    void fetchResults_followsARedirectWithinTheServer();
    void fetchResults_keepsTheKey_whenRedirectedToAnotherServer();
    void endpoints_askForThePathsOfTheApi_data();
    void endpoints_askForThePathsOfTheApi();
    void fetchResults_encodesEverySegment();
    void fetchResults_sendsATrainingIdInTheQueryAlone();
    void settings_areRefusedBeforeAnythingIsSent_data();
    void settings_areRefusedBeforeAnythingIsSent();
    void fetchResults_refusesAnIncompleteAddress_data();
    void fetchResults_refusesAnIncompleteAddress();
    void fetchResults_asksALoopbackServerWithoutAKey();
    void fetchResults_hidesAKeyThatTheUserTypedIntoTheAddress();

private:
    void use(const QUrl &baseUrl, const QByteArray &key = testKey(), qint64 maxBytes = testLimits.maxBytes);

    QNetworkAccessManager m_network;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ResultsClient> m_client;
};

void TestResultsClient::init()
{
    m_server = std::make_unique<FaultServer>();
    m_client = std::make_unique<ResultsClient>(&m_network);
    use(m_server->url());
}

void TestResultsClient::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_network.clearConnectionCache();
}

void TestResultsClient::use(const QUrl &baseUrl, const QByteArray &key, qint64 maxBytes)
{
    ReplyLimits limits = testLimits;
    limits.maxBytes = maxBytes;
    m_client->setSettings({baseUrl, ApiKey(key), limits});
}

/// What holds for every text whatever went wrong.
static void checkTexts(const Error &error)
{
    QVERIFY(!error.message().isEmpty());
    for (const QString &text : {error.message(), error.detail}) {
        QVERIFY2(!text.contains(QString::fromLatin1(testKey()), Qt::CaseInsensitive), qPrintable(text));
        QVERIFY2(!text.contains(QString::fromLatin1(testKey().toPercentEncoding())), qPrintable(text));
        QVERIFY2(!text.contains("://"_L1) && !text.contains("127.0.0."_L1), qPrintable(text));
        QVERIFY2(!text.contains(u'{'), qPrintable(text));
    }
}

/// And for every request: the key in its header alone, and nothing that a server left here.
static void checkRequests(const FaultServer &server)
{
    for (const FaultServer::Request &request : server.requests()) {
        QCOMPARE(request.headers.value("authorization"), "Bearer " + testKey());
        QVERIFY(!request.headers.contains("cookie"));
        QVERIFY2(test::keyIn(request.path, testKey()).isEmpty(), request.path);
        QVERIFY2(test::keyIn(request.query, testKey()).isEmpty(), request.query);
    }
}

void TestResultsClient::fetchResults_endsAsTheCaseSays_whenTheServerMisbehaves_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < faultCases().size(); ++i)
        QTest::newRow(faultCases().at(i).name) << static_cast<int>(i);
}

void TestResultsClient::fetchResults_endsAsTheCaseSays_whenTheServerMisbehaves()
{
    QFETCH(const int, index);
    const FaultCase &fault = faultCases().at(index);
    play(fault, *m_server);
    use(m_server->url(), testKey(), fault.enoughBytes());

    const ReplyOutcome outcome = outcomeOf(m_client->fetchResults(bottles));

    checkRequests(*m_server);
    QCOMPARE(outcome.finishedCount, 1);
    QVERIFY2(outcome.elapsedMs < testLimits.deadline.count() + 1000, qPrintable(QString::number(outcome.elapsedMs)));
    if (fault.atOnce)
        QVERIFY2(outcome.elapsedMs < testLimits.idle.count(), qPrintable(QString::number(outcome.elapsedMs)));
    if (!fault.code) {
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().message()));
        QVERIFY2(outcome.result->clean() == fault.body, outcome.result->clean().left(200));
        return;
    }
    QVERIFY(!outcome.result);
    const Error &error = outcome.result.error();
    QCOMPARE(errorCodeName(error.code), errorCodeName(*fault.code));
    QVERIFY2(error.message().contains(fault.says), qPrintable(error.message()));
    checkTexts(error);
}

void TestResultsClient::fetchResults_takesNoAnswerForAnother_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("behind an early hint") << head("103 Early Hints", {{"Link", "</x>"}});
    QTest::newRow("behind a change of protocol") << head("101 Switching Protocols", {{"Upgrade", "x"}});
    QTest::newRow("behind progress") << head("102 Processing");
    QTest::newRow("behind what nobody knows") << head("199 Soon");
}

void TestResultsClient::fetchResults_takesNoAnswerForAnother()
{
    QFETCH(const QByteArray, first);
    const QByteArray wrong = answer("200 OK", R"({"status":"finished","models":[{"modelId":"wrong"}]})");
    m_server->setScript(
        {{FaultStep::Kind::Send, first}, {FaultStep::Kind::Wait, {}, 30ms}, {FaultStep::Kind::Send, wrong}});
    m_server->setScripts("/acme/cans/2/training/results", {sending(answer("200 OK", goodBody()))});
    QVERIFY(!outcomeOf(m_client->fetchResults(bottles)).result || passesOverInterimAnswers());
    const ReplyOutcome outcome = outcomeOf(m_client->fetchResults({u"acme"_s, u"cans"_s, u"2"_s}));
    QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().message()));
    QCOMPARE(outcome.result->clean(), goodBody());
}

void TestResultsClient::fetchResults_saysUnreachable_whenNobodyListens()
{
    m_server->close();
    const ReplyOutcome outcome = outcomeOf(m_client->fetchResults(bottles));
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.result.error().code, ErrorCode::Unreachable);
    QVERIFY(outcome.result.error().message().contains("nothing answers"_L1));
    QCOMPARE(outcome.result.error().httpStatus, 0);
}

void TestResultsClient::fetchResults_sendsTheKeyInTheHeaderAlone()
{
    m_server->setScript(sending(answer("200 OK", goodBody())));
    QVERIFY(outcomeOf(m_client->fetchResults(bottles)).result);
    const FaultServer::Request &request = m_server->requests().constFirst();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.headers.value("authorization"), "Bearer " + testKey());
    QCOMPARE(request.headers.value("accept"), QByteArray("application/json"));
    QVERIFY(request.headers.value("user-agent").startsWith("Paretoscope/"));
    QVERIFY(request.query.isEmpty());
    QVERIFY(!request.headers.contains("cookie"));
}

void TestResultsClient::fetchResults_followsARedirectWithinTheServer()
{
    // Larger than what is read of a refusal: the cap of the redirect must not stay.
    const QByteArray large = goodBody() + QByteArray(300 * 1024, ' ');
    m_server->setScript(sending(answer("307 Temporary Redirect", "moved", {{"Location", "/elsewhere?x=1"}})));
    m_server->setScripts("/elsewhere", {sending(answer("200 OK", large))});
    const ReplyOutcome outcome = outcomeOf(m_client->fetchResults(bottles));
    QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().message()));
    QCOMPARE(outcome.result->clean(), large);
    QCOMPARE(m_server->requests().constLast().headers.value("authorization"), "Bearer " + testKey());
}

void TestResultsClient::fetchResults_keepsTheKey_whenRedirectedToAnotherServer()
{
    FaultServer other;
    other.setScript(sending(answer("200 OK", goodBody())));
    m_server->setScript(sending(answer("302 Found", {}, {{"Location", other.url().toEncoded() + "/x"}})));
    const ReplyOutcome outcome = outcomeOf(m_client->fetchResults(bottles));
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.result.error().code, ErrorCode::Unreachable);
    QCOMPARE(other.connectionCount(), 0);
}

void TestResultsClient::endpoints_askForThePathsOfTheApi_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<int>("endpoint");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("key check") << u""_s << 0 << QByteArray("/");
    QTest::newRow("key check under a path") << u"/api/v1/"_s << 0 << QByteArray("/api/v1/");
    QTest::newRow("workspace") << u""_s << 1 << QByteArray("/acme");
    QTest::newRow("project") << u"/"_s << 2 << QByteArray("/acme/bottles");
    QTest::newRow("version") << u""_s << 3 << QByteArray("/acme/bottles/5");
    QTest::newRow("trainings") << u"/api"_s << 4 << QByteArray("/api/acme/bottles/5/v2/trainings");
    QTest::newRow("results") << u"/api/"_s << 5 << QByteArray("/api/acme/bottles/5/training/results");
}

void TestResultsClient::endpoints_askForThePathsOfTheApi()
{
    QFETCH(const QString, base);
    QFETCH(const int, endpoint);
    QFETCH(const QByteArray, path);
    QUrl url = m_server->url();
    url.setPath(base);
    use(url);
    m_server->setScript(sending(answer("200 OK", goodBody())));
    const auto ask = [this](int which) {
        switch (which) {
        case 0: return m_client->checkKey();
        case 1: return m_client->fetchWorkspace(bottles.workspace);
        case 2: return m_client->fetchProject(bottles.workspace, bottles.project);
        case 3: return m_client->fetchVersion(bottles);
        case 4: return m_client->fetchTrainings(bottles);
        default: return m_client->fetchResults(bottles);
        }
    };
    QVERIFY(outcomeOf(ask(endpoint)).result);
    QCOMPARE(m_server->requests().constFirst().path, path);
}

void TestResultsClient::fetchResults_encodesEverySegment()
{
    m_server->setScript(sending(answer("200 OK", goodBody())));
    QVERIFY(outcomeOf(m_client->fetchResults({u"a/b"_s, u"ü? #%"_s, u"5"_s})).result);
    QCOMPARE(m_server->requests().constFirst().path, QByteArray("/a%2Fb/%C3%BC%3F%20%23%25/5/training/results"));
}

void TestResultsClient::fetchResults_sendsATrainingIdInTheQueryAlone()
{
    m_server->setScript(sending(answer("200 OK", goodBody())));
    RunAddress address = bottles;
    address.trainingId = u"acme/bottles/5&a=b+c"_s;
    QVERIFY(outcomeOf(m_client->fetchResults(address)).result);
    const FaultServer::Request &request = m_server->requests().constFirst();
    QCOMPARE(request.path, QByteArray("/acme/bottles/5/v2/trainings/get"));
    QCOMPARE(request.query, QByteArray("trainingId=acme%2Fbottles%2F5%26a%3Db%2Bc"));
}

void TestResultsClient::settings_areRefusedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QUrl>("base");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &base, ErrorCode code, const QByteArray &key = testKey()) {
        QTest::newRow(name) << QUrl(base) << key << errorCodeName(code);
    };
    row("http elsewhere", u"http://example.com"_s, ErrorCode::Usage);
    row("http in the local network", u"http://192.168.1.7:8080"_s, ErrorCode::Usage);
    row("http to a name that begins like loopback", u"http://localhost.example.com"_s, ErrorCode::Usage);
    row("ftp", u"ftp://127.0.0.1"_s, ErrorCode::Usage);
    row("file", u"file:///etc/passwd"_s, ErrorCode::Usage);
    row("no scheme", u"127.0.0.1:8080"_s, ErrorCode::Usage);
    row("no host", u"https://"_s, ErrorCode::Usage);
    row("empty", u""_s, ErrorCode::Usage);
    row("user name", u"https://me@example.com"_s, ErrorCode::Usage);
    row("user name to loopback", u"http://me:pw@127.0.0.1:1"_s, ErrorCode::Usage);
    row("query", u"https://example.com?api_key=x"_s, ErrorCode::Usage);
    row("fragment", u"https://example.com#x"_s, ErrorCode::Usage);
    row("no key", u"https://example.com"_s, ErrorCode::KeyMissing, {});
    row("blank key", u"https://example.com"_s, ErrorCode::KeyMissing, " \n");
    row("key with a line break", u"https://example.com"_s, ErrorCode::Usage, "abc\r\nX-Other: 1");
}

void TestResultsClient::settings_areRefusedBeforeAnythingIsSent()
{
    QFETCH(const QUrl, base);
    QFETCH(const QByteArray, key);
    QFETCH(const QString, code);
    use(base, key);
    ApiReply *const reply = m_client->fetchResults(bottles);
    QVERIFY(!reply->isFinished()); // queued, also here
    const ReplyOutcome outcome = outcomeOf(reply);
    QCOMPARE(outcome.finishedCount, 1);
    QVERIFY(!outcome.result);
    QCOMPARE(errorCodeName(outcome.result.error().code), code);
    checkTexts(outcome.result.error());
}

void TestResultsClient::fetchResults_refusesAnIncompleteAddress_data()
{
    QTest::addColumn<QString>("workspace");
    QTest::addColumn<QString>("version");
    QTest::newRow("no version") << u"acme"_s << u""_s;
    QTest::newRow("no workspace") << u""_s << u"5"_s;
    QTest::newRow("a way up") << u"acme"_s << u".."_s;
    QTest::newRow("a way round") << u"."_s << u"5"_s;
}

void TestResultsClient::fetchResults_refusesAnIncompleteAddress()
{
    QFETCH(const QString, workspace);
    QFETCH(const QString, version);
    const ReplyOutcome outcome = outcomeOf(m_client->fetchResults({workspace, u"bottles"_s, version}));
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.result.error().code, ErrorCode::Usage);
    QCOMPARE(m_server->connectionCount(), 0);
}

void TestResultsClient::fetchResults_asksALoopbackServerWithoutAKey()
{
    m_server->setScript(sending(answer("200 OK", goodBody())));
    use(m_server->url(), {});
    QVERIFY(outcomeOf(m_client->fetchResults(bottles)).result);
    QVERIFY(!m_server->requests().constFirst().headers.contains("authorization"));
}

void TestResultsClient::fetchResults_hidesAKeyThatTheUserTypedIntoTheAddress()
{
    const QString key = QString::fromLatin1(testKey());
    const ReplyOutcome outcome = outcomeOf(m_client->fetchResults({u"acme"_s, key, u"5"_s}));
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.result.error().code, ErrorCode::NotFound);
    checkTexts(outcome.result.error());
}

QTEST_GUILESS_MAIN(TestResultsClient)

#include "tst_resultsclient.moc"
