// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runstreemodel.h"

#include "net/resultsclient.h"
#include "server/sampleserver.h"

#include <QAbstractItemModelTester>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRunsTreeModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void workspace_listsItsProjects();
    void project_isAskedForItsVersions_whenAViewExpandsIt();
    void versions_standNewestFirst();
    void version_saysStatusAndBestMap_data();
    void version_saysStatusAndBestMap();
    void version_saysHowFarItsSearchIs();
    void version_listsSeveralTrainings();
    void project_withoutAnswer_saysSo_andCanBeAskedAgain();
    void clear_emptiesTheTree();

private:
    [[nodiscard]] QModelIndex project(const QString &slug) const;
    [[nodiscard]] QModelIndex versionAt(const RunAddress &address, int column) const
    {
        return m_model->indexOf(address).siblingAtColumn(column);
    }
    /// Expands the project and waits until every version of it has answered.
    void explore(const QString &slug);

    SampleServer m_server{nullptr, systemClock(), 1h};
    ApiSettings m_settings;
    QNetworkAccessManager m_network;
    std::unique_ptr<ResultsClient> m_client;
    std::unique_ptr<RunCatalog> m_catalog;
    std::unique_ptr<RunsTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRunsTreeModel::initTestCase()
{
    const Result<ApiSettings> settings = m_server.start();
    QVERIFY(settings);
    m_settings = *settings;
}

void TestRunsTreeModel::init()
{
    m_client = std::make_unique<ResultsClient>(&m_network);
    m_client->setSettings(m_settings);
    m_catalog = std::make_unique<RunCatalog>(m_client.get());
    m_model = std::make_unique<RunsTreeModel>(m_catalog.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_catalog->load();
    QTRY_COMPARE(m_catalog->state(), RunCatalog::State::Known);
}

void TestRunsTreeModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_catalog.reset();
    m_client.reset();
}

QModelIndex TestRunsTreeModel::project(const QString &slug) const
{
    return m_model->match(m_model->index(0, 0), KeyRole, slug, 1, Qt::MatchExactly).value(0);
}

void TestRunsTreeModel::explore(const QString &slug)
{
    const QPersistentModelIndex parent = project(slug);
    QVERIFY(parent.isValid());
    if (m_model->canFetchMore(parent))
        m_model->fetchMore(parent);
    QTRY_VERIFY(m_model->rowCount(parent) > 0);
    for (int row = 0; row < m_model->rowCount(parent); ++row)
        QTRY_VERIFY(!m_model->index(row, 0, parent).data(BusyRole).toBool());
}

void TestRunsTreeModel::workspace_listsItsProjects()
{
    QCOMPARE(m_model->rowCount(), static_cast<int>(m_catalog->projects().size()));
    QCOMPARE(project(u"rf-detr"_s).data().toString(), u"RF-DETR and its rivals"_s);
    QVERIFY(!m_model->addressAt(project(u"rf-detr"_s)));
}

void TestRunsTreeModel::project_isAskedForItsVersions_whenAViewExpandsIt()
{
    const QPersistentModelIndex parent = project(u"rf-detr"_s);
    // The model tester may have fetched already; what it has not, we ask for.
    QVERIFY(m_model->hasChildren(parent) || parent.data(BusyRole).toBool());
    explore(u"rf-detr"_s);
    QVERIFY(!m_model->canFetchMore(parent));
    QCOMPARE(m_model->rowCount(parent), 3);
    QVERIFY(!m_model->hasChildren(m_model->index(0, 0, parent)));
}

void TestRunsTreeModel::versions_standNewestFirst()
{
    explore(u"rf-detr"_s);
    const QModelIndex parent = project(u"rf-detr"_s);
    QStringList runs;
    for (int row = 0; row < m_model->rowCount(parent); ++row)
        runs.append(m_model->addressAt(m_model->index(row, 0, parent)).value_or(RunAddress()).path());
    QCOMPARE(runs.join(u' '), u"sample/rf-detr/3 sample/rf-detr/2 sample/rf-detr/1"_s);
    const RunAddress second{u"sample"_s, u"rf-detr"_s, u"2"_s};
    QVERIFY(m_model->addressAt(m_model->indexOf(second)) == second);
    QCOMPARE(m_model->indexOf(second).parent(), parent);
    QVERIFY(!m_model->indexOf({u"sample"_s, u"rf-detr"_s, u"9"_s}).isValid());
}

