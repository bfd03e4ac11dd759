// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/resultsserver.h"

#include "app/server/httpasker.h"
#include "app/server/oddarchive.h"
#include "server/sampleworkspace.h"

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray readerKey = "k3y-of-a-reader";
const QByteArray listerKey = "k3y-of-a-lister";

} // namespace

/// Who may ask a ResultsServer, and how.
class TestResultsServerAccess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void wrongKey_isRefused_data();
    void wrongKey_isRefused();
    void rightKey_isAccepted_data();
    void rightKey_isAccepted();
    void missingScope_isForbidden_whereItIsNeeded_data();
    void missingScope_isForbidden_whereItIsNeeded();
    void otherMethods_areNotAllowed_data();
    void otherMethods_areNotAllowed();
    void listen_refusesTheNetwork_withoutAKey();
    void withoutKeys_everybodyMayRead();

private:
    std::unique_ptr<ResultsServer> m_server;
    QUrl m_url;
};

void TestResultsServerAccess::initTestCase()
{
    m_server = std::make_unique<ResultsServer>(std::make_unique<SampleWorkspace>());
    m_server->setKeys({{ApiKey(readerKey), ServedKey::allScopes()},
                       {ApiKey(listerKey), {u"workspace:read"_s, u"project:read"_s}},
                       {ApiKey("k3y-without-scopes"), {}},
                       {ApiKey(), ServedKey::allScopes()}});
    const Result<QUrl> url = m_server->listen();
    QVERIFY(url);
    m_url = *url;
}

void TestResultsServerAccess::wrongKey_isRefused_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("empty") << QByteArray("Bearer ") << QByteArray("?api_key=");
    QTest::newRow("other") << QByteArray("Bearer nonsense") << QByteArray();
    QTest::newRow("beginning of the key") << QByteArray("Bearer k3y-of-a-reade") << QByteArray();
    QTest::newRow("longer than the key") << QByteArray("Bearer k3y-of-a-readers") << QByteArray();
    QTest::newRow("other scheme") << QByteArray("Basic k3y-of-a-reader") << QByteArray();
    QTest::newRow("wrong in the query") << QByteArray() << QByteArray("?api_key=nonsense");
    QTest::newRow("odd bytes") << QByteArray("Bearer \xff\xfe%00") << QByteArray("?api_key=%00%FF");
}

void TestResultsServerAccess::wrongKey_isRefused()
{
    QFETCH(const QByteArray, authorization);
    QFETCH(const QByteArray, query);
    HttpAsker client(m_url, authorization);
    for (const char *path :
         {"/", "/sample", "/sample/my-project/5/training/results", "/nowhere/at/all", "/a/b/c/d/e"}) {
        const HttpAnswer answer = client.ask(QByteArray(path) + query);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.contentType, QByteArray("application/json"));
        QVERIFY(!answer.json()["error"_L1]["message"_L1].toString().isEmpty());
        QVERIFY(!answer.body.contains("k3y"));
        QVERIFY(!answer.body.contains("nonsense"));
    }
}

void TestResultsServerAccess::rightKey_isAccepted_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("header") << QByteArray("Bearer k3y-of-a-reader") << QByteArray();
    QTest::newRow("query") << QByteArray() << QByteArray("?api_key=k3y-of-a-reader");
    QTest::newRow("query among others") << QByteArray() << QByteArray("?nocache=true&api_key=k3y-of-a-reader&x=1");
}

void TestResultsServerAccess::rightKey_isAccepted()
{
    QFETCH(const QByteArray, authorization);
    QFETCH(const QByteArray, query);
    HttpAsker client(m_url, authorization);
    for (const char *path : {"/", "/sample", "/sample/my-project/5/training/results"}) {
        const HttpAnswer answer = client.ask(QByteArray(path) + query);
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.body.contains("k3y"));
    }
}

void TestResultsServerAccess::missingScope_isForbidden_whereItIsNeeded_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    const QByteArray none = "k3y-without-scopes";
    QTest::newRow("root needs none") << none << QByteArray("/") << 200;
    QTest::newRow("workspace") << none << QByteArray("/sample") << 403;
    QTest::newRow("project") << none << QByteArray("/sample/rf-detr") << 403;
    QTest::newRow("project with its scope") << listerKey << QByteArray("/sample/rf-detr") << 200;
    QTest::newRow("version") << listerKey << QByteArray("/sample/rf-detr/1") << 403;
    QTest::newRow("results") << listerKey << QByteArray("/sample/rf-detr/1/training/results") << 403;
    QTest::newRow("list") << listerKey << QByteArray("/sample/rf-detr/1/v2/trainings") << 403;
    QTest::newRow("get") << listerKey << QByteArray("/sample/rf-detr/1/v2/trainings/get") << 403;
    QTest::newRow("does not tell what exists") << listerKey << QByteArray("/sample/none/1/training/results") << 403;
}

void TestResultsServerAccess::missingScope_isForbidden_whereItIsNeeded()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, path);
    const HttpAnswer answer = HttpAsker(m_url, "Bearer " + key).ask(path);
    QTEST(answer.status, "status");
    if (answer.status == 403)
        QVERIFY(answer.json()["error"_L1]["message"_L1].toString().contains(u":read"_s));
    QVERIFY(!answer.body.contains("k3y"));
}

void TestResultsServerAccess::otherMethods_areNotAllowed_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "FOO"})
        QTest::newRow(method) << QByteArray(method);
}

void TestResultsServerAccess::otherMethods_areNotAllowed()
{
    QFETCH(const QByteArray, method);
    const HttpAnswer answer = HttpAsker(m_url, "Bearer " + readerKey).ask("/sample/rf-detr/1/training/results", method);
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.allow, QByteArray("GET, HEAD"));
    QVERIFY(!answer.json()["error"_L1]["message"_L1].toString().isEmpty());
    QCOMPARE(HttpAsker(m_url, {}).ask("/", method).status, 401);
}

void TestResultsServerAccess::listen_refusesTheNetwork_withoutAKey()
{
    ResultsServer server(std::make_unique<OddArchive>());
    const Result<QUrl> refused = server.listen(QHostAddress::Any);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::CannotListen);

    server.setKeys({{ApiKey(readerKey), ServedKey::allScopes()}});
    const Result<QUrl> url = server.listen(QHostAddress::Any);
    QVERIFY(url);
    QCOMPARE(url->host(), u"127.0.0.1"_s);
    QCOMPARE(HttpAsker(*url, {}).ask("/").status, 401);
    QCOMPARE(HttpAsker(*url, "Bearer " + readerKey).ask("/").status, 200);
}

void TestResultsServerAccess::withoutKeys_everybodyMayRead()
{
    ResultsServer server(std::make_unique<OddArchive>());
    const Result<QUrl> url = server.listen();
    QVERIFY(url);
    QCOMPARE(HttpAsker(*url, {}).ask("/").status, 200);
    QCOMPARE(HttpAsker(*url, "Bearer anything").ask("/").status, 200);
}

QTEST_GUILESS_MAIN(TestResultsServerAccess)
#include "tst_resultsserveraccess.moc"
