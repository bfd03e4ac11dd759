// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlayer.h"

#include <QPainter>

namespace paretoscope {

ChartLayer::ChartLayer(QGraphicsItem *parent, const ChartScene *scene, qreal z)
    : QGraphicsItem(parent),
      m_scene(scene)
{
    setZValue(z);
    setAcceptedMouseButtons(Qt::NoButton);
}

void ChartLayer::place(const ChartAreas &areas)
{
    prepareGeometryChange();
    m_area = areaIn(areas);
}

void ChartLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!isDrawn())
        return;
    painter->save();
    draw(*painter);
    painter->restore();
}

LegendEntry ChartLayer::markEntry(Mark mark, const QString &text, const QString &shortText) const
{
    return {.size = markSize(mark),
            .symbol = [this, mark](QPainter &painter) { drawMark(painter, {}, mark, colors()); },
            .text = text,
            .shortText = shortText};
}

} // namespace paretoscope
