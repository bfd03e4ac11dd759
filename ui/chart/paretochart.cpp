// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/paretochart.h"

#include "chart/advicelayer.h"
#include "chart/budgetlayer.h"
#include "chart/cloudlayer.h"
#include "chart/framelayer.h"
#include "chart/labellayer.h"
#include "chart/marks.h"
#include "widgets/plaintext.h"

#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double cloudZ = 3;  // above the grid, below the series (which Qt Charts puts at 5 and more)
constexpr double aboveSeriesZ = 50;
constexpr double smallestZoom = 1e-5; // share of the full range

void setTicks(QCategoryAxis *axis, AxisRange range, const QList<AxisTick> &ticks)
{
    const QStringList old = axis->categoriesLabels();
    for (const QString &label : old)
        axis->remove(label);
    axis->setRange(range.min, range.max);
    axis->setStartValue(range.min);
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
      m_staircase(new QLineSeries(this)), m_frontMarks(new QScatterSeries(this)),
      m_baselineMarks(new QScatterSeries(this))
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
    for (QXYSeries *const series : std::initializer_list<QXYSeries *>{m_staircase, m_baselineMarks, m_frontMarks}) {
        addSeries(series);
        series->attachAxis(m_latencyAxis);
        series->attachAxis(m_metricAxis);
    }
    m_frontMarks->setMarkerSize(markSize(Mark::Front));
    m_baselineMarks->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    m_baselineMarks->setMarkerSize(markSize(Mark::Baseline));
}

void ParetoChart::createLayers()
{
    const auto add = [this](ChartLayer *layer) {
        m_layers.push_back(layer);
        return layer;
    };
    add(new CloudLayer(this, &m_scene, cloudZ));
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
    m_frontMarks->setBrush(colors.front);
    m_frontMarks->setPen(QPen(colors.surface, 1));
    m_baselineMarks->setBrush(colors.surface);
    m_baselineMarks->setPen(QPen(colors.baseline, 1.6));
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
    fillSeries();
    if (!keepZoom || !m_isZoomed)
        resetZoom();
    for (ChartLayer *const layer : m_layers)
        layer->update();
}

void ParetoChart::setBudget(const RunView &view, const TargetAdvice &advice)
{
    m_scene.content.view = view;
    m_scene.content.advice = advice;
    for (ChartLayer *const layer : {m_budgetLayer, m_adviceLayer, m_labelLayer, m_frameLayer})
        layer->update();
}

void ParetoChart::setSelected(std::optional<Row> row)
{
    m_scene.selected = row;
    m_adviceLayer->update();
    m_labelLayer->update();
}

QPointF ParetoChart::seriesPoint(const Point &point) const
{
    return {toAxis(point.latency, m_scene.mapping.scale), point.metric};
}

void ParetoChart::fillSeries()
{
    QList<QPointF> stairs;
    QList<QPointF> marks;
    QList<QPointF> baselines;
    if (m_scene.content.hasPoints()) {
        const TargetAnalysis &analysis = *m_scene.content.analysis;
        for (const Point &point : analysis.front) {
            const QPointF place = seriesPoint(point);
            if (!stairs.isEmpty() && stairs.last() != place)
                stairs.append({place.x(), stairs.last().y()}); // attainable up to here: the step before
            if (stairs.isEmpty() || stairs.last() != place)
                stairs.append(place);
            if (m_scene.content.run->family(point.row) != NasFamily::Baseline)
                marks.append(place);
        }
        std::ranges::transform(analysis.baselines, std::back_inserter(baselines),
                               [this](const Point &point) { return seriesPoint(point); });
    }
    m_staircase->replace(stairs);
    m_frontMarks->replace(marks);
    m_baselineMarks->replace(baselines);
}

std::pair<AxisRange, AxisRange> ParetoChart::fullRanges() const
{
    const TargetAnalysis &analysis = *m_scene.content.analysis;
    AxisRange x{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    AxisRange y = x;
    for (const std::vector<Point> *const points : {&analysis.points, &analysis.baselines}) {
        for (const Point &point : *points) {
            const QPointF place = seriesPoint(point);
            x = {std::min(x.min, place.x()), std::max(x.max, place.x())};
            y = {std::min(y.min, place.y()), std::max(y.max, place.y())};
        }
    }
    // Below zero there is no latency; a log axis may go where it likes.
    const bool isLog = m_scene.mapping.scale == LatencyScale::Logarithmic;
    const double room = std::max(x.length() * 0.07, 0.02);
    return {isLog ? AxisRange{x.min - room, x.max + room} : paddedRange(x), paddedRange(y)};
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
    for (ChartLayer *const layer : m_layers)
        layer->update();
    Q_EMIT mappingChanged();
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
    struct Hit {
        double distance;
        Point point;
    };
    std::vector<Hit> hits;
    if (!m_scene.content.hasPoints())
        return {};
    const TargetAnalysis &analysis = *m_scene.content.analysis;
    const auto look = [&](const std::vector<Point> &points) {
        for (const Point &point : points) {
            const QPointF offset = m_scene.mapping.at(point) - place;
            const double distance = std::hypot(offset.x(), offset.y());
            if (distance <= radius)
                hits.push_back({distance, point});
        }
    };
    look(analysis.points);
    if (analysis.population == Population::WithoutBaselines)
        look(analysis.baselines);
    const TrainingRun &run = *m_scene.content.run;
    std::ranges::sort(hits, [&run](const Hit &a, const Hit &b) {
        return a.distance != b.distance ? a.distance < b.distance : idLess(run, a.point.row, b.point.row);
    });
    std::vector<Point> points;
    std::ranges::transform(hits, std::back_inserter(points), &Hit::point);
    return points;
}

} // namespace paretoscope
