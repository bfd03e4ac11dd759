// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/paretochart.h"

#include "chart/chartlayers.h"

#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <functional>
#include <utility>

namespace paretoscope {

namespace {

constexpr double smallestZoom = 1e-5; // share of the full range

AxisRange zoomed(AxisRange range, double anchor, double factor)
{
    return {anchor - (anchor - range.min) / factor, anchor + (range.max - anchor) / factor};
}

} // namespace

ParetoChart::ParetoChart(const ThemeColors &colors, const QFont &font, QGraphicsItem *parent)
    : QChart(parent),
      m_latencyAxis(new QValueAxis(this)),
      m_metricAxis(new QValueAxis(this))
{
    m_scene.colors = colors;
    m_scene.font = font;
    legend()->hide();
    setBackgroundVisible(false); // of a fixed plot area Qt Charts forgets how far its background goes
    setPlotAreaBackgroundVisible(false);
    setAcceptHoverEvents(false);
    layout()->setContentsMargins(0, 0, 0, 0);
    setMargins({});
    addAxis(m_latencyAxis, Qt::AlignBottom);
    addAxis(m_metricAxis, Qt::AlignLeft);
    for (QValueAxis *const axis : {m_latencyAxis, m_metricAxis})
        axis->setVisible(false); // what is seen of them is a layer's
    m_scene.layers = createLayers(this, &m_scene);
    m_fromTheTop = m_scene.layers;
    std::ranges::stable_sort(m_fromTheTop, std::greater(), &ChartLayer::zValue);
}

ParetoChart::~ParetoChart() = default;

void ParetoChart::setColors(const ThemeColors &colors)
{
    m_scene.colors = colors;
    update(); // and every layer with it
}

void ParetoChart::setContent(ChartContent content, bool keepZoom)
{
    m_scene.content = std::move(content);
    m_scene.mapping.scale = m_scene.content.seen.view.scale;
    if (!keepZoom || !m_isZoomed)
        resetZoom();
    update();
}

void ParetoChart::setNeed(const AnalysedView &seen)
{
    m_scene.content.seen = seen;
    updateLayers(Change::Need);
}

void ParetoChart::setSelected(std::optional<Row> row)
{
    m_scene.selected = row;
    updateLayers(Change::Selection);
}

void ParetoChart::updateLayers(Change change)
{
    for (ChartLayer *const layer : m_scene.layers) {
        if (layer->follows().testFlag(change))
            layer->update();
    }
}

Extent ParetoChart::extent() const
{
    Extent all = *m_scene.content.seen.analysis->extent;
    for (const ChartLayer *const layer : m_scene.layers)
        layer->widen(all);
    return all;
}

std::pair<AxisRange, AxisRange> ParetoChart::fullRanges() const
{
    const Extent all = extent();
    const LatencyScale scale = m_scene.mapping.scale;
    const AxisRange x{toAxis(all.fastest, scale), toAxis(all.slowest, scale)};
    // Below zero there is no latency; a log axis may go where it likes.
    const double room = std::max(x.length() * 0.07, 0.02);
    return {scale == LatencyScale::Logarithmic ? AxisRange{x.min - room, x.max + room} : paddedRange(x),
            paddedRange({all.lowest, all.highest})};
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
    const ChartAreas areas = chartAreas(size(), m_scene.font);
    AxisLayout axes = layOutAxes(areas.middle, m_scene.mapping, m_scene.font);
    const bool isMoved = m_scene.mapping.plot != axes.plot;
    m_scene.mapping.plot = axes.plot;
    m_scene.ticks = std::move(axes.ticks);
    if (isMoved) {
        setPlotArea(axes.plot);
        for (ChartLayer *const layer : m_scene.layers)
            layer->place(areas);
    }
    m_latencyAxis->setRange(m_scene.mapping.x.min, m_scene.mapping.x.max);
    m_metricAxis->setRange(m_scene.mapping.y.min, m_scene.mapping.y.max);
    updateLayers(Change::Axes);
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

Told ParetoChart::tell(const QPointF &place, double radius) const
{
    Told all;
    if (!m_scene.content.hasPoints())
        return all;
    for (const ChartLayer *const layer : m_fromTheTop) {
        const Told told = layer->tell(place, radius);
        if (all.lines.isEmpty())
            all.lines = told.lines;
        if (!all.selects)
            all.selects = told.selects;
        if (!all.lines.isEmpty() && all.selects)
            break;
    }
    return all;
}

std::optional<MovableLimit> ParetoChart::limitAt(const QPointF &place) const
{
    if (!m_scene.content.hasPoints() || !m_scene.mapping.plot.contains(place))
        return std::nullopt;
    for (const ChartLayer *const layer : m_fromTheTop) {
        if (const std::optional<MovableLimit> limit = layer->limitAt(place))
            return limit;
    }
    return std::nullopt;
}

} // namespace paretoscope
