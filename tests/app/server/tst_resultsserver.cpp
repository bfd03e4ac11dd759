// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/resultsserver.h"

#include "app/server/httpasker.h"
#include "app/server/oddarchive.h"
#include "server/sampleworkspace.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray readerKey = "k3y-of-a-reader";

QString errorCodeOf(const HttpAnswer &answer) { return answer.json()["error"_L1]["code"_L1].toString(); }

QStringList trainingIdsOf(const HttpAnswer &answer)
{
    QStringList ids;
    const QJsonArray trainings = answer.json()["trainings"_L1].toArray();
    for (const QJsonValue training : trainings)
        ids.append(training["trainingId"_L1].toString());
    return ids;
}

} // namespace

class TestResultsServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void root_namesTheWorkspaceOfTheKey();
    void workspace_listsProjects();
    void project_listsVersions_andOnlyWhatIsKnown();
    void version_isDescribed();
    void results_areTheStoredBytes();
    void trainings_listTheOnlyRun();
    void trainings_areEmpty_forAVersionWithoutAny();
    void get_answersTheOnlyRun_withAndWithoutItsId();

    void severalTrainings_conflict_untilOneIsNamed();
    void severalTrainings_areAllReachable();

    void unknown_isNotFound_data();
    void unknown_isNotFound();
    void head_hasTheLengthAndNoBody();

    void names_surviveEncoding_data();
    void names_surviveEncoding();
    void oddBytes_areAnswered_andTheServerLivesOn_data();
    void oddBytes_areAnswered_andTheServerLivesOn();
    void parallelRequests_areAllAnswered();

    void listen_fails_whenThePortIsTaken();

private:
    [[nodiscard]] HttpAsker asker() const { return {m_sampleUrl, "Bearer " + readerKey}; }
    [[nodiscard]] HttpAsker oddAsker() const { return {m_oddUrl, {}}; }

    std::unique_ptr<ResultsServer> m_sample;
    std::unique_ptr<ResultsServer> m_odd;
    QUrl m_sampleUrl;
    QUrl m_oddUrl;
};

void TestResultsServer::initTestCase()
{
    m_sample = std::make_unique<ResultsServer>(std::make_unique<SampleWorkspace>());
    m_sample->setKeys({{ApiKey(readerKey), ServedKey::allScopes()}});
    const Result<QUrl> sampleUrl = m_sample->listen();
    QVERIFY(sampleUrl);
    m_sampleUrl = *sampleUrl;

    m_odd = std::make_unique<ResultsServer>(std::make_unique<OddArchive>());
    const Result<QUrl> oddUrl = m_odd->listen();
    QVERIFY(oddUrl);
    m_oddUrl = *oddUrl;
}

void TestResultsServer::root_namesTheWorkspaceOfTheKey()
{
    const HttpAnswer answer = asker().ask("/");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, QByteArray("application/json"));
    QCOMPARE(answer.json()["workspace"_L1].toString(), u"sample"_s);
    for (const QString &key : {u"welcome"_s, u"instructions"_s, u"docs"_s})
        QVERIFY2(!answer.json()[key].toString().isEmpty(), qPrintable(key));
}

void TestResultsServer::workspace_listsProjects()
{
    const HttpAnswer answer = asker().ask("/sample");
    QCOMPARE(answer.status, 200);
    const QJsonObject workspace = answer.json()["workspace"_L1].toObject();
    QCOMPARE(workspace["name"_L1].toString(), u"Sample workspace"_s);
    QCOMPARE(workspace["url"_L1].toString(), u"sample"_s);
    const QJsonArray projects = workspace["projects"_L1].toArray();
    QCOMPARE(projects.size(), m_sample->archive().projects().size());
    QCOMPARE(projects[1]["id"_L1].toString(), u"sample/rf-detr"_s);
    QCOMPARE(projects[1]["type"_L1].toString(), u"object-detection"_s);
    QCOMPARE(projects[1]["versions"_L1].toInt(), 3);
}

