// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/advicelayer.h"

#include "chart/marks.h"

#include <QPainter>

namespace paretoscope {

void AdviceLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!scene().content.hasPoints())
        return;
    const ChartContent &content = scene().content;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(mapping().plot.adjusted(-2, -2, 2, 2));
    if (scene().selected) {
        if (const Point *const point = content.seen.analysis->pointOf(*scene().selected)) {
            QColor halo = colors().text;
            painter->setPen(QPen(halo, 1.5));
            halo.setAlphaF(0.10F);
            painter->setBrush(halo);
            painter->drawEllipse(mapping().at(*point), 13, 13);
        }
    }
    if (const Advice *const ring = content.seen.advice.ring(); ring && ring->point)
        drawMark(*painter, mapping().at(*ring->point), Mark::Computed, colors());
    if (const auto &stated = content.seen.advice.stated; stated && stated->point)
        drawMark(*painter, mapping().at(*stated->point), Mark::Recommended, colors());
    painter->restore();
}

} // namespace paretoscope
