// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runsession.h"

#include "net/resultsclient.h"
#include "session/settings.h"
#include "support/faultcases.h"
#include "support/resultsbody.h"

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

QByteArray twoTargets()
{
    return resultsBody({modelJson("a", R"("map5095":60,"map50":80)", R"("T4":8,"AI1":2)"),
                        modelJson("b", R"("map5095":50,"map50":70)", R"("T4":4,"AI1":5)")});
}

QByteArray mining(const QByteArray &progress, const QByteArray &status = "mining")
{
    return resultsBody({}, status, R"(,"mining":{"mining":{"progress":)" + progress + R"(,"frontier":[]}})");
}

} // namespace

class TestRunSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_session.reset(); }

    void session_isEmpty_atFirst();
    void open_showsTheRun();
    void target_isKeptByName_orElseTheFirstMeasured();
    void metric_fallsToOneThatExists();
    void failedLoad_keepsTheOldRun_andSaysWhy();
    void dismissError_forgetsIt();
    void cancel_isNoError_andGoesBackToTheShownRun();
    void selection_survivesARefresh_byId();
    void selection_goes_withItsModelOrRun();
    void select_refusesRowsThatAreNotThere();
    void budget_belongsToItsTargetAndRun();
    void budget_goes_whenARefreshDropsItsTarget();
    void budget_refusesNonsense_data();
    void budget_refusesNonsense();
    void open_answersTheNewestAlone();
    void miningHistory_growsForTheSameRunningRunAlone();
    void scale_fitsTheSpread_untilChosen();
    void refresh_doesNothing_whileLoadingOrWithoutARun();
    void sameAddress_ofAnotherClient_isAnotherRun();
    void population_changesTheAnalysis();
    void changed_comesOnceForEachChange_andLast();
    void change_takesNoTargetThatIsNotThere();
    void change_comesWithTheRememberedLimits_unlessItSetsOthers();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QDateTime m_now{QDate(2026, 9, 1), QTime(12, 0), QTimeZone::utc()};
    std::unique_ptr<RunSession> m_session;
};

void TestRunSession::init()
{
    m_session = std::make_unique<RunSession>([this] { return m_now; });
}

void TestRunSession::session_isEmpty_atFirst()
{
    QVERIFY(!m_session->run());
    QVERIFY(!m_session->analysis());
    QVERIFY(!m_session->isRequestForShown());
    QCOMPARE(m_session->targetName(), QString());
    m_session->change([&](RunView &view) { view.target = 0; });
    m_session->select(0);
    QVERIFY(!m_session->view().target);
    QVERIFY(!m_session->selectedRow());
}

void TestRunSession::open_showsTheRun()
{
    QSignalSpy runs(m_session.get(), &RunSession::runChanged);
    QSignalSpy analyses(m_session.get(), &RunSession::analysisChanged);
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    QCOMPARE(m_session->run()->modelCount(), std::size_t(2));
    QCOMPARE(m_session->shown().readAt, m_now);
    QCOMPARE(m_session->targetName(), u"T4"_s);
    QCOMPARE(m_session->analysis()->front.size(), std::size_t(2));
    QCOMPARE(runs.count(), 1);
    QCOMPARE(runs.first().first().toBool(), false);
    QCOMPARE(analyses.count(), 1);
    QVERIFY(openFile(*m_session, file(u"a.json"_s)));
    QCOMPARE(runs.last().first().toBool(), true);
}

void TestRunSession::target_isKeptByName_orElseTheFirstMeasured()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    m_session->change([&](RunView &view) { view.target = 1; });
    QCOMPARE(m_session->targetName(), u"AI1"_s);
    QVERIFY(show(*m_session, file(u"b.json"_s),
                 resultsBody({modelJson("x", R"("map5095":9)", R"("Nano":3,"T4":1,"ai1":2)")})));
    QCOMPARE(m_session->targetName(), u"ai1"_s);
    QVERIFY(show(*m_session, file(u"c.json"_s), resultsBody({modelJson("x", R"("map5095":9)", R"("Nano":0,"T4":1)")})));
    QCOMPARE(m_session->targetName(), u"T4"_s);
    QVERIFY(show(*m_session, file(u"d.json"_s), resultsBody({})));
    QVERIFY(!m_session->view().target);
    QVERIFY(!m_session->analysis());
}

