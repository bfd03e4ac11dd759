// SPDX-License-Identifier: GPL-3.0-or-later
// Which own target is studied beside which reported one, and which answers count.
#include "session/owntargetanalyst.h"

#include "session/ownmeasurementsfile.h"
#include "session/settings.h"
#include "support/resultsbody.h"

#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray body()
{
    return resultsBody({modelJson("a", R"("map5095":50)", R"("T4":2,"AI1":9)"),
                        modelJson("b", R"("map5095":60)", R"("T4":4)"),
                        modelJson("c", R"("map5095":55)", R"("T4":3)")});
}

} // namespace

class TestOwnTargetAnalyst final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runWithoutOwnTargets_hasNothingToStudy();
    void firstOwnTarget_isStudied_besideTheReportedOneWithMostInCommon();
    void chosenTargets_areStudied_andTheNewestAlone();
    void selection_asksNothing();
    void refresh_keepsTheOwnTarget();
    void targetOnScreen_isStudied_whereItComesLater();
    void runThatNobodyWatches_isLetGo();

private:
    [[nodiscard]] bool isAnswered() const
    {
        return m_analyst->answer() && m_analyst->answer()->question == m_analyst->question();
    }
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    /// Shows the run with measurements on two devices: targets 2 and 3.
    [[nodiscard]] bool showWithOwn(const QString &name)
    {
        const QByteArray csv = "model,device,p50\na,Orin,3\nb,Orin,5\nc,Xavier,7\n";
        m_memory->rememberMeasurementsFile(RunFile{file(name)}, file(u"own.csv"_s));
        return writeBody(file(u"own.csv"_s), csv) && show(*m_session, file(name), body())
               && m_session->run()->targetCount() == 4;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RunMemory> m_memory;
    std::unique_ptr<RunSession> m_session;
    std::unique_ptr<OwnTargetAnalyst> m_analyst;
};

void TestOwnTargetAnalyst::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(file(u"settings.ini"_s));
    m_memory = std::make_unique<RunMemory>(m_settings.get());
    m_session = std::make_unique<RunSession>(systemClock(), nullptr, m_memory.get());
    m_analyst = std::make_unique<OwnTargetAnalyst>(m_session.get());
    m_analyst->setWatched(true);
}

void TestOwnTargetAnalyst::cleanup()
{
    m_analyst.reset();
    m_session.reset();
    m_memory.reset();
    m_settings.reset();
}

void TestOwnTargetAnalyst::runWithoutOwnTargets_hasNothingToStudy()
{
    QVERIFY(show(*m_session, file(u"a.json"_s), body()));
    QCOMPARE(m_analyst->question().run, m_session->shown().run);
    QVERIFY(!m_analyst->question().own);
    QVERIFY(isAnswered());
    QVERIFY(!m_analyst->answer()->study);
}

void TestOwnTargetAnalyst::firstOwnTarget_isStudied_besideTheReportedOneWithMostInCommon()
{
    QVERIFY(showWithOwn(u"a.json"_s));
    QCOMPARE(m_analyst->question().own, 2);
    QCOMPARE(m_analyst->question().reported, 0);
    QTRY_VERIFY(isAnswered());
    QCOMPARE(m_analyst->answer()->study->against.pairs.size(), 2U);
}

void TestOwnTargetAnalyst::chosenTargets_areStudied_andTheNewestAlone()
{
    QVERIFY(showWithOwn(u"a.json"_s));
    QList<TargetIndex> answered;
    connect(m_analyst.get(), &OwnTargetAnalyst::changed, this, [&] {
        if (isAnswered())
            answered.append(*m_analyst->answer()->question.reported);
    });
    m_analyst->setOwn(3);
    QCOMPARE(m_analyst->question().reported, 0);
    m_analyst->setOwn(2);
    m_analyst->setReported(1);
    QTRY_VERIFY(isAnswered());
    QCOMPARE(answered, QList<TargetIndex>{1});
    QCOMPARE(m_analyst->answer()->study->against.pairs.size(), 1U);
}

void TestOwnTargetAnalyst::selection_asksNothing()
{
    QVERIFY(showWithOwn(u"a.json"_s));
    QTRY_VERIFY(isAnswered());
    const QSignalSpy changed(m_analyst.get(), &OwnTargetAnalyst::changed);
    m_session->select(1);
    m_session->change([](RunView &view) { view.need.budget = 5; });
    QCOMPARE(changed.count(), 0);
    m_session->change([](RunView &view) { view.population = Population::WithBaselines; });
    QCOMPARE(changed.count(), 1);
}

void TestOwnTargetAnalyst::refresh_keepsTheOwnTarget()
{
    QVERIFY(showWithOwn(u"a.json"_s));
    m_analyst->setOwn(3);
    const QSignalSpy runs(m_analyst.get(), &OwnTargetAnalyst::runChanged);
    QVERIFY(showWithOwn(u"a.json"_s));
    QCOMPARE(runs.count(), 1);
    QCOMPARE(m_analyst->question().run, m_session->shown().run);
    QCOMPARE(m_analyst->question().own, 3);
    QTRY_VERIFY(isAnswered());
    QVERIFY(show(*m_session, file(u"b.json"_s), body()));
    QVERIFY(!m_analyst->question().own);
}

void TestOwnTargetAnalyst::targetOnScreen_isStudied_whereItComesLater()
{
    QVERIFY(showWithOwn(u"a.json"_s));
    m_session->change([](RunView &view) { view.target = 3; });
    QCOMPARE(m_analyst->question().own, 2); // until another run comes
    QVERIFY(showWithOwn(u"a.json"_s));
    QCOMPARE(m_analyst->question().own, 3);
}

void TestOwnTargetAnalyst::runThatNobodyWatches_isLetGo()
{
    QVERIFY(showWithOwn(u"a.json"_s));
    QTRY_VERIFY(isAnswered());
    const std::weak_ptr<const TrainingRun> before = m_session->shown().run;
    m_analyst->setWatched(false);
    QVERIFY(show(*m_session, file(u"b.json"_s), body()));
    QTRY_VERIFY(before.expired());
    QVERIFY(!m_analyst->answer());
    m_analyst->setWatched(true);
    QVERIFY(isAnswered());
}

QTEST_GUILESS_MAIN(TestOwnTargetAnalyst)
#include "tst_owntargetanalyst.moc"
