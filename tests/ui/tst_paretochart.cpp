// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/paretochart.h"

#include "app/analysis/testrun.h"
#include "chart/staircaselayer.h"
#include "support/samplechart.h"
#include "support/utctime.h"
#include "support/windowapp.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

ChartContent contentOf(std::initializer_list<TestModel> models, RunView view = {})
{
    return test::contentOf({RunFile{u"/run.json"_s}, runOf(models), {}, utcTime({2026, 4, 1}, {12, 0})}, u"T4"_s, view);
}

ChartContent sevenModels()
{
    return contentOf({{"slow", 9, 60},
                      {"fast", 1, 30},
                      {"bad", 5, 20},
                      {"middle", 3, 50},
                      {"twin", 3, 50},
                      {"stock", 2, 25, "baseline"},
                      {"gap", {}, 70}});
}

QStringList idsOf(const ChartContent &content, const std::vector<Point> &points)
{
    QStringList ids;
    for (const Point &point : points)
        ids.append(content.run->modelId(point.row));
    return ids;
}

/// Of the shown run's front.
QPolygonF stairsOf(const ParetoChart &chart)
{
    const QList<QGraphicsItem *> items = chart.childItems();
    for (QGraphicsItem *const item : items) {
        if (auto *const layer = dynamic_cast<StaircaseLayer *>(item); layer && !layer->stairs().isEmpty())
            return layer->stairs();
    }
    return {};
}

bool isSame(const AxisRange &a, const AxisRange &b)
{
    return std::abs(a.min - b.min) < 1e-9 && std::abs(a.max - b.max) < 1e-9;
}

} // namespace

class TestParetoChart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pointsNear_namesTheNearestFirst();
    void pointsNear_ordersCoincidentModels_byId();
    void pointsNear_findsBaselines_onceOnly();
    void pointsNear_findsNothing_farOffOrWithoutData();
    void tell_isAboutTheSelectedOfAPile_andSelectsTheNext();
    void limitAt_findsALine_insideThePlot();
    void everyPoint_isInsideThePlot_data();
    void everyPoint_isInsideThePlot();
    void staircase_goesThroughTheFront_andNowhereBetter();
    void axes_carryUnits();
    void zoomAt_keepsItsAnchor();
    void zoomTo_fillsThePlot_withThePart();
    void panBy_movesTheZoomedPart_only();
    void newContent_keepsTheZoom_whenAsked();
};

void TestParetoChart::pointsNear_namesTheNearestFirst()
{
    const ChartContent content = sevenModels();
    const ChartStage stage(content);
    const QPointF place = stage.mapping().at({9, 60, 0});
    QCOMPARE(idsOf(content, stage.chart().pointsNear(place, 5)), QStringList{u"slow"_s});
    const QStringList all = idsOf(content, stage.chart().pointsNear(place, 5000));
    QCOMPARE(all.size(), 6); // the model with a gap is nowhere
    QCOMPARE(all.first(), u"slow"_s);
    double last = 0;
    for (const Point &point : stage.chart().pointsNear(place, 5000)) {
        const QPointF offset = stage.mapping().at(point) - place;
        QVERIFY(std::hypot(offset.x(), offset.y()) >= last);
        last = std::hypot(offset.x(), offset.y());
    }
}

