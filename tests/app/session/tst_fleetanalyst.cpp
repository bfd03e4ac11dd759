// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a mixed fleet, where its limits are kept, and which answers count.
#include "session/fleetanalyst.h"

#include "session/settings.h"
#include "support/resultsbody.h"

#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// b is the more accurate one, a the faster one; the order turns around from one target to the other.
QByteArray twoTargets()
{
    return resultsBody({modelJson("a", R"("map5095":50)", R"("T4":2,"AI1":9)"),
                        modelJson("b", R"("map5095":60)", R"("T4":4,"AI1":8)")});
}

QByteArray fourTargets()
{
    return resultsBody({modelJson("a", R"("map5095":50)", R"("T4":2,"AI1":9,"Orin":3,"Nano":4)")});
}

} // namespace

class TestFleetAnalyst final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fleet_isStudied_onceSomebodyWatches();
    void limits_areThoseOfTheSession_andOfTheMemory();
    void limitsOfTheTargetOnScreen_areFollowed();
    void newestQuestion_alone_isAnswered();
    void selection_asksNothing();
    void anotherRun_isAnotherQuestion();
    void fewTargets_areAllIn_ofManyTheFirstTwo();
    void nobodyIn_nothingIsAsked();
    void runThatNobodyWatches_isLetGo();

private:
    [[nodiscard]] const FleetStudy *study() const { return m_analyst->study().value().get(); }
    /// The newest question has its answer.
    [[nodiscard]] bool isAnswered() const { return study() && study()->question == m_analyst->question(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RunMemory> m_memory;
    std::unique_ptr<RunSession> m_session;
    std::unique_ptr<FleetAnalyst> m_analyst;
};

void TestFleetAnalyst::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(file(u"settings.ini"_s));
    m_memory = std::make_unique<RunMemory>(m_settings.get());
    m_session = std::make_unique<RunSession>(systemClock(), nullptr, m_memory.get());
    m_analyst = std::make_unique<FleetAnalyst>(m_session.get(), m_memory.get());
    QVERIFY(show(*m_session, file(u"a.json"_s), twoTargets()));
}

void TestFleetAnalyst::cleanup()
{
    m_analyst.reset();
    m_session.reset();
    m_memory.reset();
    m_settings.reset();
}

void TestFleetAnalyst::fleet_isStudied_onceSomebodyWatches()
{
    QVERIFY(!QTest::qWaitFor([this] { return study() != nullptr; }, 100));
    m_analyst->setWatched(true);
    QTRY_VERIFY(isAnswered());
    QCOMPARE(study()->picked(), Row{1});
    QCOMPARE(study()->ranks.size(), 2U);
    QCOMPARE(study()->order->swapped, 1U);
    QCOMPARE(study()->decision->modelId, u"b"_s);
    QCOMPARE(study()->decision->source, displayName(m_session->shown().source));
    m_analyst->setWatched(false);
    m_session->change([](RunView &view) { view.need.budget = 3; });
    QVERIFY(!QTest::qWaitFor([this] { return study()->picked() != Row{1}; }, 100));
    m_analyst->setWatched(true);
    QTRY_COMPARE(study()->picked(), Row{0});
}

void TestFleetAnalyst::limits_areThoseOfTheSession_andOfTheMemory()
{
    m_analyst->setWatched(true);
    m_analyst->setNeed(0, {3.0, 10.0});
    QCOMPARE(m_session->view().need, (Need{3.0, 10.0}));
    m_analyst->setNeed(1, {20.0, {}});
    QCOMPARE(m_memory->need(m_session->shown().source, u"AI1"_s, Metric::Map5095), (Need{20.0, {}}));
    m_analyst->setPlace(1, {true, 7});
    QCOMPARE(m_analyst->place(1), (FleetPlace{true, 7}));
    const std::vector<FleetLimit> limits{{.target = 0, .budget = 3, .floor = 10},
                                         {.target = 1, .budget = 20, .devices = 7}};
    QCOMPARE(m_analyst->question().limits, limits);
    m_session->change([](RunView &view) { view.target = 1; });
    QCOMPARE(m_session->view().need, (Need{20.0, {}}));
    QCOMPARE(m_analyst->need(0), (Need{3.0, 10.0}));
    QTRY_VERIFY(isAnswered());
    QCOMPARE(study()->picked(), Row{0});
}

