// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/paretochart.h"

#include "chart/advicelayer.h"
#include "chart/axislayer.h"
#include "chart/cloudlayer.h"
#include "chart/comparedfrontlayer.h"
#include "chart/halolayer.h"
#include "chart/headlayer.h"
#include "chart/labellayer.h"
#include "chart/limitlayer.h"
#include "chart/marklayer.h"
#include "chart/predictionlayer.h"
#include "chart/staircase.h"

#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double axesZ = 2;
constexpr double comparedZ = 2.2;
constexpr double haloZ = 2.5;
constexpr double cloudZ = 3; // above the grid, below the series (which Qt Charts puts at 5 and more)
constexpr double aboveSeriesZ = 50;
constexpr double smallestZoom = 1e-5; // share of the full range

AxisRange zoomed(AxisRange range, double anchor, double factor)
{
    return {anchor - (anchor - range.min) / factor, anchor + (range.max - anchor) / factor};
}

} // namespace

ParetoChart::ParetoChart(const ThemeColors &colors, const QFont &font, QGraphicsItem *parent)
    : QChart(parent),
      m_latencyAxis(new QValueAxis(this)),
      m_metricAxis(new QValueAxis(this)),
      m_staircase(new QLineSeries(this))
{
    m_scene.colors = colors;
    m_scene.font = font;
    legend()->hide();
    setBackgroundVisible(false); // of a fixed plot area Qt Charts forgets how far its background goes
    setPlotAreaBackgroundVisible(false);
    setAcceptHoverEvents(false);
    layout()->setContentsMargins(0, 0, 0, 0);
    setMargins({});
    createSeries();
    createLayers();
    applyColors();
}

ParetoChart::~ParetoChart() = default;

void ParetoChart::createSeries()
{
    addSeries(m_staircase);
    // They place the series; what is seen of axes is the axis layer's.
    addAxis(m_latencyAxis, Qt::AlignBottom);
    addAxis(m_metricAxis, Qt::AlignLeft);
    for (QValueAxis *const axis : {m_latencyAxis, m_metricAxis}) {
        axis->setVisible(false);
        axis->setTickCount(2);
        m_staircase->attachAxis(axis);
    }
}

void ParetoChart::createLayers()
{
    const auto add = [this](ChartLayer *layer) {
        m_plotLayers.push_back(layer);
        return layer;
    };
    add(new AxisLayer(this, &m_scene, axesZ));
    add(new ComparedFrontLayer(this, &m_scene, comparedZ, ComparedFrontLayer::Part::Ground));
    add(new ComparedFrontLayer(this, &m_scene, cloudZ + 1, ComparedFrontLayer::Part::Stairs));
    m_haloLayer = add(new HaloLayer(this, &m_scene, haloZ));
    add(new CloudLayer(this, &m_scene, cloudZ));
    add(new PredictionLayer(this, &m_scene, cloudZ + 1));
    add(new MarkLayer(this, &m_scene, aboveSeriesZ - 2, Mark::Baseline));
    add(new MarkLayer(this, &m_scene, aboveSeriesZ - 1, Mark::Front));
    m_labelLayer = add(new LabelLayer(this, &m_scene, aboveSeriesZ));
    m_limitLayer = add(new LimitLayer(this, &m_scene, aboveSeriesZ + 1));
    m_adviceLayer = add(new AdviceLayer(this, &m_scene, aboveSeriesZ + 2));
    m_head = new HeadLayer(this, &m_scene, aboveSeriesZ);
    m_foot = new FootLayer(this, &m_scene, aboveSeriesZ);
}

