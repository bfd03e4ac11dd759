// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/paretochartview.h"

#include "chart/chartcontent.h"
#include "chart/hovercard.h"
#include "chart/paretochart.h"
#include "widgets/emptystate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double hitRadius = 9;
constexpr double wheelStep = 1.25;

QString targetOf(const ChartContent &content)
{
    return content.seen.view.target ? content.run->targetName(*content.seen.view.target) : QString();
}

/// Targets by name: a refresh may number them anew.
bool hasSameAxes(const ChartContent &a, const ChartContent &b)
{
    return a.run && b.run && a.seen.view.metric == b.seen.view.metric && targetOf(a) == targetOf(b);
}

} // namespace

ParetoChartView::ParetoChartView(RunSession *session, const Theme *theme, QWidget *parent)
    // Handed to the base class, which would leak a chart of its own if this one were set later.
    : QChartView(new ParetoChart(theme->colors(), QApplication::font()), parent),
      m_session(session),
      m_theme(theme),
      m_chart(static_cast<ParetoChart *>(chart())),
      m_card(new HoverCard(viewport())),
      m_empty(new EmptyState(viewport())),
      m_band(new QRubberBand(QRubberBand::Rectangle, viewport()))
{
    setObjectName(u"paretoChart"_s);
    setAccessibleName(tr("Latency against accuracy"));
    setRenderHint(QPainter::Antialiasing,
                  false); // grid and stairs are level and crisp, and a third of a paint; marks ask for it
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 240);
    connect(session, &RunSession::runChanged, this, [this](bool sameRun) { m_keepZoom = sameRun; });
    connect(session, &RunSession::analysisChanged, this, [this] { showContent(m_keepZoom); });
    connect(session, &RunSession::scaleChanged, this, [this] { showContent(false); });
    connect(session, &RunSession::needChanged, this, &ParetoChartView::showNeed);
    connect(session, &RunSession::comparedRunChanged, this, [this] { showContent(true); });
    connect(session, &RunSession::selectionChanged, this, &ParetoChartView::showSelection);
    connect(theme, &Theme::changed, this, [this] { m_chart->setColors(m_theme->colors()); });
    showContent(false);
}

ParetoChartView::~ParetoChartView() = default;

void ParetoChartView::showContent(bool keepZoom)
{
    m_keepZoom = false; // until the next refresh of the same run
    m_card->hide();
    if (!m_session->run()) {
        m_empty->hide();
        return;
    }
    ChartContent content = chartContent(m_session->shown(), m_session->seen());
    const bool sameAxes = keepZoom && hasSameAxes(m_chart->content(), content);
    const QString reason = content.emptyReason;
    m_chart->setContent(std::move(content), sameAxes);
    m_empty->say(tr("Nothing to plot"), reason);
    m_empty->setVisible(!reason.isEmpty());
    showSelection();
}

void ParetoChartView::showNeed()
{
    if (m_session->analysis())
        m_chart->setNeed(m_session->seen());
}

void ParetoChartView::showSelection() { m_chart->setSelected(m_session->selectedRow()); }

QPointF ParetoChartView::toChart(const QPoint &place) const { return m_chart->mapFromScene(mapToScene(place)); }

std::optional<QPoint> ParetoChartView::placeOf(Row row) const
{
    const TargetAnalysis *const analysis = m_session->analysis();
    const Point *const point = analysis ? analysis->pointOf(row) : nullptr;
    if (!point)
        return std::nullopt;
    return mapFromScene(m_chart->mapToScene(m_chart->mapping().at(*point)));
}

void ParetoChartView::resetZoom() { m_chart->resetZoom(); }

void ParetoChartView::hover(const QPoint &place)
{
    const std::optional<MovableLimit> limit = m_chart->limitAt(toChart(place));
    setCursor(!limit ? Qt::ArrowCursor : limit == MovableLimit::Budget ? Qt::SplitHCursor : Qt::SplitVCursor);
    const QStringList lines = m_chart->tell(toChart(place), hitRadius).lines;
    if (lines.isEmpty())
        m_card->hide();
    else
        m_card->tell(place, lines);
}

void ParetoChartView::selectAt(const QPoint &place)
{
    m_session->select(m_chart->tell(toChart(place), hitRadius).selects);
    tellSelected(place);
}

void ParetoChartView::tellSelected(const QPoint &place)
{
    const ChartContent &content = m_chart->content();
    const std::optional<Row> row = m_session->selectedRow();
    const Point *const point = row && content.hasPoints() ? content.seen.analysis->pointOf(*row) : nullptr;
    if (point)
        m_card->tell(place, m_chart->tell(m_chart->mapping().at(*point), hitRadius).lines);
}

