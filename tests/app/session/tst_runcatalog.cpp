// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runcatalog.h"

#include "net/resultsclient.h"
#include "server/sampleserver.h"
#include "support/faultcases.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestRunCatalog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void load_listsTheSample();
    void load_failsWithTheReason_whenTheKeyIsRefused();
    void load_worksAgain_afterAFailure();
    void expand_looksAtTheVersions_once();
    void expand_ignoresPlacesThatAreNotThere();
    void version_withoutTraining_isKnownWithoutSummary();
    void version_withoutAnswer_saysWhy();
    void clear_duringALoad_isSilentAfterwards();
    void clear_whileSummariesAreMade_isSilentAfterwards();
    void deletion_isSilent_whileSummariesAreMade();

private:
    [[nodiscard]] int projectOf(const QString &slug) const;
    [[nodiscard]] bool isSettled(int project) const;
    void loadSample();
    /// A workspace of one project with one version, whose results are `script`.
    void scriptOneVersion(FaultServer &server, const FaultScript &script);

    SampleServer m_sample;
    ApiSettings m_settings;
    QNetworkAccessManager m_network;
    std::unique_ptr<ResultsClient> m_client;
    std::unique_ptr<RunCatalog> m_catalog;
};

void TestRunCatalog::initTestCase()
{
    const Result<ApiSettings> settings = m_sample.start();
    QVERIFY(settings);
    m_settings = *settings;
}

void TestRunCatalog::init()
{
    m_client = std::make_unique<ResultsClient>(&m_network);
    m_client->setSettings(m_settings);
    m_catalog = std::make_unique<RunCatalog>(m_client.get());
}

void TestRunCatalog::cleanup()
{
    m_catalog.reset();
    m_client.reset();
    m_network.clearConnectionCache();
}

int TestRunCatalog::projectOf(const QString &slug) const
{
    const auto &projects = m_catalog->projects();
    const auto found = std::ranges::find(projects, slug, [](const auto &project) { return project.entry.slug; });
    return found == projects.end() ? -1 : static_cast<int>(found - projects.begin());
}

bool TestRunCatalog::isSettled(int project) const
{
    const RunCatalog::Project &asked = m_catalog->projects().at(static_cast<std::size_t>(project));
    return asked.state == RunCatalog::State::Known && std::ranges::none_of(asked.versions, [](const auto &version) {
               return version.state == RunCatalog::State::Asking;
           });
}

void TestRunCatalog::loadSample()
{
    m_catalog->load();
    QCOMPARE(m_catalog->state(), RunCatalog::State::Asking);
    QTRY_COMPARE(m_catalog->state(), RunCatalog::State::Known);
}

void TestRunCatalog::scriptOneVersion(FaultServer &server, const FaultScript &script)
{
    const auto json = [](const QByteArray &body) { return QList<FaultScript>{sending(answer("200 OK", body))}; };
    server.setScripts("/", json(R"({"welcome":"hello","workspace":"acme"})"));
    server.setScripts("/acme",
                      json(R"({"workspace":{"name":"Acme","url":"acme","projects":[{"id":"acme/bottles"}]}})"));
    server.setScripts("/acme/bottles",
                      json(R"({"project":{"id":"acme/bottles"},"versions":[{"id":"acme/bottles/5"}]})"));
    server.setScripts("/acme/bottles/5/training/results", {script});
    m_client->setSettings({server.url(), ApiKey(testKey()), {}});
    m_catalog->load();
    QTRY_COMPARE(m_catalog->state(), RunCatalog::State::Known);
    m_catalog->expand(0);
}

void TestRunCatalog::load_listsTheSample()
{
    loadSample();
    QCOMPARE(m_catalog->workspace(), u"sample"_s);
    QCOMPARE(m_catalog->workspaceName(), u"Sample workspace"_s);
    QVERIFY(projectOf(u"rf-detr"_s) >= 0);
}

void TestRunCatalog::load_failsWithTheReason_whenTheKeyIsRefused()
{
    ApiSettings wrong = m_settings;
    wrong.key = ApiKey("wrong");
    m_client->setSettings(wrong);
    m_catalog->load();
    QTRY_COMPARE(m_catalog->state(), RunCatalog::State::Failed);
    QCOMPARE(m_catalog->error().code, ErrorCode::KeyRefused);
    QVERIFY(!m_catalog->error().message().isEmpty());
    QVERIFY(m_catalog->projects().empty());
}