void TestRunSession::metric_fallsToOneThatExists()
{
    m_session->change([&](RunView &view) { view.metric = Metric::F1; });
    QVERIFY(show(*m_session, file(u"a.json"_s), resultsBody({modelJson("x", R"("map50":9,"recall":8)", R"("T4":1)")})));
    QCOMPARE(m_session->view().metric, Metric::Map50);
    m_session->change([&](RunView &view) { view.metric = Metric::Recall; });
    QVERIFY(show(*m_session, file(u"b.json"_s), resultsBody({modelJson("x", R"("map50":9,"recall":8)", R"("T4":1)")})));
    QCOMPARE(m_session->view().metric, Metric::Recall);
    QCOMPARE(m_session->analysis()->metric, Metric::Recall);
}

void TestRunSession::failedLoad_keepsTheOldRun_andSaysWhy()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    const TrainingRunPtr before = m_session->shown().run;
    m_session->select(1);
    QSignalSpy runs(m_session.get(), &RunSession::runChanged);
    QSignalSpy errors(m_session.get(), &RunSession::errorChanged);
    QVERIFY(openFile(*m_session, file(u"missing.json"_s)));
    QCOMPARE(m_session->shown().run, before);
    QCOMPARE(m_session->selectedRow(), Row{1});
    QCOMPARE(runs.count(), 0);
    QCOMPARE(errors.count(), 1);
    QVERIFY(m_session->lastError());
    QCOMPARE(m_session->lastError()->code, ErrorCode::NotFound);
    QVERIFY(!m_session->isRequestForShown());

    QVERIFY(openFile(*m_session, file(u"a.json"_s))); // what works clears it
    QVERIFY(!m_session->lastError());
    QCOMPARE(errors.count(), 2);
}

void TestRunSession::dismissError_forgetsIt()
{
    QVERIFY(openFile(*m_session, file(u"missing.json"_s)));
    QSignalSpy errors(m_session.get(), &RunSession::errorChanged);
    m_session->dismissError();
    m_session->dismissError();
    QVERIFY(!m_session->lastError());
    QCOMPARE(errors.count(), 1);
}

void TestRunSession::cancel_isNoError_andGoesBackToTheShownRun()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    FaultServer server;
    server.setScript({{FaultStep::Kind::Hang}});
    QNetworkAccessManager network;
    ResultsClient client(&network);
    client.setSettings({server.url(), ApiKey(testKey()), {}});
    QSignalSpy ends(m_session.get(), &RunSession::loadEnded);
    m_session->open(bottles, &client);
    QVERIFY(m_session->isLoading());
    QVERIFY(!m_session->isRequestForShown());
    m_session->cancel();
    QTRY_COMPARE(ends.count(), 1);
    QVERIFY(!m_session->lastError());
    QVERIFY(m_session->isRequestForShown());
    m_session->refresh();
    QTRY_COMPARE(ends.count(), 2);
    QVERIFY(!m_session->lastError());
}

void TestRunSession::selection_survivesARefresh_byId()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    m_session->select(1);
    QVERIFY(show(*m_session, file(u"a.json"_s),
                 resultsBody({modelJson("new", R"("map5095":1)", R"("T4":1)"), modelJson("b", {}, {}),
                              modelJson("a", {}, {})})));
    QVERIFY(m_session->selectedRow());
    QCOMPARE(m_session->run()->modelId(*m_session->selectedRow()), u"b"_s);
    m_session->select(2);
    QCOMPARE(m_session->run()->modelId(*m_session->selectedRow()), u"a"_s);
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    QCOMPARE(m_session->selectedRow(), Row{0});
}

