// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of a view are computed anew for which change of it, and which are taken from the view before.
#include "session/analysedview.h"

#include "support/manymodels.h"

#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int models = 50;

RunView noisyView()
{
    static const TrainingRunPtr compared = manyModels(models);
    RunView view;
    view.target = 0;
    view.need.budget = 20;
    view.noise.images = 500;
    view.comparedRun.run = compared;
    return view;
}

/// The parts that two views do not share.
QStringList changedParts(const AnalysedView &before, const AnalysedView &after)
{
    QStringList changed;
    const auto look = [&changed](const QString &name, const auto &a, const auto &b) {
        if (a != b)
            changed.append(name);
    };
    look(u"analysis"_s, before.analysis, after.analysis);
    look(u"summary"_s, before.summary, after.summary);
    look(u"places"_s, before.places, after.places);
    look(u"noise"_s, before.noise, after.noise);
    look(u"comparedRun"_s, before.comparedRun, after.comparedRun);
    return changed;
}

using Change = void (*)(RunView &view);

} // namespace

class TestAnalysedView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void change_touchesThePartsThatDependOnIt_data();
    void change_touchesThePartsThatDependOnIt();
    void withoutTarget_thereAreNoParts();
    void smallView_isTheSame_orNone();
    void stopped_isEmpty_unlessNothingIsLeftToCompute();
};

void TestAnalysedView::change_touchesThePartsThatDependOnIt_data()
{
    const QStringList all{u"analysis"_s, u"summary"_s, u"places"_s, u"noise"_s, u"comparedRun"_s};
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("changed");
    const auto row = [](const char *name, Change change, const QStringList &changed) {
        QTest::newRow(name) << change << changed;
    };
    row("nothing", [](RunView &) {}, {});
    row(
        "metric", [](RunView &view) { view.metric = Metric::F1; }, all);
    row(
        "population", [](RunView &view) { view.population = Population::WithBaselines; }, all);
    row("scale", [](RunView &view) { view.scale = LatencyScale::Logarithmic; }, {u"places"_s});
    row("budget", [](RunView &view) { view.need.budget = 5; }, {u"noise"_s}); // ties are those within it
    row("floor", [](RunView &view) { view.need.floor = 40; }, {});
    row("noise", [](RunView &view) { view.noise.images = 600; }, {u"noise"_s});
    row("compared run", [](RunView &view) { view.comparedRun.isKept = true; }, {u"comparedRun"_s});
}

void TestAnalysedView::change_touchesThePartsThatDependOnIt()
{
    QFETCH(const Change, change);
    QFETCH(const QStringList, changed);
    const TrainingRunPtr run = manyModels(models);
    const AnalysedView before = *analyseView(*run, noisyView());
    RunView view = noisyView();
    change(view);
    const AnalysedView after = *analyseView(*run, view, before);
    QCOMPARE(changedParts(before, after), changed);
    const AnalysedView fresh = *analyseView(*run, view);
    QCOMPARE(after.view, view);
    QCOMPARE(after.analysis->front, fresh.analysis->front);
    QVERIFY(std::ranges::equal(after.places->all(), fresh.places->all()));
    QCOMPARE(after.noise ? after.noise->tied : std::vector<Point>(),
             fresh.noise ? fresh.noise->tied : std::vector<Point>());
    QCOMPARE(after.advice.computed.size(), fresh.advice.computed.size());
    for (qsizetype i = 0; i < after.advice.computed.size(); ++i)
        QCOMPARE(after.advice.computed.at(i).row, fresh.advice.computed.at(i).row);
}

void TestAnalysedView::withoutTarget_thereAreNoParts()
{
    const TrainingRunPtr run = manyModels(models);
    RunView view = noisyView();
    view.target.reset();
    const AnalysedView seen = *analyseView(*run, view, *analyseView(*run, noisyView()));
    QCOMPARE(seen.view, view);
    QVERIFY(changedParts(seen, {}).isEmpty());
    QVERIFY(!seen.advice.headline());
}

void TestAnalysedView::smallView_isTheSame_orNone()
{
    const TrainingRunPtr run = manyModels(models);
    RunView view = noisyView();
    QVERIFY(!analyseSmallView(*run, view, {}, 2 * models)); // noise is drawn a thousand times
    const AnalysedView before = *analyseView(*run, view);
    view.scale = LatencyScale::Logarithmic;
    view.need.floor = 40;
    const std::optional<AnalysedView> seen = analyseSmallView(*run, view, before, models);
    QVERIFY(seen);
    QCOMPARE(changedParts(before, *seen), QStringList{u"places"_s});
    QVERIFY(!analyseSmallView(*run, view, before, models - 1));
    view.noise = {};
    view.metric = Metric::F1;
    QVERIFY(!analyseSmallView(*run, view, before, models)); // two runs are looked at
    QVERIFY(analyseSmallView(*run, view, before, 2 * models));
}

void TestAnalysedView::stopped_isEmpty_unlessNothingIsLeftToCompute()
{
    const TrainingRunPtr run = manyModels(models);
    std::stop_source stop;
    const AnalysedView before = *analyseView(*run, noisyView(), {}, stop.get_token());
    stop.request_stop();
    QVERIFY(!analyseView(*run, noisyView(), {}, stop.get_token()));
    QVERIFY(analyseView(*run, noisyView(), before, stop.get_token()));
}

QTEST_GUILESS_MAIN(TestAnalysedView)
#include "tst_analysedview.moc"
