// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayer.h"

#include <QSet>
#include <QtMath>

namespace paretoscope {

namespace {

constexpr std::size_t mostExactMarks = 100; // a shape costs a hundred times the copy of a picture of it

} // namespace

bool MarkLayer::isShown(const Point &point) const
{
    // A baseline keeps its shape where it competes and wins.
    return m_mark == Mark::Baseline || scene().content.run->family(point.row) != NasFamily::Baseline;
}

std::vector<QPointF> MarkLayer::places() const
{
    const TargetAnalysis &analysis = *scene().content.analysis;
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
    if (isRaster(*painter) && marked.size() > mostExactMarks) {
        copyMarks(*painter, marked);
    } else {
        painter->setRenderHint(QPainter::Antialiasing);
        for (const QPointF &place : marked)
            drawMark(*painter, place, m_mark, colors());
    }
    painter->restore();
}

void MarkLayer::copyMarks(QPainter &painter, const std::vector<QPointF> &places) const
{
    const QTransform device = painter.deviceTransform();
    const QImage image = markImage(m_mark, device.m11(), colors());
    painter.setTransform(device.inverted() * painter.transform()); // device pixels from here on
    for (const QPointF &place : places) {
        const QPointF pixel = device.map(place);
        painter.drawImage(QPoint(qFloor(pixel.x()) - image.width() / 2, qFloor(pixel.y()) - image.height() / 2), image);
    }
}

} // namespace paretoscope