void TestParetoChart::pointsNear_ordersCoincidentModels_byId()
{
    const ChartContent content = contentOf({{"c", 3, 50}, {"a", 3, 50}, {"b", 3, 50}, {"far", 9, 60}});
    const ChartStage stage(content);
    QCOMPARE(idsOf(content, stage.chart().pointsNear(stage.mapping().at({3, 50, 0}), 9)),
             (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void TestParetoChart::pointsNear_findsBaselines_onceOnly()
{
    for (const Population population : {Population::WithoutBaselines, Population::WithBaselines}) {
        RunView view;
        view.population = population;
        const ChartContent content = contentOf({{"fast", 1, 30}, {"stock", 2, 55, "baseline"}}, view);
        const ChartStage stage(content);
        QCOMPARE(idsOf(content, stage.chart().pointsNear(stage.mapping().at({2, 55, 1}), 9)), QStringList{u"stock"_s});
    }
}

void TestParetoChart::pointsNear_findsNothing_farOffOrWithoutData()
{
    const ChartStage stage(sevenModels());
    QVERIFY(stage.chart().pointsNear(stage.mapping().plot.bottomRight(), 9).empty());
    const ChartStage empty(contentOf({{"gap", {}, 70}}));
    QVERIFY(empty.chart().pointsNear({300, 300}, 1000).empty());
}

void TestParetoChart::tell_isAboutTheSelectedOfAPile_andSelectsTheNext()
{
    const ChartContent content = contentOf({{"a", 3, 50}, {"b", 3, 50}, {"far", 9, 60}});
    const ChartStage stage(content);
    const QPointF place = stage.mapping().at({3, 50, 0});
    const auto told = [&] { return stage.chart().tell(place, 9); };
    const auto idOf = [&](const std::optional<Row> &row) { return row ? content.run->modelId(*row) : QString(); };
    QCOMPARE(told().lines.first(), u"a"_s);
    QCOMPARE(told().lines.last(), u"1 of 2 at this very point: click for the next"_s);
    QCOMPARE(idOf(told().selects), u"a"_s);
    stage.chart().setSelected(told().selects);
    QCOMPARE(told().lines.first(), u"a"_s);
    QCOMPARE(idOf(told().selects), u"b"_s);
    stage.chart().setSelected(told().selects);
    QCOMPARE(told().lines.first(), u"b"_s);
    QCOMPARE(told().lines.last(), u"2 of 2 at this very point: click for the next"_s);
    QCOMPARE(idOf(told().selects), u"a"_s);
    QVERIFY(stage.chart().tell(place + QPointF(0, 100), 9).lines.isEmpty());
    QVERIFY(ChartStage(contentOf({{"gap", {}, 50}})).chart().tell(place, 1'000).lines.isEmpty());
}

void TestParetoChart::limitAt_findsALine_insideThePlot()
{
    RunView view;
    view.need.budget = 5;
    view.need.floor = 40;
    const ChartStage stage(contentOf({{"fast", 1, 30}, {"slow", 9, 60}}, view));
    const auto limitAt = [&](const QPointF &place) { return stage.chart().limitAt(place); };
    const QPointF crossing = stage.mapping().at({5, 40, 0});
    QCOMPARE(limitAt(crossing + QPointF(4, 80)), MovableLimit::Budget);
    QCOMPARE(limitAt(crossing + QPointF(80, 4)), MovableLimit::Floor);
    QCOMPARE(limitAt(crossing), MovableLimit::Budget);
    QVERIFY(!limitAt(crossing + QPointF(7, 7)));
    QVERIFY(!limitAt({crossing.x(), stage.mapping().plot.bottom() + 1}));
}

void TestParetoChart::everyPoint_isInsideThePlot_data()
{
    QTest::addColumn<ChartContent>("content");
    RunView log;
    log.scale = LatencyScale::Logarithmic;
    QTest::newRow("seven models") << sevenModels();
    QTest::newRow("one model") << contentOf({{"only", 3, 50}});
    QTest::newRow("one model, log") << contentOf({{"only", 3, 50}}, log);
    QTest::newRow("all equal") << contentOf({{"a", 3, 50}, {"b", 3, 50}}, log);
    QTest::newRow("at the limits") << contentOf({{"a", 1e9, 100}, {"b", 1e-6, 0}}, log);
    QTest::newRow("at the limits, linear") << contentOf({{"a", 1e9, 100}, {"b", 1e-6, 0}});
}

void TestParetoChart::everyPoint_isInsideThePlot()
{
    QFETCH(ChartContent, content);
    const ChartStage stage(content);
    QVERIFY(stage.mapping().plot.width() > 300 && stage.mapping().plot.height() > 200);
    QVERIFY(stage.mapping().x.length() > 0 && stage.mapping().y.length() > 0);
    for (const std::vector<Point> *const points : {&content.seen.analysis->points, &content.seen.analysis->baselines}) {
        for (const Point &point : *points)
            QVERIFY(stage.mapping().plot.contains(stage.mapping().at(point)));
    }
    QCOMPARE(stage.mapping().plot, stage.chart().plotArea());
}

void TestParetoChart::staircase_goesThroughTheFront_andNowhereBetter()
{
    const ChartStage stage(sevenModels());
    // Level until the next model is fast enough, then up; the twins are one step.
    QPolygonF stairs;
    for (const auto &[latency, metric] :
         {std::pair(1, 30), std::pair(3, 30), std::pair(3, 50), std::pair(9, 50), std::pair(9, 60)})
        stairs.append(stage.mapping().at({double(latency), double(metric), 0}));
    QCOMPARE(stairsOf(stage.chart()), stairs);
}

void TestParetoChart::axes_carryUnits()
{
    const ChartStage linear(sevenModels());
    QCOMPARE(linear.chart().axisTitle(Qt::Horizontal), u"Latency on T4 (ms)"_s);
    QCOMPARE(linear.chart().axisTitle(Qt::Vertical), u"mAP@50:95 (%)"_s);
    RunView view;
    view.scale = LatencyScale::Logarithmic;
    const ChartStage log(contentOf({{"fast", 1, 30}, {"slow", 90, 60}}, view));
    QCOMPARE(log.chart().axisTitle(Qt::Horizontal), u"Latency on T4 (ms, log scale)"_s);
    QVERIFY(std::ranges::any_of(log.chart().ticks().latency, [](const AxisTick &tick) {
        return tick.label == "10"_L1 && std::abs(tick.position - 1) < 1e-9;
    }));
}

void TestParetoChart::zoomAt_keepsItsAnchor()
{
    const ChartStage stage(sevenModels());
    const ChartMapping before = stage.mapping();
    const QPointF anchor = before.at({3, 50, 0});
    stage.chart().zoomAt(anchor, 4);
    QVERIFY(stage.chart().isZoomed());
    QVERIFY(std::abs(stage.mapping().x.length() - before.x.length() / 4) < 1e-9);
    const QPointF after = stage.mapping().at({3, 50, 0});
    QVERIFY(std::abs(after.x() - anchor.x()) < 8 && std::abs(after.y() - anchor.y()) < 8); // labels may widen
    stage.chart().zoomAt(anchor, 1.0 / 8);
    QVERIFY(!stage.chart().isZoomed());
    QVERIFY(isSame(stage.mapping().x, before.x));
    QVERIFY(isSame(stage.mapping().y, before.y));
}

void TestParetoChart::zoomTo_fillsThePlot_withThePart()
{
    const ChartStage stage(sevenModels());
    const ChartMapping before = stage.mapping();
    stage.chart().zoomTo(QRectF(before.at({2, 55, 0}), before.at({4, 45, 0})));
    QVERIFY(isSame(stage.mapping().x, {2, 4}));
    QVERIFY(isSame(stage.mapping().y, {45, 55}));
    stage.chart().zoomTo(QRectF(before.plot.center(), QSizeF(1, 1)));
    QVERIFY(isSame(stage.mapping().x, {2, 4})); // a slip of the mouse is no zoom
    stage.chart().resetZoom();
    QVERIFY(isSame(stage.mapping().x, before.x));
    QVERIFY(isSame(stage.mapping().y, before.y));
}

void TestParetoChart::panBy_movesTheZoomedPart_only()
{
    const ChartStage stage(sevenModels());
    const AxisRange full = stage.mapping().x;
    stage.chart().panBy({50, 20});
    QVERIFY(isSame(stage.mapping().x, full));
    stage.chart().zoomAt(stage.mapping().plot.center(), 3);
    const ChartMapping before = stage.mapping();
    stage.chart().panBy({50, 20});
    const ChartMapping &after = stage.mapping();
    QVERIFY(std::abs(after.x.length() - before.x.length()) < 1e-9);
    const double shiftX = -50 / before.plot.width() * before.x.length();
    const double shiftY = 20 / before.plot.height() * before.y.length();
    QVERIFY(std::abs(after.x.min - before.x.min - shiftX) < 1e-6);
    QVERIFY(std::abs(after.y.min - before.y.min - shiftY) < 1e-6);
}

void TestParetoChart::newContent_keepsTheZoom_whenAsked()
{
    const ChartStage stage(sevenModels());
    const AxisRange full = stage.mapping().x;
    stage.chart().zoomAt(stage.mapping().plot.center(), 3);
    const AxisRange zoomed = stage.mapping().x;
    stage.chart().setContent(sevenModels(), true);
    QVERIFY(isSame(stage.mapping().x, zoomed));
    stage.chart().setContent(sevenModels(), false);
    QVERIFY(isSame(stage.mapping().x, full));
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestParetoChart)
#include "tst_paretochart.moc"
