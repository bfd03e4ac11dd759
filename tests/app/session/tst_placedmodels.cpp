// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/placedmodels.h"

#include "core/trainingrunbuilder.h"
#include "support/manymodels.h"

#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

struct Model {
    QByteArray id;
    double latency;
    double metric;
    QByteArray family = "child";
};

TrainingRunPtr runOf(const std::vector<Model> &models)
{
    TrainingRunBuilder builder;
    const TargetIndex target = builder.target(u"T4");
    for (const Model &model : models) {
        const Row row = builder.addModel(model.id);
        builder.setFamily(row, model.family);
        builder.setLatency(row, target, latencyReading(model.latency));
        builder.setMetric(row, Metric::Map5095, percentReading(model.metric));
    }
    return builder.finish();
}

PlacedModels placed(const TrainingRun &run, LatencyScale scale = LatencyScale::Linear,
                    Population population = Population::WithoutBaselines)
{
    return {run, analyseTarget(run, 0, Metric::Map5095, population), scale};
}

QStringList idsOf(const TrainingRun &run, std::span<const PlacedModel> models)
{
    QStringList ids;
    for (const PlacedModel &model : models)
        ids.append(run.modelId(model.row));
    return ids;
}

bool standBefore(const TrainingRun &run, const PlacedModel &a, const PlacedModel &b)
{
    if (a.x != b.x)
        return a.x < b.x;
    return a.y != b.y ? a.y < b.y : idLess(run, a.row, b.row);
}

} // namespace

class TestPlacedModels final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void all_areOrderedByLatencyMetricId()
    {
        const TrainingRunPtr run = runOf({{"z", 3, 50}, {"b", 2, 40}, {"a", 3, 50}, {"c", 3, 45}, {"", 3, 50}});
        QCOMPARE(idsOf(*run, placed(*run).all()), QStringList({u"b"_s, u"c"_s, u"a"_s, u"z"_s, QString()}));
    }

    void manyModels_areAllPlaced_inOrder()
    {
        const TrainingRunPtr run = manyModels(5'000);
        const TargetAnalysis analysis = analyseTarget(*run, 0, Metric::Map5095);
        const PlacedModels places(*run, analysis, LatencyScale::Logarithmic);
        QCOMPARE(places.all().size(), analysis.points.size() + analysis.baselines.size());
        QVERIFY(std::ranges::is_sorted(places.all(),
                                       [&](const auto &a, const auto &b) { return standBefore(*run, a, b); }));
        for (const PlacedModel &model : places.all()) {
            const Point &point = *analysis.pointOf(model.row);
            QCOMPARE(model.x, std::log10(point.latency));
            QCOMPARE(model.y, point.metric);
        }
    }

    void kinds_areWhatTheChartDraws_data()
    {
        QTest::addColumn<Population>("population");
        QTest::addColumn<std::size_t>("front");
        QTest::newRow("baselines apart") << Population::WithoutBaselines << std::size_t{2};
        QTest::newRow("baselines compete: one wins and keeps its shape") << Population::WithBaselines << std::size_t{0};
    }
    void kinds_areWhatTheChartDraws()
    {
        QFETCH(const Population, population);
        const TrainingRunPtr run = runOf(
            {{"fast", 2, 40}, {"good", 4, 60}, {"poor", 5, 30}, {"stock", 1, 70, "baseline"}});
        const PlacedModels places = placed(*run, LatencyScale::Linear, population);
        QCOMPARE(places.all().size(), 4U);
        QTEST(places.count(PlaceKind::Front), "front");
        QCOMPARE(places.count(PlaceKind::Baseline), 1U);
        QCOMPARE(places.count(PlaceKind::Dominated), 3 - places.count(PlaceKind::Front));
    }

    void between_holdsBothEnds()
    {
        const TrainingRunPtr run = runOf({{"a", 1, 10}, {"b", 2, 20}, {"c", 2, 30}, {"d", 3, 40}});
        const PlacedModels places = placed(*run);
        QCOMPARE(idsOf(*run, places.between(1, 2)), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(idsOf(*run, places.between(2, 2)), QStringList({u"b"_s, u"c"_s}));
        QVERIFY(places.between(3.5, 9).empty());
        QVERIFY(places.between(2.5, 1.5).empty());
    }

    void pile_isWhatStandsAtOnePlace_byId()
    {
        const TrainingRunPtr run = runOf(
            {{"c", 2, 50}, {"x", 2, 51}, {"a", 2, 50}, {"y", 1, 50}, {"b", 2, 50, "baseline"}});
        const PlacedModels places = placed(*run);
        for (const Row row : {Row{0}, Row{2}, Row{4}})
            QCOMPARE(idsOf(*run, places.pileOf(row)), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(idsOf(*run, places.pileOf(1)), QStringList{u"x"_s});
        QCOMPARE(idsOf(*run, places.pileOf(3)), QStringList{u"y"_s});
    }
    void pile_ofAModelThatIsNotPlaced_isEmpty()
    {
        const TrainingRunPtr run = runOf({{"gap", 0, 50}, {"a", 2, 50}});
        QVERIFY(placed(*run).pileOf(0).empty());
    }
};

QTEST_GUILESS_MAIN(TestPlacedModels)
#include "tst_placedmodels.moc"
