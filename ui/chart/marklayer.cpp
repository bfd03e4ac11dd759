// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayer.h"

#include <QSet>
#include <QtMath>

namespace paretoscope {

bool MarkLayer::isShown(const Point &point) const
{
    // A baseline keeps its shape where it competes and wins.
    return m_mark == Mark::Baseline || scene().content.run->family(point.row) != NasFamily::Baseline;
}

void MarkLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!scene().content.hasPoints())
        return;
    const TargetAnalysis &analysis = *scene().content.analysis;
    const double room = markSize(m_mark);
    const QRectF box = mapping().plot.adjusted(-room, -room, room, room);
    QSet<QPoint> taken; // device-independent half pixels
    painter->save();
    painter->setClipRect(mapping().plot, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Point &point : m_mark == Mark::Front ? analysis.front : analysis.baselines) {
        const QPointF place = mapping().at(point);
        const QPoint half(qRound(place.x() * 2), qRound(place.y() * 2));
        if (!box.contains(place) || !isShown(point) || taken.contains(half))
            continue;
        taken.insert(half);
        drawMark(*painter, place, m_mark, colors());
    }
    painter->restore();
}

} // namespace paretoscope