void TestRunSession::selection_goes_withItsModelOrRun()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    m_session->select(1);
    QSignalSpy selections(m_session.get(), &RunSession::selectionChanged);
    QVERIFY(show(*m_session, file(u"a.json"_s), resultsBody({modelJson("a", R"("map5095":1)", R"("T4":1)")})));
    QVERIFY(!m_session->selectedRow());
    QCOMPARE(selections.count(), 1);
    m_session->select(0);
    QVERIFY(show(*m_session, file(u"b.json"_s), twoTargets())); // the same id, but of another run
    QVERIFY(!m_session->selectedRow());
}

void TestRunSession::select_refusesRowsThatAreNotThere()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    QSignalSpy selections(m_session.get(), &RunSession::selectionChanged);
    m_session->select(2);
    QVERIFY(!m_session->selectedRow());
    m_session->select(1);
    m_session->select(1);
    QCOMPARE(selections.count(), 1);
    m_session->select(std::nullopt);
    QCOMPARE(selections.count(), 2);
}

void TestRunSession::budget_belongsToItsTargetAndRun()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    QSignalSpy budgets(m_session.get(), &RunSession::needChanged);
    m_session->change([&](RunView &view) { view.need.budget = 5; });
    QCOMPARE(budgets.count(), 1);
    QVERIFY(openFile(*m_session, file(u"a.json"_s)));
    QCOMPARE(m_session->view().need.budget, 5.0);
    m_session->change([&](RunView &view) { view.target = 0; }); // the same
    QCOMPARE(m_session->view().need.budget, 5.0);
    m_session->change([&](RunView &view) { view.target = 1; });
    QVERIFY(!m_session->view().need.budget);
    QCOMPARE(budgets.count(), 2);
    m_session->change([&](RunView &view) { view.need.budget = 7; });
    QVERIFY(show(*m_session, file(u"b.json"_s), twoTargets()));
    QVERIFY(!m_session->view().need.budget);
}

void TestRunSession::budget_goes_whenARefreshDropsItsTarget()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    m_session->change([&](RunView &view) { view.need.budget = 5; });
    QSignalSpy budgets(m_session.get(), &RunSession::needChanged);
    QVERIFY(show(*m_session, file(u"a.json"_s), resultsBody({modelJson("a", R"("map5095":1)", R"("AI1":1)")})));
    QCOMPARE(m_session->targetName(), u"AI1"_s);
    QVERIFY(!m_session->view().need.budget);
    QCOMPARE(budgets.count(), 1);
}

void TestRunSession::budget_refusesNonsense_data()
{
    QTest::addColumn<double>("ms");
    QTest::newRow("zero") << 0.0;
    QTest::newRow("below zero") << -1.0;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN();
}

void TestRunSession::budget_refusesNonsense()
{
    QFETCH(const double, ms);
    m_session->change([&](RunView &view) { view.need.budget = 3; });
    m_session->change([&](RunView &view) { view.need.budget = ms; });
    QVERIFY(!m_session->view().need.budget);
}

void TestRunSession::open_answersTheNewestAlone()
{
    QVERIFY(writeBody(file(u"a.json"_s), twoTargets()));
    QVERIFY(writeBody(file(u"b.json"_s), resultsBody({modelJson("only", {}, {})})));
    QSignalSpy runs(m_session.get(), &RunSession::runChanged);
    QSignalSpy ends(m_session.get(), &RunSession::loadEnded);
    m_session->open(RunFile{file(u"a.json"_s)}, nullptr);
    m_session->open(RunFile{file(u"missing.json"_s)}, nullptr);
    m_session->open(RunFile{file(u"b.json"_s)}, nullptr);
    QTRY_COMPARE(ends.count(), 1);
    QCOMPARE(runs.count(), 1);
    QCOMPARE(m_session->run()->modelId(0), u"only"_s);
    QVERIFY(!m_session->lastError());
}

