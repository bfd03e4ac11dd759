// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/comparedfrontlayer.h"

#include "chart/aheadbands.h"
#include "chart/marks.h"
#include "chart/staircase.h"

#include <QPainter>

namespace paretoscope {

namespace {

constexpr std::size_t mostModels = 200; ///< beyond, the stairs are the models
constexpr double modelSize = 6;
constexpr float beyondOpacity = 0.6F;

/// The stairs of a front in chart coordinates.
QPolygonF stairsOf(const std::vector<Point> &front, const ChartMapping &mapping)
{
    QPolygonF stairs;
    for (const QPointF &place : staircase(front, mapping))
        stairs.append({mapping.xOfAxis(place.x()), mapping.yOf(place.y())});
    return stairs;
}

/// From the last model of a front level to where the comparison ends.
QLineF beyond(const std::vector<Point> &front, double referenceLatency, const ChartMapping &mapping)
{
    const QPointF last = mapping.at(front.back());
    return {last, QPointF(mapping.xOf(referenceLatency), last.y())};
}

} // namespace

void ComparedFrontLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const ChartContent &content = scene().content;
    if (!content.hasPoints() || !content.hasComparedFront())
        return;
    painter->save();
    painter->setClipRect(mapping().plot, Qt::IntersectClip);
    if (m_part == Part::Ground)
        paintGround(*painter, *content.seen.comparedRun);
    else
        paintStairs(*painter, *content.seen.comparedRun);
    painter->restore();
}

void ComparedFrontLayer::paintGround(QPainter &painter, const ComparedRunView &comparedRun) const
{
    const AheadBands bands = aheadBands(comparedRun.comparison, mapping());
    painter.setRenderHint(QPainter::Antialiasing, false); // adjoining bands would show a seam
    for (const QRectF &band : bands.shown)
        painter.fillRect(band, aheadGround(false, colors()));
    for (const QRectF &band : bands.compared)
        painter.fillRect(band, aheadGround(true, colors()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hatchPen(colors()));
    painter.drawLines(hatchLines(bands.compared));
}

void ComparedFrontLayer::paintStairs(QPainter &painter, const ComparedRunView &comparedRun) const
{
    const double end = comparedRun.comparison.referenceLatency;
    const std::vector<Point> &front = comparedRun.analysis->front;
    painter.setPen(comparedPen(colors()));
    QPolygonF stairs = stairsOf(front, mapping());
    stairs.append(beyond(front, end, mapping()).p2());
    painter.drawPolyline(stairs);
    if (const std::vector<Point> &shown = scene().content.seen.analysis->front; !shown.empty()) {
        QColor faint = colors().front;
        faint.setAlphaF(beyondOpacity);
        painter.setPen(QPen(faint, 1));
        painter.drawLine(beyond(shown, end, mapping()));
    }
    paintModels(painter, front);
}

void ComparedFrontLayer::paintModels(QPainter &painter, const std::vector<Point> &front) const
{
    if (front.size() > mostModels)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors().comparedRun, 1.4));
    painter.setBrush(colors().surface);
    for (const Point &point : front)
        painter.drawRect(QRectF(mapping().at(point) - QPointF(modelSize, modelSize) / 2, QSizeF(modelSize, modelSize)));
}

} // namespace paretoscope
