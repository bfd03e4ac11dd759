// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/cloudlayer.h"

#include "chart/stampedimage.h"
#include "core/words.h"

#include <QtMath>

#include <cmath>

namespace paretoscope {

namespace {

constexpr double pictureScaleInVectors = 3; // about 300 dots an inch on paper
constexpr double maxPixels = 1e6;           // far beyond any picture, and well within an int
constexpr double borderShare = 1e-6; // of a pixel: a place on the border of two is the same one's, however computed

} // namespace

QList<LegendEntry> CloudLayer::legend() const
{
    const auto count = static_cast<int>(seen().places->count(PlaceKind::Dominated));
    return count > 0 ? QList{markEntry(Mark::Dominated, Words::tr("%n dominated", "models", count))}
                     : QList<LegendEntry>();
}

void CloudLayer::addObstacles(Obstacles &obstacles) const
{
    const TargetAnalysis &analysis = *seen().analysis;
    if (analysis.points.size() > sparseCloud)
        return;
    for (const Point &point : analysis.points) {
        if (!analysis.onFront[point.row])
            obstacles.addMark(point, markSize(Mark::Front));
    }
}

void CloudLayer::draw(QPainter &painter)
{
    if (mapping().plot.isEmpty())
        return;
    painter.setClipRect(mapping().plot, Qt::IntersectClip);
    const QTransform device = painter.deviceTransform();
    if (isRaster(painter))
        paintPicture(painter, device.m11(), device.mapRect(mapping().plot));
    else if (visible().size() <= mostVectorMarks)
        paintMarks(painter);
    else
        paintPicture(painter, pictureScaleInVectors,
                     QTransform::fromScale(pictureScaleInVectors, pictureScaleInVectors).mapRect(mapping().plot));
}

std::span<const PlacedModel> CloudLayer::visible() const
{
    const double room = markSize(Mark::Dominated);
    const QRectF &plot = mapping().plot;
    return seen().places->between(mapping().axisAt(plot.left() - room), mapping().axisAt(plot.right() + room));
}

void CloudLayer::paintMarks(QPainter &painter) const
{
    const double room = markSize(Mark::Dominated);
    const QRectF box = mapping().plot.adjusted(-room, -room, room, room);
    for (const PlacedModel &model : visible()) {
        const QPointF place = mapping().placeOf(model);
        if (model.kind == PlaceKind::Dominated && box.contains(place))
            drawMark(painter, place, Mark::Dominated, colors());
    }
}

void CloudLayer::paintPicture(QPainter &painter, double scale, const QRectF &deviceBox)
{
    const QRect pixels = deviceBox.toAlignedRect();
    const Key key{seen().places, mapping(), colors().dominated, scale, deviceBox.topLeft() - QPointF(pixels.topLeft()),
                  pixels.size()};
    if (key != m_key)
        stampAll(key);
    // Pixel on pixel: nothing may be interpolated.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const QPointF corner = mapping().plot.topLeft() - key.offset / scale;
    painter.drawImage(QRectF(corner, QSizeF(key.size) / scale), m_picture);
}

void CloudLayer::stampAll(const Key &key)
{
    StampedImage image(key.size, markImage(Mark::Dominated, key.scale, colors()));
    const ChartMapping &map = key.mapping;
    const double perX = key.scale * map.plot.width() / map.x.length();
    const double perY = key.scale * map.plot.height() / map.y.length();
    for (const PlacedModel &model : visible()) {
        if (model.kind != PlaceKind::Dominated)
            continue;
        const double x = key.offset.x() + (model.x - map.x.min) * perX;
        const double y = key.offset.y() + (map.y.max - model.y) * perY;
        // Far outside when zoomed in, and then more than an int holds.
        if (std::abs(y) < maxPixels)
            image.stamp(qFloor(x + borderShare), qFloor(y + borderShare));
    }
    m_picture = image.toImage(colors().dominated);
    m_key = key;
}

} // namespace paretoscope
