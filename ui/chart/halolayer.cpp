// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/halolayer.h"

#include <QPainter>
#include <QRadialGradient>

namespace paretoscope {

namespace {

constexpr double haloRadius = 15;
constexpr double strongest = 0.5; ///< opacity in the middle of a model that is always on the front
constexpr double faintest = 0.02; ///< share below which nothing is drawn

} // namespace

void HaloLayer::draw(QPainter &painter)
{
    if (!seen().noise)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(mapping().plot);
    painter.setPen(Qt::NoPen);
    for (const FrontShare &each : seen().noise->shares) {
        const Point *const point = seen().analysis->pointOf(each.row);
        if (!point || each.share < faintest)
            continue;
        const QPointF place = mapping().at(*point);
        QColor inside = colors().front;
        QColor outside = inside;
        inside.setAlphaF(static_cast<float>(strongest * each.share));
        outside.setAlphaF(0);
        QRadialGradient soft(place, haloRadius);
        soft.setColorAt(0, inside);
        soft.setColorAt(1, outside);
        painter.setBrush(soft);
        painter.drawEllipse(place, haloRadius, haloRadius);
    }
}

} // namespace paretoscope
