// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayer.h"

#include "core/words.h"

#include <QSet>

namespace paretoscope {

namespace {

constexpr std::size_t mostNames = 40;

} // namespace

const std::vector<Point> &MarkLayer::models() const
{
    return m_mark == Mark::Front ? seen().analysis->front : seen().analysis->baselines;
}

bool MarkLayer::isShown(const Point &point) const
{
    // A baseline keeps its shape where it competes and wins.
    return m_mark == Mark::Baseline || scene().content.run->family(point.row) != NasFamily::Baseline;
}

std::vector<QPointF> MarkLayer::places() const
{
    const double room = markSize(m_mark);
    const QRectF box = mapping().plot.adjusted(-room, -room, room, room);
    QSet<QPoint> taken; // device-independent half pixels
    std::vector<QPointF> places;
    for (const Point &point : models()) {
        const QPointF place = mapping().at(point);
        const QPoint half(qRound(place.x() * 2), qRound(place.y() * 2));
        if (!box.contains(place) || !isShown(point) || taken.contains(half))
            continue;
        taken.insert(half);
        places.push_back(place);
    }
    return places;
}

QList<LegendEntry> MarkLayer::legend() const
{
    const auto count = static_cast<int>(models().size());
    if (count == 0)
        return {};
    return {markEntry(m_mark, m_mark == Mark::Front ? Words::tr("%n on the front", "models", count)
                                                    : Words::tr("%n baseline(s)", nullptr, count))};
}

std::vector<NamedModel> MarkLayer::names() const
{
    if (m_mark != Mark::Front || models().empty())
        return {};
    const std::vector<Point> &front = models();
    std::vector<NamedModel> named;
    const auto add = [&named](const Point &point) { named.push_back({.point = point, .size = markSize(Mark::Front)}); };
    add(front.front());
    add(front.back());
    const std::size_t step = front.size() / mostNames + 1; // along the whole of a long front
    for (std::size_t i = 0; i < front.size(); i += step)
        add(front[i]);
    return named;
}

void MarkLayer::addObstacles(Obstacles &obstacles) const
{
    if (m_mark == Mark::Baseline && models().size() > sparseCloud)
        return;
    for (const Point &point : models())
        obstacles.addMark(point, markSize(m_mark));
}

void MarkLayer::draw(QPainter &painter)
{
    const std::vector<QPointF> marked = places();
    painter.setClipRect(mapping().plot, Qt::IntersectClip);
    drawMarks(painter, marked, m_mark, colors());
}

} // namespace paretoscope