void TestFleetAnalyst::limitsOfTheTargetOnScreen_areFollowed()
{
    m_analyst->setWatched(true);
    m_session->change([](RunView &view) { view.need.budget = 3; });
    QTRY_VERIFY(isAnswered());
    QCOMPARE(study()->picked(), Row{0});
    m_session->change([](RunView &view) { view.need.budget = 1; });
    QTRY_VERIFY(isAnswered());
    QVERIFY(!study()->picked());
    QVERIFY(!study()->decision);
    QVERIFY(study()->answer.relaxation);
}

void TestFleetAnalyst::newestQuestion_alone_isAnswered()
{
    m_analyst->setWatched(true);
    QList<double> budgets;
    connect(m_analyst.get(), &FleetAnalyst::changed, this, [&] {
        if (isAnswered())
            budgets.append(study()->question.limits.front().budget);
    });
    for (int budget = 1; budget <= 50; ++budget)
        m_session->change([&](RunView &view) { view.need.budget = budget; });
    QTRY_VERIFY(isAnswered());
    QCOMPARE(budgets, QList<double>{50.0});
}

void TestFleetAnalyst::selection_asksNothing()
{
    m_analyst->setWatched(true);
    QTRY_VERIFY(isAnswered());
    const QSignalSpy changed(m_analyst.get(), &FleetAnalyst::changed);
    m_session->select(1);
    m_session->change([](RunView &view) { view.scale = LatencyScale::Logarithmic; });
    QCOMPARE(changed.count(), 0);
}

void TestFleetAnalyst::anotherRun_isAnotherQuestion()
{
    m_analyst->setWatched(true);
    QVERIFY(show(*m_session, file(u"b.json"_s), twoTargets())); // while the first is worked on, or has its answer
    QCOMPARE(m_analyst->question().run, m_session->shown().run);
    QTRY_VERIFY(isAnswered());
    QCOMPARE(study()->question.run, m_session->shown().run);
    QCOMPARE(study()->decision->source, displayName(m_session->shown().source));
}

void TestFleetAnalyst::fewTargets_areAllIn_ofManyTheFirstTwo()
{
    QVERIFY(m_analyst->place(0).isIn && m_analyst->place(1).isIn);
    QVERIFY(show(*m_session, file(u"b.json"_s), fourTargets()));
    m_analyst->setWatched(true);
    QCOMPARE(m_analyst->question().limits.size(), 2U);
    m_analyst->setPlace(3, {true, 1});
    m_analyst->setPlace(0, {false, 1});
    std::vector<TargetIndex> targets;
    for (const FleetLimit &limit : m_analyst->question().limits)
        targets.push_back(limit.target);
    QCOMPARE(targets, (std::vector<TargetIndex>{1, 3}));
}

void TestFleetAnalyst::nobodyIn_nothingIsAsked()
{
    m_analyst->setWatched(true);
    QTRY_VERIFY(isAnswered());
    m_analyst->setPlace(0, {false, 1});
    m_analyst->setPlace(1, {false, 1}); // while the fleet of one is worked on
    QVERIFY(m_analyst->question().limits.empty());
    QVERIFY(!QTest::qWaitFor([this] { return study() != nullptr; }, 100));
}

void TestFleetAnalyst::runThatNobodyWatches_isLetGo()
{
    m_analyst->setWatched(true);
    QTRY_VERIFY(isAnswered());
    const std::weak_ptr<const TrainingRun> before = m_session->shown().run;
    m_analyst->setWatched(false);
    QVERIFY(show(*m_session, file(u"b.json"_s), fourTargets()));
    QTRY_VERIFY(before.expired());
}

QTEST_GUILESS_MAIN(TestFleetAnalyst)
#include "tst_fleetanalyst.moc"
