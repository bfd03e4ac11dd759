// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/cloudlayer.h"

#include "chart/marks.h"

#include <QPaintEngine>
#include <QtMath>

namespace paretoscope {

namespace {

bool isRaster(const QPainter &painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
}

} // namespace

QImage CloudLayer::sprite(qreal pixelRatio) const
{
    const double size = markSize(Mark::Dominated) + 2;
    QImage image(QSize(1, 1) * qCeil(size * pixelRatio), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMark(painter, QPointF(size, size) / 2, Mark::Dominated, colors());
    return image;
}

void CloudLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!scene().content.hasPoints())
        return;
    const TargetAnalysis &analysis = *scene().content.analysis;
    const double room = markSize(Mark::Dominated);
    const QRectF visible = mapping().plot.adjusted(-room, -room, room, room);
    const bool raster = isRaster(*painter);
    const qreal pixelRatio = painter->deviceTransform().m11() * painter->device()->devicePixelRatio();
    const QImage stamp = raster ? sprite(pixelRatio) : QImage();
    const QPointF corner = QPointF(stamp.width(), stamp.height()) / (2 * pixelRatio);
    painter->save();
    painter->setClipRect(mapping().plot);
    for (const Point &point : analysis.points) {
        if (analysis.onFront[point.row] || scene().content.run->family(point.row) == NasFamily::Baseline)
            continue;
        const QPointF center = mapping().at(point);
        if (!visible.contains(center))
            continue;
        if (raster)
            painter->drawImage(center - corner, stamp);
        else
            drawMark(*painter, center, Mark::Dominated, colors());
    }
    painter->restore();
}

} // namespace paretoscope