void TestRunsTreeModel::version_saysStatusAndBestMap_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("bestMap");
    QTest::newRow("a real search") << u"fall-detection"_s << u"1"_s << u"finished"_s << u"96.8"_s;
    QTest::newRow("failed") << u"my-project"_s << u"4"_s << u"failed"_s << u"–"_s;
    QTest::newRow("no mAP") << u"once-for-all"_s << u"1"_s << u"finished"_s << u"–"_s;
    QTest::newRow("the documented example") << u"my-project"_s << u"5"_s << u"finished"_s << u"64.0"_s;
}

void TestRunsTreeModel::version_saysStatusAndBestMap()
{
    QFETCH(const QString, slug);
    QFETCH(const QString, version);
    explore(slug);
    const RunAddress address{u"sample"_s, slug, version};
    QTEST(versionAt(address, RunsTreeModel::StatusColumn).data().toString(), "status");
    QTEST(versionAt(address, RunsTreeModel::BestMapColumn).data().toString(), "bestMap");
    QVERIFY(versionAt(address, RunsTreeModel::NameColumn).data(RunStateRole).isValid());
    QVERIFY(versionAt(address, RunsTreeModel::NameColumn).data().toString().startsWith(version));
}

void TestRunsTreeModel::version_saysHowFarItsSearchIs()
{
    explore(u"live-search"_s);
    const QModelIndex status = versionAt({u"sample"_s, u"live-search"_s, u"1"_s}, RunsTreeModel::StatusColumn);
    QCOMPARE(status.data().toString(), u"queued"_s); // the replay has only begun
    QCOMPARE(status.data(RunStateRole).toInt(), static_cast<int>(RunState::Queued));
}

void TestRunsTreeModel::version_listsSeveralTrainings()
{
    explore(u"several"_s);
    const RunAddress version{u"sample"_s, u"several"_s, u"1"_s};
    const QModelIndex parent = m_model->indexOf(version);
    QCOMPARE(versionAt(version, RunsTreeModel::StatusColumn).data().toString(), u"2 trainings"_s);
    QCOMPARE(m_model->rowCount(parent), 2);
    RunAddress training = version;
    training.trainingId = u"5a000000000000005e91"_s;
    const QModelIndex found = m_model->indexOf(training);
    QCOMPARE(found.parent(), parent);
    QCOMPARE(found.data().toString(), training.trainingId);
    QVERIFY(m_model->addressAt(found) == training);
    QCOMPARE(found.siblingAtColumn(RunsTreeModel::StatusColumn).data().toString(), u"finished"_s);
    training.trainingId = u"unknown"_s;
    QCOMPARE(m_model->indexOf(training), parent);
}

void TestRunsTreeModel::project_withoutAnswer_saysSo_andCanBeAskedAgain()
{
    // A model tester would ask for the project at once, while the key is still good.
    RunCatalog catalog(m_client.get());
    RunsTreeModel model(&catalog);
    catalog.load();
    QTRY_COMPARE(catalog.state(), RunCatalog::State::Known);
    ApiSettings wrong = m_settings;
    wrong.key = ApiKey("wrong");
    m_client->setSettings(wrong);
    catalog.expand(0);
    const QModelIndex project = model.index(0, RunsTreeModel::NameColumn);
    QTRY_COMPARE(project.siblingAtColumn(RunsTreeModel::StatusColumn).data().toString(), u"no answer"_s);
    QVERIFY(!project.data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!model.hasChildren(project));
    m_client->setSettings(m_settings);
    QCOMPARE(catalog.projects().front().state, RunCatalog::State::Failed); // not by itself
    model.askAgain(project);
    QTRY_VERIFY(model.rowCount(project) > 0);
    QCOMPARE(project.siblingAtColumn(RunsTreeModel::StatusColumn).data().toString(), QString());
    model.askAgain(project); // has its answer
    QCOMPARE(catalog.projects().front().state, RunCatalog::State::Known);
}

void TestRunsTreeModel::clear_emptiesTheTree()
{
    explore(u"several"_s);
    m_catalog->clear();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->indexOf({u"sample"_s, u"several"_s, u"1"_s}).isValid());
}

QTEST_GUILESS_MAIN(TestRunsTreeModel)

#include "tst_runstreemodel.moc"