void TestResultsServer::project_listsVersions_andOnlyWhatIsKnown()
{
    const QJsonObject known = oddAsker().ask("/my%20space/50%25%20off").json();
    QCOMPARE(known["workspace"_L1]["name"_L1].toString(), u"Müller & Söhne"_s);
    QCOMPARE(known["project"_L1]["name"_L1].toString(), u"Sale"_s);
    const QJsonObject version = known["versions"_L1][0].toObject();
    QCOMPARE(version["id"_L1].toString(), u"my space/50% off/1"_s);
    QCOMPARE(version["images"_L1].toInt(), 12);
    QCOMPARE(version["created"_L1].toDouble(), 1'700'000'000.5); // epoch seconds

    const QJsonObject unknown = oddAsker().ask("/my%20space/a%2Fb").json();
    QVERIFY(!unknown["project"_L1].toObject().contains("type"_L1));
    QVERIFY(!unknown["versions"_L1][0].toObject().contains("created"_L1));
    QVERIFY(!unknown["versions"_L1][0].toObject().contains("images"_L1));
}

void TestResultsServer::version_isDescribed()
{
    const HttpAnswer answer = asker().ask("/sample/fall-detection/1");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["version"_L1]["id"_L1].toString(), u"sample/fall-detection/1"_s);
    QCOMPARE(answer.json()["version"_L1]["images"_L1].toInt(), 736);
    QCOMPARE(answer.json()["project"_L1]["id"_L1].toString(), u"sample/fall-detection"_s);
}

void TestResultsServer::results_areTheStoredBytes()
{
    const HttpAnswer answer = asker().ask("/sample/accelerators/1/training/results");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, QByteArray("application/json"));
    QCOMPARE(answer.body, m_sample->archive().results(u"accelerators"_s, u"1"_s).first());
}

void TestResultsServer::trainings_listTheOnlyRun()
{
    const HttpAnswer answer = asker().ask("/sample/fall-detection/1/v2/trainings");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["trainings"_L1].toArray().size(), 1);
    const QJsonObject training = answer.json()["trainings"_L1][0].toObject();
    QCOMPARE(training["trainingId"_L1].toString(), u"5a00000000000000fa11"_s);
    QCOMPARE(training["status"_L1].toString(), u"finished"_s);
    QCOMPARE(training["modelType"_L1].toString(), u"rfdetr-nas-parent"_s);
    QCOMPARE(training["modelIds"_L1].toArray().size(), 11);
    QVERIFY(training["createdAt"_L1].isNull());

    const QJsonObject dated = oddAsker().ask("/my%20space/trainings/one/v2/trainings").json();
    QCOMPARE(dated["trainings"_L1][0]["createdAt"_L1].toString(), u"2026-02-03T04:05:06Z"_s);
    const QJsonObject fineTune = asker().ask("/sample/my-project/3/v2/trainings").json();
    QVERIFY(fineTune["trainings"_L1][0]["modelGroup"_L1].isNull());
}

void TestResultsServer::trainings_areEmpty_forAVersionWithoutAny()
{
    HttpAsker odd = oddAsker();
    const HttpAnswer listed = odd.ask("/my%20space/trainings/none/v2/trainings");
    QCOMPARE(listed.status, 200);
    QVERIFY(listed.json()["trainings"_L1].isArray());
    QVERIFY(trainingIdsOf(listed).isEmpty());
    QCOMPARE(odd.ask("/my%20space/trainings/none/training/results").status, 404);
    QCOMPARE(odd.ask("/my%20space/trainings/none/v2/trainings/get").status, 404);
}