void TestRunSession::miningHistory_growsForTheSameRunningRunAlone()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), mining("0.25")));
    m_now = m_now.addSecs(60);
    QVERIFY(show(*m_session, file(u"a.json"_s), mining("0.5")));
    QCOMPARE(m_session->miningHistory().size(), std::size_t(2));
    QCOMPARE(m_session->miningHistory().back().progress, 0.5);
    QVERIFY(m_session->miningHistory().back().at - m_session->miningHistory().front().at == 60s);
    QVERIFY(show(*m_session, file(u"a.json"_s), mining("null")));
    QVERIFY(show(*m_session, file(u"a.json"_s), mining("0.9", "finished"))); // the status wins
    QCOMPARE(m_session->miningHistory().size(), std::size_t(2));
    QVERIFY(show(*m_session, file(u"b.json"_s), mining("0.1")));
    QCOMPARE(m_session->miningHistory().size(), std::size_t(1));
}

void TestRunSession::scale_fitsTheSpread_untilChosen()
{
    const QByteArray wide = resultsBody(
        {modelJson("a", R"("map5095":60)", R"("T4":1)"), modelJson("b", R"("map5095":50)", R"("T4":13)")});
    QSignalSpy scales(m_session.get(), &RunSession::scaleChanged);
    QVERIFY(show(*m_session, file(u"wide.json"_s), wide));
    QCOMPARE(m_session->view().scale, LatencyScale::Logarithmic);
    QCOMPARE(scales.count(), 1);
    QVERIFY(show(*m_session, file(u"narrow.json"_s), twoTargets()));
    QCOMPARE(m_session->view().scale, LatencyScale::Linear);
    QCOMPARE(scales.count(), 2);
    m_session->change(
        [&](RunView &view) { view.chooseScale(LatencyScale::Linear); }); // chosen, though it was so already
    QVERIFY(openFile(*m_session, file(u"wide.json"_s)));
    QCOMPARE(m_session->view().scale, LatencyScale::Linear);
    QCOMPARE(scales.count(), 2);
}

void TestRunSession::refresh_doesNothing_whileLoadingOrWithoutARun()
{
    QSignalSpy starts(m_session.get(), &RunSession::loadStarted);
    QSignalSpy ends(m_session.get(), &RunSession::loadEnded);
    m_session->refresh();
    QCOMPARE(starts.count(), 0);
    QVERIFY(writeBody(file(u"a.json"_s), twoTargets()));
    m_session->open(RunFile{file(u"a.json"_s)}, nullptr);
    m_session->refresh();
    QCOMPARE(starts.count(), 1);
    QTRY_COMPARE(ends.count(), 1);
    m_session->refresh();
    QCOMPARE(starts.count(), 2);
    QTRY_COMPARE(ends.count(), 2);
}

void TestRunSession::sameAddress_ofAnotherClient_isAnotherRun()
{
    FaultServer server;
    server.setScript(sending(answer("200 OK", twoTargets())));
    QNetworkAccessManager network;
    ResultsClient account(&network);
    ResultsClient sample(&network);
    account.setSettings({server.url(), ApiKey(testKey()), {}});
    sample.setSettings({server.url(), ApiKey(testKey()), {}});
    QSignalSpy runs(m_session.get(), &RunSession::runChanged);
    m_session->open(bottles, &account);
    QTRY_COMPARE(runs.count(), 1);
    QCOMPARE(m_session->shownClient(), &account);
    m_session->open(bottles, &sample);
    QTRY_COMPARE(runs.count(), 2);
    QCOMPARE(runs.last().first().toBool(), false);
    m_session->open(bottles, &sample);
    QTRY_COMPARE(runs.count(), 3);
    QCOMPARE(runs.last().first().toBool(), true);
}

void TestRunSession::population_changesTheAnalysis()
{
    QVERIFY(show(*m_session, file(u"a.json"_s),
                 resultsBody({modelJson("a", R"("map5095":60)", R"("T4":8)"),
                              modelJson("stock", R"("map5095":70)", R"("T4":4)", "baseline")})));
    QCOMPARE(m_session->analysis()->front.front().row, Row{0});
    QSignalSpy analyses(m_session.get(), &RunSession::analysisChanged);
    m_session->change([&](RunView &view) { view.population = Population::WithBaselines; });
    m_session->change([&](RunView &view) { view.population = Population::WithBaselines; });
    QCOMPARE(analyses.count(), 1);
    QCOMPARE(m_session->analysis()->front.front().row, Row{1});
}