void TestRunCatalog::load_worksAgain_afterAFailure()
{
    load_failsWithTheReason_whenTheKeyIsRefused();
    m_client->setSettings(m_settings);
    loadSample();
    QVERIFY(!m_catalog->projects().empty());
}

void TestRunCatalog::expand_looksAtTheVersions_once()
{
    loadSample();
    const int project = projectOf(u"rf-detr"_s);
    QSignalSpy listed(m_catalog.get(), &RunCatalog::versionsListed);
    m_catalog->expand(project);
    m_catalog->expand(project);
    QTRY_VERIFY(isSettled(project));
    m_catalog->expand(project);
    QCOMPARE(listed.count(), 1);
    const auto &versions = m_catalog->projects().at(static_cast<std::size_t>(project)).versions;
    QCOMPARE(versions.size(), std::size_t(3));
    QCOMPARE(versions.front().address.path(), u"sample/rf-detr/3"_s);
    for (const RunCatalog::Version &version : versions) {
        QVERIFY(version.summary);
        QCOMPARE(version.summary->status, u"finished"_s);
        QVERIFY(version.summary->bestMap.value_or(0) > 30);
    }
}

void TestRunCatalog::expand_ignoresPlacesThatAreNotThere()
{
    m_catalog->expand(0);
    m_catalog->expand(-1);
    loadSample();
    QSignalSpy changes(m_catalog.get(), &RunCatalog::projectChanged);
    m_catalog->expand(static_cast<int>(m_catalog->projects().size()));
    QCOMPARE(changes.count(), 0);
}

void TestRunCatalog::version_withoutTraining_isKnownWithoutSummary()
{
    FaultServer server;
    scriptOneVersion(server, sending(answer("404 Not Found", R"({"error":{"message":"no training"}})")));
    QTRY_VERIFY(isSettled(0));
    const RunCatalog::Version &version = m_catalog->projects().front().versions.front();
    QCOMPARE(version.state, RunCatalog::State::Known);
    QVERIFY(!version.summary);
    QVERIFY(version.problem.isEmpty());
}

void TestRunCatalog::version_withoutAnswer_saysWhy()
{
    FaultServer server;
    scriptOneVersion(server, sending(answer("200 OK", "<html>not a result</html>")));
    QTRY_VERIFY(isSettled(0));
    const RunCatalog::Version &version = m_catalog->projects().front().versions.front();
    QCOMPARE(version.state, RunCatalog::State::Failed);
    QVERIFY(!version.problem.isEmpty());
}

void TestRunCatalog::clear_duringALoad_isSilentAfterwards()
{
    FaultServer server;
    server.setScript({{FaultStep::Kind::Hang}});
    m_client->setSettings({server.url(), ApiKey(testKey()), {}});
    m_catalog->load();
    QTRY_COMPARE(server.requests().size(), 1);
    m_catalog->clear();
    QSignalSpy states(m_catalog.get(), &RunCatalog::stateChanged);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(states.count(), 0);
    QCOMPARE(m_catalog->state(), RunCatalog::State::NotAsked);
}

void TestRunCatalog::clear_whileSummariesAreMade_isSilentAfterwards()
{
    FaultServer server;
    scriptOneVersion(server, sending(answer("200 OK", goodBody())));
    QTRY_COMPARE(m_catalog->projects().front().versions.size(), std::size_t(1));
    m_catalog->clear();
    QSignalSpy changes(m_catalog.get(), &RunCatalog::versionChanged);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
    loadSample();
    QCOMPARE(changes.count(), 0);
}

void TestRunCatalog::deletion_isSilent_whileSummariesAreMade()
{
    FaultServer server;
    // Late enough that the answer is there and its summary is not.
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    QSemaphore held;
    QThreadPool::globalInstance()->start([&held] { held.acquire(); });
    scriptOneVersion(server, sending(answer("200 OK", goodBody())));
    QTRY_COMPARE(m_catalog->findChildren<QFutureWatcherBase *>().size(), 1);
    m_catalog.reset();
    held.release();
    QThreadPool::globalInstance()->waitForDone();
    QThreadPool::globalInstance()->setMaxThreadCount(QThread::idealThreadCount());
    QCoreApplication::sendPostedEvents();
}

QTEST_GUILESS_MAIN(TestRunCatalog)

#include "tst_runcatalog.moc"