void TestResultsServer::get_answersTheOnlyRun_withAndWithoutItsId()
{
    HttpAsker client = asker();
    const QByteArray expected = client.ask("/sample/my-project/5/training/results").body;
    QCOMPARE(client.ask("/sample/my-project/5/v2/trainings/get").body, expected);
    QCOMPARE(client.ask("/sample/my-project/5/v2/trainings/get?trainingId=my-workspace%2Fmy-project%2F5").body,
             expected);
    QCOMPARE(client.ask("/sample/my-project/5/v2/trainings/get?trainingId=another").status, 404);
    HttpAsker odd = oddAsker();
    QCOMPARE(trainingIdsOf(odd.ask("/my%20space/trainings/unnamed/v2/trainings")),
             QStringList{u"my space/trainings/unnamed"_s});
}

void TestResultsServer::severalTrainings_conflict_untilOneIsNamed()
{
    HttpAsker client = asker();
    for (const char *path : {"/training/results", "/v2/trainings/get"}) {
        const HttpAnswer answer = client.ask(QByteArray("/sample/several/1") + path);
        QCOMPARE(answer.status, 409);
        QCOMPARE(errorCodeOf(answer), u"MULTIPLE_TRAININGS"_s);
    }
    // Only v2/trainings/get knows the parameter.
    QCOMPARE(client.ask("/sample/several/1/training/results?trainingId=5a000000000000000de7").status, 409);
}

void TestResultsServer::severalTrainings_areAllReachable()
{
    HttpAsker odd = oddAsker();
    const QStringList ids = trainingIdsOf(odd.ask("/my%20space/trainings/many/v2/trainings"));
    QCOMPARE(ids, QStringList(
                      {u"ws/p/5"_s, u"twin & co"_s, u"my space/trainings/many/3"_s, u"my space/trainings/many/4"_s}));
    for (const QString &id : ids) {
        const HttpAnswer answer = odd.ask("/my%20space/trainings/many/v2/trainings/get?trainingId="
                                          + QUrl::toPercentEncoding(id));
        QVERIFY2(answer.status == 200, qPrintable(id));
    }
    QCOMPARE(odd.ask("/my%20space/trainings/many/v2/trainings/get?trainingId=twin%20%26%20co").body,
             bodyWith("twin & co"));
}

void TestResultsServer::unknown_isNotFound_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("workspace") << QByteArray("/other");
    QTest::newRow("workspace in another case") << QByteArray("/Sample");
    QTest::newRow("project") << QByteArray("/sample/none");
    QTest::newRow("version") << QByteArray("/sample/rf-detr/9");
    QTest::newRow("results of another workspace") << QByteArray("/other/rf-detr/1/training/results");
    QTest::newRow("results of a version") << QByteArray("/sample/rf-detr/9/training/results");
    QTest::newRow("endpoint") << QByteArray("/sample/rf-detr/1/training");
    QTest::newRow("training") << QByteArray("/sample/rf-detr/1/v2/trainings/get?trainingId=x");
    QTest::newRow("encoded slash is no separator") << QByteArray("/sample%2Frf-detr/1");
    QTest::newRow("dots") << QByteArray("/sample/%2E%2E/%2E%2E/training/results");
    QTest::newRow("NUL") << QByteArray("/sample/rf-detr%00/1");
    QTest::newRow("bad encoding") << QByteArray("/sample/%zz/%");
    QTest::newRow("very long") << QByteArray('/' + QByteArray(60'000, 'a'));
}

void TestResultsServer::unknown_isNotFound()
{
    QFETCH(const QByteArray, path);
    const HttpAnswer answer = asker().ask(path);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.contentType, QByteArray("application/json"));
    QCOMPARE(answer.json()["error"_L1]["type"_L1].toString(), u"NotFound"_s);
    QVERIFY(!answer.json()["error"_L1]["message"_L1].toString().isEmpty());
}

void TestResultsServer::head_hasTheLengthAndNoBody()
{
    HttpAsker client = asker();
    const HttpAnswer whole = client.ask("/sample/rf-detr/1/training/results");
    const HttpAnswer head = client.ask("/sample/rf-detr/1/training/results", "HEAD");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.body, QByteArray());
    QCOMPARE(head.contentLength, whole.body.size());
    QCOMPARE(client.ask("/sample").status, 200); // on the same connection
}