void TestRunSession::changed_comesOnceForEachChange_andLast()
{
    QStringList told;
    const auto note = [this, &told](auto signal, const QString &name) {
        connect(m_session.get(), signal, this, [&told, name] { told.append(name); });
    };
    note(&RunSession::runChanged, u"run"_s);
    note(&RunSession::analysisChanged, u"analysis"_s);
    note(&RunSession::scaleChanged, u"scale"_s);
    note(&RunSession::needChanged, u"need"_s);
    note(&RunSession::comparedRunChanged, u"comparedRun"_s);
    note(&RunSession::selectionChanged, u"selection"_s);
    note(&RunSession::changed, u"changed"_s);
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    QCOMPARE(std::exchange(told, {}), (QStringList{u"run"_s, u"analysis"_s, u"need"_s, u"changed"_s}));
    m_session->change([](RunView &view) { view.scale = LatencyScale::Logarithmic; });
    m_session->change([](RunView &view) { view.target = 1; });
    m_session->change([](RunView &view) { view.need.budget = 5; });
    m_session->select(1);
    QCOMPARE(std::exchange(told, {}), (QStringList{u"scale"_s, u"changed"_s, u"analysis"_s, u"changed"_s, u"need"_s,
                                                   u"changed"_s, u"selection"_s, u"changed"_s}));
    m_session->change([](RunView &view) { view.target = 1; });
    m_session->change([](RunView &view) { view.need.budget = 5; });
    m_session->select(1);
    QVERIFY(told.isEmpty());
    QVERIFY(show(*m_session, file(u"b.json"_s), twoTargets()));
    QCOMPARE(told.count(u"changed"_s), 1);
    QCOMPARE(told.last(), u"changed"_s);
}

void TestRunSession::change_takesNoTargetThatIsNotThere()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    m_session->change([](RunView &view) { view.target = 1; });
    for (const std::optional<TargetIndex> target : {std::optional(2), std::optional(-1), std::optional<int>()}) {
        m_session->change([&](RunView &view) { view.target = target; });
        QCOMPARE(m_session->targetName(), u"AI1"_s);
    }
}

void TestRunSession::change_comesWithTheRememberedLimits_unlessItSetsOthers()
{
    Settings settings(file(u"settings.ini"_s));
    RunMemory memory(&settings);
    m_session = std::make_unique<RunSession>([this] { return m_now; }, nullptr, &memory);
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
    const auto need = [this] { return m_session->view().need; };
    m_session->change([](RunView &view) { view.need = {.budget = 5, .floor = 40}; });
    m_session->change([](RunView &view) { view.target = 1; });
    QCOMPARE(need(), Need());
    m_session->change([](RunView &view) {
        view.target = 0;
        view.metric = Metric::Map50;
    });
    QCOMPARE(need(), (Need{5.0, {}}));
    m_session->change([](RunView &view) {
        view.metric = Metric::Map5095;
        view.need.budget = 6;
    });
    QCOMPARE(need(), (Need{6.0, 40.0})); // the floor is that of the metric
    m_session->change([](RunView &view) {
        view.target = 1;
        view.need = {.budget = 7, .floor = 30};
    });
    QCOMPARE(need(), (Need{7.0, 30.0}));
    const RunSource run = m_session->shown().source;
    QCOMPARE(memory.need(run, u"T4"_s, Metric::Map5095), (Need{6.0, 40.0}));
    QCOMPARE(memory.need(run, u"T4"_s, Metric::Map50), (Need{6.0, {}}));
    QCOMPARE(memory.need(run, u"AI1"_s, Metric::Map5095), (Need{7.0, 30.0}));
}

QTEST_GUILESS_MAIN(TestRunSession)

#include "tst_runsession.moc"
