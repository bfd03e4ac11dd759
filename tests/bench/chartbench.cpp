// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/floorwidget.h"
#include "bench/medians.h"
#include "bench/openrun.h"
#include "bench/waiting.h"

#include "chart/paretochartview.h"

#include <QChart>
#include <QScatterSeries>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize viewSize{1000, 700};

/// The program's chart and the floor, side by side on the same points.
class ChartPair final {
    Q_DISABLE_COPY_MOVE(ChartPair)
public:
    explicit ChartPair(int models)
        : m_view(&m_run.session(), &m_theme),
          m_viewWatch(m_view.viewport())
    {
        m_view.resize(viewSize);
        m_view.show();
        doUntilPainted([&] { m_run.show({.models = models}); }, m_viewWatch);
        // A chart that shows everything does not pan; nearly all points stay in view.
        zoomChart(1.02);
        m_floor = std::make_unique<FloorWidget>(*m_view.paretoChart());
        m_floorWatch = new PaintWatch(m_floor.get());
        m_floor->resize(viewSize);
        doUntilPainted([this] { m_floor->show(); }, *m_floorWatch);
    }

    void panChart(double pixels)
    {
        doUntilPainted([&] { m_view.paretoChart()->panBy({pixels, 0}); }, m_viewWatch);
    }
    void zoomChart(double factor)
    {
        doUntilPainted([&] { m_view.paretoChart()->zoomAt(m_view.paretoChart()->mapping().plot.center(), factor); },
                       m_viewWatch);
    }
    void panFloor(double pixels)
    {
        doUntilPainted([&] { m_floor->panBy(pixels); }, *m_floorWatch);
    }
    void zoomFloor(double factor)
    {
        doUntilPainted([&] { m_floor->zoomBy(factor); }, *m_floorWatch);
    }

private:
    Theme m_theme;
    OpenRun m_run;
    ParetoChartView m_view;
    PaintWatch m_viewWatch;
    std::unique_ptr<FloorWidget> m_floor;
    PaintWatch *m_floorWatch = nullptr; ///< the floor's
};

void addChartRows(BenchTable &table, const QString &name, int models, double time, double floor)
{
    const bool isHeld = models >= 100'000;
    const auto ratioGoal = models == 100'000 ? std::optional(ratioAtMost(2)) : std::nullopt;
    table.add({name, models, time, u"ms"_s, floor, u"plain widget"_s, ratioGoal});
    if (isHeld)
        table.add({name, models, time, u"ms"_s, {}, {}, valueAtMost(models > 100'000 ? 50 : 16)});
}

void timeChart(BenchTable &table, const BenchOptions &options, int models)
{
    const int rounds = options.roundsFor(models, 2'400'000);
    ChartPair pair(models);
    double step = 10;
    const auto pan = alternately(rounds, {{[&] { pair.panChart(step); }}, {[&] {
                                              pair.panFloor(step);
                                              step = -step;
                                          }}});
    addChartRows(table, u"chart, pan"_s, models, pan[0], pan[1]);
    double factor = 1.01;
    const auto zoom = alternately(rounds, {{[&] { pair.zoomChart(factor); }}, {[&] {
                                               pair.zoomFloor(factor);
                                               factor = 1 / factor;
                                           }}});
    addChartRows(table, u"chart, zoom"_s, models, zoom[0], zoom[1]);
}

/// Qt Charts' own scatter, which makes an item of each point.
void timeStock(BenchTable &table, const BenchOptions &options, int models)
{
    auto *const series = new QScatterSeries;
    series->setMarkerSize(7);
    QList<QPointF> points;
    for (const Point &point : syntheticPoints(models))
        points.append({point.latency, point.metric});
    series->replace(points);
    auto *const chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    QChartView view(chart);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(viewSize);
    PaintWatch watch(view.viewport());
    doUntilPainted([&] { view.show(); }, watch);
    chart->zoom(1.02);
    double step = 10;
    const auto pan = alternately(options.rounds(8), {{[&] {
                                     doUntilPainted([&] { chart->scroll(step, 0); }, watch);
                                     step = -step;
                                 }}});
    table.add({u"stock QScatterSeries, pan"_s, models, pan[0]});
}

} // namespace

void benchChart(BenchTable &table, const BenchOptions &options)
{
    for (const int models : options.sizes())
        timeChart(table, options, models);
    if (options.growth)
        return;
    timeStock(table, options, 1'000);
    if (!options.quick)
        timeStock(table, options, 10'000);
}

} // namespace paretoscope::bench