void TestResultsServer::names_surviveEncoding_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("trainingId");
    QTest::newRow("space and percent") << QByteArray("/my%20space/50%25%20off/1") << QByteArray("50% off|1");
    QTest::newRow("slashes") << QByteArray("/my%20space/a%2Fb/v%2F1") << QByteArray("a/b|v/1");
    QTest::newRow("lower-case escapes") << QByteArray("/my%20space/a%2fb/v%2f1") << QByteArray("a/b|v/1");
    QTest::newRow("needless escapes") << QByteArray("/%6Dy%20space/a%2Fb/%76%2F1") << QByteArray("a/b|v/1");
}

void TestResultsServer::names_surviveEncoding()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, trainingId);
    HttpAsker odd = oddAsker();
    QCOMPARE(odd.ask(path + "/training/results").body, bodyWith(trainingId));
    const QByteArray query = "/v2/trainings/get?trainingId=" + trainingId.toPercentEncoding();
    QCOMPARE(odd.ask(path + query).body, bodyWith(trainingId));
}

void TestResultsServer::oddBytes_areAnswered_andTheServerLivesOn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n");
    QTest::newRow("path of dots") << QByteArray("GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("raw bytes") << QByteArray("GET /\xff\xfe HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("no slash") << QByteArray("GET sample HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("connect") << QByteArray("CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("odd host") << QByteArray("GET / HTTP/1.1\r\nHost: []:::\r\n\r\n");
    QTest::newRow("two keys") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer 1\r\n"
                                            "Authorization: Bearer 2\r\n\r\n");
    QTest::newRow("double slashes") << QByteArray("GET ////// HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("length below zero") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n");
    QTest::newRow("long header") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(300'000, 'a')
                                               + "\r\n\r\n");
    QTest::newRow("upgrade") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n"
                                           "Upgrade: websocket\r\n\r\n");
}

void TestResultsServer::oddBytes_areAnswered_andTheServerLivesOn()
{
    QFETCH(const QByteArray, bytes);
    QTcpSocket socket;
    QByteArray answer;
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    socket.connectToHost(m_sampleUrl.host(), static_cast<quint16>(m_sampleUrl.port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write(bytes);
    // Either it is refused in words or the connection ends; nobody is left without an answer.
    QTRY_VERIFY(answer.startsWith("HTTP/1.1 4") || socket.state() == QAbstractSocket::UnconnectedState);
    QVERIFY(!answer.contains("HTTP/1.1 2"));
    QCOMPARE(asker().ask("/sample").status, 200);
}

void TestResultsServer::parallelRequests_areAllAnswered()
{
    HttpAsker client = asker();
    const QList<ArchiveProject> projects = m_sample->archive().projects();
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 20; ++i)
        replies.append(
            client.send(i % 2 ? "/sample/accelerators/1/training/results" : "/sample/rf-detr/1/training/results"));
    const QByteArray even = m_sample->archive().results(u"rf-detr"_s, u"1"_s).first();
    const QByteArray odd = m_sample->archive().results(u"accelerators"_s, u"1"_s).first();
    for (qsizetype i = 0; i < replies.size(); ++i) {
        const HttpAnswer answer = HttpAsker::await(replies.at(i));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, i % 2 ? odd : even);
    }
}

void TestResultsServer::listen_fails_whenThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ResultsServer server(std::make_unique<OddArchive>());
    const Result<QUrl> url = server.listen(QHostAddress::LocalHost, other.serverPort());
    QVERIFY(!url);
    QCOMPARE(url.error().code, ErrorCode::CannotListen);
    QVERIFY(url.error().message().contains(QString::number(other.serverPort())));
}

QTEST_GUILESS_MAIN(TestResultsServer)
#include "tst_resultsserver.moc"