void ParetoChartView::selectForMenu(const QPoint &place)
{
    const std::vector<Point> near = m_chart->pointsNear(toChart(place), hitRadius);
    const auto isSelected = [this](const Point &point) { return m_session->selectedRow() == point.row; };
    if (!near.empty() && std::ranges::none_of(near, isSelected))
        m_session->select(near.front().row);
}

ParetoChartView::Drag ParetoChartView::dragOf(std::optional<MovableLimit> limit)
{
    if (!limit)
        return Drag::Undecided;
    return limit == MovableLimit::Budget ? Drag::Budget : Drag::Floor;
}

void ParetoChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = m_lastAt = event->pos();
    m_card->hide();
    if (event->button() == Qt::MiddleButton)
        m_drag = Drag::Pan;
    else if (event->button() == Qt::LeftButton)
        m_drag = dragOf(m_chart->limitAt(toChart(event->pos())));
    else if (event->button() == Qt::RightButton)
        selectForMenu(event->pos());
    event->accept();
}

void ParetoChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->pos();
    const bool movedFar = (place - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Undecided && movedFar && m_chart->content().hasPoints())
        m_drag = Drag::Zoom;
    switch (m_drag) {
    case Drag::None: hover(place); break;
    case Drag::Undecided: break;
    case Drag::Zoom:
        m_band->setGeometry(QRect(m_pressedAt, place).normalized());
        m_band->show();
        break;
    case Drag::Pan: m_chart->panBy(place - m_lastAt); break;
    case Drag::Budget:
        m_session->change([latency = m_chart->mapping().latencyAt(toChart(place).x())](RunView &view) {
            view.need.budget = latency;
        });
        break;
    case Drag::Floor:
        m_session->change(
            [metric = m_chart->mapping().metricAt(toChart(place).y())](RunView &view) { view.need.floor = metric; });
        break;
    }
    m_lastAt = place;
    event->accept();
}

void ParetoChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_band->hide();
    if (drag == Drag::Zoom)
        m_chart->zoomTo(QRectF(toChart(m_pressedAt), toChart(event->pos())));
    else if (drag == Drag::Undecided)
        selectAt(event->pos());
    event->accept();
}

void ParetoChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_chart->resetZoom();
    event->accept();
}

void ParetoChartView::wheelEvent(QWheelEvent *event)
{
    m_chart->zoomAt(toChart(event->position().toPoint()), std::pow(wheelStep, event->angleDelta().y() / 120.0));
    m_card->hide();
    event->accept();
}

void ParetoChartView::leaveEvent(QEvent *event)
{
    m_card->hide();
    QChartView::leaveEvent(event);
}

void ParetoChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
}

void ParetoChartView::keyPressEvent(QKeyEvent *event)
{
    const bool frontOnly = !(event->modifiers() & Qt::ShiftModifier);
    constexpr int toTheEnd = 1 << 20;
    switch (event->key()) {
    case Qt::Key_Right: walk(1, frontOnly); break;
    case Qt::Key_Left: walk(-1, frontOnly); break;
    case Qt::Key_Home: walk(-toTheEnd, frontOnly); break;
    case Qt::Key_End: walk(toTheEnd, frontOnly); break;
    case Qt::Key_Plus: m_chart->zoomAt(m_chart->mapping().plot.center(), wheelStep); break;
    case Qt::Key_Minus: m_chart->zoomAt(m_chart->mapping().plot.center(), 1 / wheelStep); break;
    case Qt::Key_0: m_chart->resetZoom(); break;
    case Qt::Key_Escape: m_chart->isZoomed() ? m_chart->resetZoom() : m_session->select(std::nullopt); break;
    default: QChartView::keyPressEvent(event); return;
    }
    event->accept();
}

std::vector<Row> ParetoChartView::walkable(bool frontOnly) const
{
    std::vector<Row> rows;
    const ChartContent &content = m_chart->content();
    if (!content.hasPoints())
        return rows;
    if (frontOnly)
        std::ranges::transform(content.seen.analysis->front, std::back_inserter(rows), &Point::row);
    else
        std::ranges::transform(content.seen.places->all(), std::back_inserter(rows), &PlacedModel::row);
    return rows;
}

void ParetoChartView::walk(int steps, bool frontOnly)
{
    const std::vector<Row> rows = walkable(frontOnly);
    if (rows.empty())
        return;
    const int last = static_cast<int>(rows.size()) - 1;
    const auto current = m_session->selectedRow() ? std::ranges::find(rows, *m_session->selectedRow()) : rows.end();
    const int from = current != rows.end() ? static_cast<int>(current - rows.begin()) : (steps > 0 ? -1 : last + 1);
    const Row chosen = rows.at(static_cast<std::size_t>(std::clamp(from + steps, 0, last)));
    m_session->select(chosen);
    if (const auto place = placeOf(chosen))
        tellSelected(*place);
}

} // namespace paretoscope
