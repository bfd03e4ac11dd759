// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/viewanalyst.h"

#include "support/manymodels.h"

#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;

namespace {

constexpr int few = 100;
constexpr int many = static_cast<int>(ViewAnalyst::mostAtOnce) + 1;

RunView viewOf(Metric metric, std::optional<double> budget = {})
{
    RunView view;
    view.target = 0;
    view.metric = metric;
    view.need.budget = budget;
    return view;
}

} // namespace

class TestViewAnalyst final : public QObject {
    Q_OBJECT

    ViewAnalyst m_analyst;
    std::vector<AnalysedView> m_answers;

    void ask(const TrainingRunPtr &run, const RunView &view, const AnalysedView &before = {})
    {
        m_analyst.analyse(run, view, before, [this](const Result<AnalysedView> &seen) { m_answers.push_back(*seen); });
    }

private Q_SLOTS:
    void init() { m_answers.clear(); }

    void fewModels_areAnsweredAtOnce()
    {
        ask(manyModels(few), viewOf(Metric::Map5095));
        QCOMPARE(m_answers.size(), 1U);
    }

    void manyModels_areAnsweredLater_andAlike()
    {
        const TrainingRunPtr run = manyModels(many);
        ask(run, viewOf(Metric::Map5095, 20));
        QVERIFY(m_answers.empty());
        QTRY_COMPARE(m_answers.size(), 1U);
        const AnalysedView expected = *analyseView(*run, viewOf(Metric::Map5095, 20));
        QCOMPARE(m_answers.front().view, expected.view);
        QCOMPARE(m_answers.front().analysis->front, expected.analysis->front);
        QCOMPARE(m_answers.front().advice.headline()->row, expected.advice.headline()->row);
        QVERIFY(std::ranges::equal(m_answers.front().places->all(), expected.places->all()));
    }

    void fewModels_againstMany_areAnsweredLater()
    {
        RunView view = viewOf(Metric::Map5095);
        view.comparedRun.run = manyModels(many);
        ask(manyModels(few), view);
        QVERIFY(m_answers.empty());
        QTRY_COMPARE(m_answers.size(), 1U);
        QVERIFY(!m_answers.front().comparedRun->comparison.stretches.empty());
    }

    void newestRequest_alone_isAnswered()
    {
        const TrainingRunPtr run = manyModels(many);
        for (const Metric metric : {Metric::F1, Metric::Recall, Metric::Map5095})
            ask(run, viewOf(metric));
        QTRY_COMPARE(m_answers.size(), 1U);
        QCOMPARE(m_answers.front().view.metric, Metric::Map5095);
        QCOMPARE(m_answers.size(), 1U);
    }

    void requestAnsweredAtOnce_stopsTheOneBefore()
    {
        ask(manyModels(many), viewOf(Metric::F1));
        ask(manyModels(few), viewOf(Metric::Map5095));
        QCOMPARE(m_answers.size(), 1U);
        QVERIFY(!QTest::qWaitFor([this] { return m_answers.size() > 1; }, 200));
    }

    void droppedRequest_isNeverAnswered()
    {
        ask(manyModels(many), viewOf(Metric::Map5095));
        m_analyst.drop();
        QVERIFY(!QTest::qWaitFor([this] { return !m_answers.empty(); }, 200));
    }

    void analyst_mayGo_whileItWorks()
    {
        auto analyst = std::make_unique<ViewAnalyst>();
        analyst->analyse(manyModels(many), viewOf(Metric::Map5095), {},
                         [this](const Result<AnalysedView> &seen) { m_answers.push_back(*seen); });
        analyst.reset();
        QVERIFY(!QTest::qWaitFor([this] { return !m_answers.empty(); }, 200));
    }

    void anotherBudget_isAnsweredAtOnce_withTheSameAnalysis()
    {
        const TrainingRunPtr run = manyModels(many);
        const AnalysedView before = *analyseView(*run, viewOf(Metric::Map5095));
        ask(run, viewOf(Metric::Map5095, 5), before);
        QCOMPARE(m_answers.size(), 1U);
        QCOMPARE(m_answers.front().analysis, before.analysis);
        QCOMPARE(m_answers.front().places, before.places);
        QVERIFY(m_answers.front().advice.headline()->point->latency <= 5);
    }
};

QTEST_GUILESS_MAIN(TestViewAnalyst)
#include "tst_viewanalyst.moc"