void ParetoChart::applyColors()
{
    m_staircase->setPen(QPen(m_scene.colors.front, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
}

void ParetoChart::setColors(const ThemeColors &colors)
{
    m_scene.colors = colors;
    applyColors();
    update(); // and every layer with it
}

void ParetoChart::setContent(ChartContent content, bool keepZoom)
{
    m_scene.content = std::move(content);
    m_scene.mapping.scale = m_scene.content.seen.view.scale;
    if (!keepZoom || !m_isZoomed)
        resetZoom();
    fillStaircase();
    update();
}

void ParetoChart::setNeed(const AnalysedView &seen)
{
    m_scene.content.seen = seen;
    for (ChartLayer *const layer : {m_haloLayer, m_limitLayer, m_adviceLayer, m_labelLayer, m_head})
        layer->update();
}

void ParetoChart::setSelected(std::optional<Row> row)
{
    m_scene.selected = row;
    m_adviceLayer->update();
    m_labelLayer->update();
}

void ParetoChart::fillStaircase()
{
    const ChartContent &content = m_scene.content;
    m_staircase->replace(content.hasPoints() ? staircase(content.seen.analysis->front, m_scene.mapping)
                                             : QList<QPointF>());
}

std::pair<AxisRange, AxisRange> ParetoChart::fullRanges() const
{
    const Extent extent = m_scene.content.extent();
    const LatencyScale scale = m_scene.mapping.scale;
    const AxisRange x{toAxis(extent.fastest, scale), toAxis(extent.slowest, scale)};
    // Below zero there is no latency; a log axis may go where it likes.
    const double room = std::max(x.length() * 0.07, 0.02);
    return {scale == LatencyScale::Logarithmic ? AxisRange{x.min - room, x.max + room} : paddedRange(x),
            paddedRange({extent.lowest, extent.highest})};
}

void ParetoChart::resetZoom()
{
    m_isZoomed = false;
    if (!m_scene.content.hasPoints())
        return;
    const auto [x, y] = fullRanges();
    setRanges(x, y);
}

void ParetoChart::zoomTo(const QRectF &area)
{
    const ChartMapping &mapping = m_scene.mapping;
    const QRectF part = area.normalized().intersected(mapping.plot);
    if (!m_scene.content.hasPoints() || part.width() < 2 || part.height() < 2)
        return;
    const QRectF &plot = mapping.plot;
    m_isZoomed = true;
    setRanges({mapping.x.at((part.left() - plot.left()) / plot.width()),
               mapping.x.at((part.right() - plot.left()) / plot.width())},
              {mapping.y.at((plot.bottom() - part.bottom()) / plot.height()),
               mapping.y.at((plot.bottom() - part.top()) / plot.height())});
}

void ParetoChart::zoomAt(const QPointF &anchor, double factor)
{
    if (!m_scene.content.hasPoints())
        return;
    const ChartMapping &mapping = m_scene.mapping;
    const auto [fullX, fullY] = fullRanges();
    const AxisRange x = zoomed(mapping.x, mapping.x.at((anchor.x() - mapping.plot.left()) / mapping.plot.width()),
                               factor);
    const AxisRange y = zoomed(mapping.y, mapping.y.at((mapping.plot.bottom() - anchor.y()) / mapping.plot.height()),
                               factor);
    if (x.length() >= fullX.length() && y.length() >= fullY.length())
        return resetZoom();
    if (x.length() < fullX.length() * smallestZoom)
        return;
    m_isZoomed = true;
    setRanges(x, y);
}

void ParetoChart::panBy(const QPointF &pixels)
{
    if (!m_isZoomed)
        return;
    const ChartMapping &mapping = m_scene.mapping;
    const double dx = -pixels.x() / mapping.plot.width() * mapping.x.length();
    const double dy = pixels.y() / mapping.plot.height() * mapping.y.length();
    setRanges({mapping.x.min + dx, mapping.x.max + dx}, {mapping.y.min + dy, mapping.y.max + dy});
}

void ParetoChart::setRanges(AxisRange x, AxisRange y)
{
    m_scene.mapping.x = x;
    m_scene.mapping.y = y;
    layOut();
}

void ParetoChart::layOut()
{
    const double head = HeadLayer::height(m_scene.font);
    const double foot = FootLayer::height(m_scene.font);
    const QRectF area(0, head, size().width(), std::max(1.0, size().height() - head - foot));
    AxisLayout axes = layOutAxes(area, m_scene.mapping, m_scene.font);
    const bool isMoved = m_scene.mapping.plot != axes.plot;
    m_scene.mapping.plot = axes.plot;
    m_scene.ticks = std::move(axes.ticks);
    if (isMoved) {
        setPlotArea(axes.plot);
        // Clear of the plot's, whose repaint takes a few pixels more: a selection leaves both as they are.
        m_head->setArea({0, 0, area.width(), head - space::tight});
        m_foot->setArea({0, area.bottom() + space::tight, area.width(), foot - space::tight});
        for (ChartLayer *const layer : m_plotLayers)
            layer->setArea(area);
    }
    m_latencyAxis->setRange(m_scene.mapping.x.min, m_scene.mapping.x.max);
    m_metricAxis->setRange(m_scene.mapping.y.min, m_scene.mapping.y.max);
    if (m_scene.content.hasPoints() && m_scene.content.seen.analysis->front.size() > longestExactFront)
        fillStaircase(); // thinned for what is in view
    for (ChartLayer *const layer : m_plotLayers)
        layer->update();
}

void ParetoChart::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->fillRect(rect(), m_scene.colors.surface);
}

void ParetoChart::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    layOut();
}

QString ParetoChart::axisTitle(Qt::Orientation orientation) const
{
    return orientation == Qt::Horizontal ? latencyTitle(m_scene.content) : metricTitle(m_scene.content);
}

const PredictedModel *ParetoChart::predictedNear(const QPointF &place, double radius) const
{
    return PredictionLayer::nearest(m_scene, place, radius);
}

std::optional<Point> ParetoChart::comparedNear(const QPointF &place, double radius) const
{
    if (!m_scene.content.hasPoints() || !m_scene.content.hasComparedFront())
        return std::nullopt;
    const auto distance = [&](const Point &each) {
        const QPointF offset = m_scene.mapping.at(each) - place;
        return std::hypot(offset.x(), offset.y());
    };
    const std::vector<Point> &front = m_scene.content.seen.comparedRun->analysis->front;
    const auto nearest = std::ranges::min_element(front, {}, distance);
    return distance(*nearest) <= radius ? std::optional(*nearest) : std::nullopt;
}

std::vector<Point> ParetoChart::pointsNear(const QPointF &place, double radius) const
{
    if (!m_scene.content.hasPoints())
        return {};
    struct Hit {
        double distance;
        Point point;
    };
    std::vector<Hit> hits;
    const ChartMapping &mapping = m_scene.mapping;
    for (const PlacedModel &model :
         m_scene.content.seen.places->between(mapping.axisAt(place.x() - radius), mapping.axisAt(place.x() + radius))) {
        const QPointF offset = mapping.placeOf(model) - place;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance <= radius)
            hits.push_back({distance, *m_scene.content.seen.analysis->pointOf(model.row)});
    }
    // Coincident ones come by id, and stay so.
    std::ranges::stable_sort(hits, {}, &Hit::distance);
    std::vector<Point> points;
    std::ranges::transform(hits, std::back_inserter(points), &Hit::point);
    return points;
}

} // namespace paretoscope
