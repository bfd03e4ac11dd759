// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/staircaselayer.h"

#include "chart/modeldescription.h"
#include "chart/staircase.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace paretoscope {

namespace {

constexpr std::size_t mostModels = 200; ///< beyond, the stairs are the models
constexpr double modelSize = 6;
constexpr float beyondOpacity = 0.6F;

/// From the last model of a front level to where the comparison ends.
QLineF beyond(const std::vector<Point> &front, double referenceLatency, const ChartMapping &mapping)
{
    const QPointF last = mapping.at(front.back());
    return {last, QPointF(mapping.xOf(referenceLatency), last.y())};
}

} // namespace

std::shared_ptr<const StaircaseLayer::Front> StaircaseLayer::front(Of run) const
{
    if (run == Of::ComparedRun)
        return scene().content.hasComparedFront()
                   ? std::shared_ptr<const Front>(seen().comparedRun, &seen().comparedRun->analysis->front)
                   : nullptr;
    const bool isEmpty = !scene().content.hasPoints() || seen().analysis->front.empty();
    return isEmpty ? nullptr : std::shared_ptr<const Front>(seen().analysis, &seen().analysis->front);
}

std::shared_ptr<const StaircaseLayer::Front> StaircaseLayer::comparedFront() const
{
    return m_run == Of::ComparedRun ? front(m_run) : nullptr;
}

const QPolygonF &StaircaseLayer::stairs() const
{
    const std::shared_ptr<const Front> drawn = front(m_run);
    if (drawn == m_front && mapping() == m_mapping)
        return m_stairs;
    m_front = drawn;
    m_mapping = mapping();
    m_stairs.clear();
    if (!drawn)
        return m_stairs;
    for (const QPointF &place : staircase(*drawn, m_mapping))
        m_stairs.append({m_mapping.xOfAxis(place.x()), m_mapping.yOf(place.y())});
    return m_stairs;
}

void StaircaseLayer::draw(QPainter &painter)
{
    const std::shared_ptr<const Front> drawn = front(m_run);
    if (!drawn)
        return;
    painter.setClipRect(mapping().plot, Qt::IntersectClip);
    if (m_run == Of::ComparedRun)
        return drawComparedRun(painter, *drawn);
    painter.setPen(QPen(colors().front, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const QPolygonF &line = stairs();
    for (qsizetype i = 1; i < line.size(); ++i)
        painter.drawLine(line.at(i - 1), line.at(i));
}

void StaircaseLayer::drawComparedRun(QPainter &painter, const Front &front) const
{
    const double end = seen().comparedRun->comparison.referenceLatency;
    painter.setPen(comparedPen(colors()));
    QPolygonF line = stairs();
    line.append(beyond(front, end, mapping()).p2());
    painter.drawPolyline(line);
    if (const std::shared_ptr<const Front> shown = this->front(Of::ShownRun)) {
        QColor faint = colors().front;
        faint.setAlphaF(beyondOpacity);
        painter.setPen(QPen(faint, 1));
        painter.drawLine(beyond(*shown, end, mapping()));
    }
    drawModels(painter, front);
}

void StaircaseLayer::drawModels(QPainter &painter, const Front &front) const
{
    if (front.size() > mostModels)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors().comparedRun, 1.4));
    painter.setBrush(colors().surface);
    for (const Point &point : front)
        painter.drawRect(QRectF(mapping().at(point) - QPointF(modelSize, modelSize) / 2, QSizeF(modelSize, modelSize)));
}

void StaircaseLayer::addObstacles(Obstacles &obstacles) const
{
    obstacles.addLines(stairs());
    const std::shared_ptr<const Front> compared = comparedFront();
    if (!compared)
        return;
    for (const Point &point : *compared)
        obstacles.addMark(point, markSize(Mark::Front));
}

Told StaircaseLayer::tell(const QPointF &place, double radius) const
{
    const std::shared_ptr<const Front> compared = comparedFront();
    if (!compared)
        return {};
    const auto distance = [&](const Point &each) {
        const QPointF offset = mapping().at(each) - place;
        return std::hypot(offset.x(), offset.y());
    };
    const auto nearest = std::ranges::min_element(*compared, {}, distance); // the fastest of equal ones
    if (distance(*nearest) > radius)
        return {};
    return {describeComparedModel(scene().content, *nearest)};
}

void StaircaseLayer::widen(Extent &extent) const
{
    if (const std::shared_ptr<const Front> compared = comparedFront()) {
        for (const Point &point : *compared)
            extent.include(point);
    }
}

} // namespace paretoscope
