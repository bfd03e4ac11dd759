// SPDX-License-Identifier: GPL-3.0-or-later
// A session on more models than are analysed at once: run and view change together, and only when both are there.
#include "session/runsession.h"

#include "bench/syntheticrun.h"
#include "support/resultsbody.h"

#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = static_cast<int>(ViewAnalyst::mostAtOnce) + 500;

QByteArray largeBody(int revision)
{
    return bench::syntheticBody({.models = many, .targets = 3, .revision = revision});
}

} // namespace

class TestLargeRun final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<RunSession> m_session;

    [[nodiscard]] QString file() const { return m_folder.filePath(u"large.json"_s); }
    [[nodiscard]] bool isOfOnePiece() const
    {
        const AnalysedView &seen = m_session->seen();
        return seen.analysis->onFront.size() == m_session->run()->modelCount()
               && seen.analysis->target == seen.view.target && seen.analysis->metric == seen.view.metric;
    }

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<RunSession>(systemClock());
        QVERIFY(test::show(*m_session, file(), largeBody(0)));
        QVERIFY(m_session->run()->modelCount() > ViewAnalyst::mostAtOnce);
    }
    void cleanup() { m_session.reset(); }

    void view_staysUntilTheNextOneIsComplete()
    {
        QSignalSpy analyses(m_session.get(), &RunSession::analysisChanged);
        const auto before = m_session->seen().analysis;
        const TargetIndex target = *m_session->view().target == 0 ? 1 : 0;
        m_session->change([&](RunView &view) { view.target = target; });
        QVERIFY(m_session->view().target != target);
        QCOMPARE(m_session->seen().analysis, before);
        QVERIFY(analyses.wait());
        QCOMPARE(m_session->view().target, target);
        QVERIFY(isOfOnePiece());
    }

    void newestView_alone_isShown()
    {
        QSignalSpy analyses(m_session.get(), &RunSession::analysisChanged);
        m_session->change([&](RunView &view) { view.target = 1; });
        m_session->change([&](RunView &view) { view.metric = Metric::Map50; });
        m_session->change([&](RunView &view) { view.target = 2; });
        m_session->change([&](RunView &view) { view.need.budget = 7; });
        QVERIFY(analyses.wait());
        QCOMPARE(m_session->view().target, 2);
        QCOMPARE(m_session->view().metric, Metric::Map50);
        QCOMPARE(m_session->view().need.budget, 7.0);
        QVERIFY(isOfOnePiece());
        QCOMPARE(analyses.size(), 1);
    }

    void budget_isFollowedAtOnce()
    {
        m_session->change([&](RunView &view) { view.need.budget = 9; });
        QCOMPARE(m_session->view().need.budget, 9.0);
        QVERIFY(m_session->seen().advice.headline()->point->latency <= 9);
    }

    void runAndView_changeTogether()
    {
        bool wasOfOnePiece = false;
        connect(m_session.get(), &RunSession::runChanged, this, [&] { wasOfOnePiece = isOfOnePiece(); });
        const std::size_t before = m_session->run()->modelCount();
        QVERIFY(test::show(*m_session, file(), largeBody(1)));
        QVERIFY(m_session->run()->modelCount() > before);
        QVERIFY(wasOfOnePiece);
    }

    void viewChosenWhileARunArrives_isKept()
    {
        QSignalSpy ended(m_session.get(), &RunSession::loadEnded);
        m_session->refresh();
        const TargetIndex target = *m_session->view().target == 0 ? 1 : 0;
        m_session->change([&](RunView &view) { view.target = target; });
        QVERIFY(ended.wait());
        QTRY_COMPARE(m_session->view().target, target);
        QVERIFY(isOfOnePiece());
        QVERIFY(!m_session->isLoading());
    }

    void anotherRun_askedForMeanwhile_isTheOneShown()
    {
        const QString other = m_folder.filePath(u"other.json"_s);
        QVERIFY(writeBody(other, resultsBody({modelJson("only", R"("map5095":50)", R"("T4":2)")})));
        m_session->refresh();
        QVERIFY(test::openFile(*m_session, other));
        QCOMPARE(m_session->run()->modelCount(), 1U);
        QSignalSpy runs(m_session.get(), &RunSession::runChanged);
        QVERIFY(!runs.wait(200));
    }

    void cancel_keepsTheRunOnScreen_wheneverItComes()
    {
        const TrainingRun *const before = m_session->run();
        m_session->refresh();
        m_session->cancel();
        QVERIFY(!m_session->isLoading());
        QSignalSpy runs(m_session.get(), &RunSession::runChanged);
        QVERIFY(!runs.wait(200));
        QCOMPARE(m_session->run(), before);
        QVERIFY(!m_session->lastError());
    }
};

QTEST_GUILESS_MAIN(TestLargeRun)
#include "tst_largerun.moc"
