// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/paretochart.h"

#include "chart/advicelayer.h"
#include "chart/budgetlayer.h"
#include "chart/cloudlayer.h"
#include "chart/framelayer.h"
#include "chart/labellayer.h"
#include "chart/marklayer.h"
#include "chart/staircase.h"
#include "widgets/plaintext.h"

#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double cloudZ = 3;  // above the grid, below the series (which Qt Charts puts at 5 and more)
constexpr double aboveSeriesZ = 50;
constexpr double smallestZoom = 1e-5; // share of the full range

bool hasTicks(QCategoryAxis &axis, const QList<AxisTick> &ticks)
{
    const QStringList labels = axis.categoriesLabels();
    return std::ranges::equal(labels, ticks, [&axis](const QString &label, const AxisTick &tick) {
        return label == tick.label && axis.endValue(label) == tick.position;
    });
}

/// Touches only what changes: each touch lays the chart out anew.
void setTicks(QCategoryAxis *axis, AxisRange range, const QList<AxisTick> &ticks)
{
    const bool keepsTicks = hasTicks(*axis, ticks);
    if (keepsTicks && axis->min() == range.min && axis->max() == range.max)
        return;
    if (!keepsTicks) {
        const QStringList old = axis->categoriesLabels();
        for (const QString &label : old)
            axis->remove(label);
    }
    axis->setRange(range.min, range.max);
    axis->setStartValue(range.min); // where Qt Charts draws a grid line, too
    if (keepsTicks)
        return;
    for (const AxisTick &tick : ticks)
        axis->append(tick.label, tick.position);
}

AxisRange zoomed(AxisRange range, double anchor, double factor)
{
    return {anchor - (anchor - range.min) / factor, anchor + (range.max - anchor) / factor};
}

} // namespace

ParetoChart::ParetoChart(const ThemeColors &colors, const QFont &font, QGraphicsItem *parent)
    : QChart(parent), m_latencyAxis(new QCategoryAxis(this)), m_metricAxis(new QCategoryAxis(this)),
      m_staircase(new QLineSeries(this))
{
    m_scene.colors = colors;
    m_scene.font = font;
    legend()->hide();
    setBackgroundRoundness(0);
    setDropShadowEnabled(false);
    setAcceptHoverEvents(false);
    layout()->setContentsMargins(0, 0, 0, 0);
    setMargins({space::inside, qRound(FrameLayer::heightAbove(font)), space::group,
                qRound(FrameLayer::heightBelow(font) + space::tight)});
    createAxes();
    createSeries();
    createLayers();
    applyColors();
    connect(this, &QChart::plotAreaChanged, this, &ParetoChart::takePlotArea);
}

ParetoChart::~ParetoChart() = default;

void ParetoChart::createAxes()
{
    addAxis(m_latencyAxis, Qt::AlignBottom);
    addAxis(m_metricAxis, Qt::AlignLeft);
    const QFont caption = themeFont(m_scene.font, TextSize::Caption);
    for (QCategoryAxis *const axis : {m_latencyAxis, m_metricAxis}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setLabelsFont(caption);
        axis->setTitleFont(caption);
        axis->setTruncateLabels(false);
    }
    m_latencyAxis->setGridLineVisible(false);
    m_metricAxis->setLineVisible(false);
}

void ParetoChart::createSeries()
{
    addSeries(m_staircase);
    m_staircase->attachAxis(m_latencyAxis);
    m_staircase->attachAxis(m_metricAxis);
}

void ParetoChart::createLayers()
{
    const auto add = [this](ChartLayer *layer) {
        m_layers.push_back(layer);
        return layer;
    };
    add(new CloudLayer(this, &m_scene, cloudZ));
    add(new MarkLayer(this, &m_scene, aboveSeriesZ - 2, Mark::Baseline));
    add(new MarkLayer(this, &m_scene, aboveSeriesZ - 1, Mark::Front));
    m_labelLayer = add(new LabelLayer(this, &m_scene, aboveSeriesZ));
    m_budgetLayer = add(new BudgetLayer(this, &m_scene, aboveSeriesZ + 1));
    m_adviceLayer = add(new AdviceLayer(this, &m_scene, aboveSeriesZ + 2));
    m_frameLayer = add(new FrameLayer(this, &m_scene, aboveSeriesZ + 3));
}

