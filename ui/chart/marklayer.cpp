// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayer.h"

#include <QSet>

namespace paretoscope {

bool MarkLayer::isShown(const Point &point) const
{
    // A baseline keeps its shape where it competes and wins.
    return m_mark == Mark::Baseline || scene().content.run->family(point.row) != NasFamily::Baseline;
}

std::vector<QPointF> MarkLayer::places() const
{
    const TargetAnalysis &analysis = *scene().content.seen.analysis;
    const double room = markSize(m_mark);
    const QRectF box = mapping().plot.adjusted(-room, -room, room, room);
    QSet<QPoint> taken; // device-independent half pixels
    std::vector<QPointF> places;
    for (const Point &point : m_mark == Mark::Front ? analysis.front : analysis.baselines) {
        const QPointF place = mapping().at(point);
        const QPoint half(qRound(place.x() * 2), qRound(place.y() * 2));
        if (!box.contains(place) || !isShown(point) || taken.contains(half))
            continue;
        taken.insert(half);
        places.push_back(place);
    }
    return places;
}

void MarkLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!scene().content.hasPoints())
        return;
    const std::vector<QPointF> marked = places();
    painter->save();
    painter->setClipRect(mapping().plot, Qt::IntersectClip);
    drawMarks(*painter, marked, m_mark, colors());
    painter->restore();
}

} // namespace paretoscope