void ParetoChart::applyColors()
{
    const ThemeColors &colors = m_scene.colors;
    setBackgroundBrush(colors.surface);
    setPlotAreaBackgroundVisible(false);
    QColor grid = colors.hairline;
    grid.setAlphaF(0.7F);
    for (QCategoryAxis *const axis : {m_latencyAxis, m_metricAxis}) {
        axis->setLabelsColor(colors.muted);
        axis->setTitleBrush(colors.muted);
        axis->setLinePen(QPen(colors.hairline, 1));
        axis->setGridLinePen(QPen(grid, 1));
    }
    m_staircase->setPen(QPen(colors.front, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
}

void ParetoChart::setColors(const ThemeColors &colors)
{
    m_scene.colors = colors;
    applyColors();
    for (ChartLayer *const layer : m_layers)
        layer->update();
}

void ParetoChart::setContent(ChartContent content, bool keepZoom)
{
    m_scene.content = std::move(content);
    m_scene.mapping.scale = m_scene.content.view.scale;
    const RunView &view = m_scene.content.view;
    const bool hasPoints = m_scene.content.hasPoints();
    m_latencyAxis->setVisible(hasPoints);
    m_metricAxis->setVisible(hasPoints);
    if (hasPoints) {
        const QString target = harmless(m_scene.content.run->targetName(*view.target)).left(40);
        m_latencyAxis->setTitleText(u"Latency on %1 (ms%2)"_s.arg(
            target.toHtmlEscaped(), view.scale == LatencyScale::Logarithmic ? u", log scale"_s : QString()));
        m_metricAxis->setTitleText(u"%1 (%)"_s.arg(metricName(view.metric)));
    }
    if (!keepZoom || !m_isZoomed)
        resetZoom();
    fillStaircase();
    for (ChartLayer *const layer : m_layers)
        layer->update();
}

void ParetoChart::setBudget(const AnalysedView &seen)
{
    static_cast<AnalysedView &>(m_scene.content) = seen;
    for (ChartLayer *const layer : {m_budgetLayer, m_adviceLayer, m_labelLayer, m_frameLayer})
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
    m_staircase->replace(content.hasPoints() ? staircase(content.analysis->front, m_scene.mapping) : QList<QPointF>());
}

std::pair<AxisRange, AxisRange> ParetoChart::fullRanges() const
{
    const Extent &extent = *m_scene.content.analysis->extent;
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
    const AxisRange x = zoomed(mapping.x, mapping.x.at((anchor.x() - mapping.plot.left()) / mapping.plot.width()), factor);
    const AxisRange y =
        zoomed(mapping.y, mapping.y.at((mapping.plot.bottom() - anchor.y()) / mapping.plot.height()), factor);
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
    applyRanges();
}

void ParetoChart::applyRanges()
{
    const ChartMapping &mapping = m_scene.mapping;
    const int across = std::max(2, static_cast<int>(mapping.plot.width() / 90));
    const int up = std::max(2, static_cast<int>(mapping.plot.height() / 50));
    setTicks(m_latencyAxis, mapping.x,
             mapping.scale == LatencyScale::Logarithmic ? logTicks(mapping.x, across) : linearTicks(mapping.x, across));
    setTicks(m_metricAxis, mapping.y, linearTicks(mapping.y, up));
    if (m_scene.content.analysis->front.size() > longestExactFront)
        fillStaircase(); // thinned for what is in view
    settle();
    for (ChartLayer *const layer : m_layers)
        layer->update();
    Q_EMIT mappingChanged();
}

/// Lays out at once: other labels may need other room, and would cost a second paint a moment later.
void ParetoChart::settle()
{
    if (m_isSettling)
        return;
    const QScopedValueRollback settling(m_isSettling, true);
    layout()->activate();
}

void ParetoChart::takePlotArea()
{
    const bool resized = m_scene.mapping.plot.size() != plotArea().size();
    m_scene.mapping.plot = plotArea();
    if (resized && m_scene.content.hasPoints())
        applyRanges(); // as many ticks as there is room for
    for (ChartLayer *const layer : m_layers)
        layer->update();
    Q_EMIT mappingChanged();
}

void ParetoChart::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    for (ChartLayer *const layer : m_layers)
        layer->setSize(size());
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
    for (const PlacedModel &model : m_scene.content.places->between(mapping.axisAt(place.x() - radius),
                                                                    mapping.axisAt(place.x() + radius))) {
        const QPointF offset = mapping.placeOf(model) - place;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance <= radius)
            hits.push_back({distance, *m_scene.content.analysis->pointOf(model.row)});
    }
    // Coincident ones come by id, and stay so.
    std::ranges::stable_sort(hits, {}, &Hit::distance);
    std::vector<Point> points;
    std::ranges::transform(hits, std::back_inserter(points), &Hit::point);
    return points;
}

} // namespace paretoscope
