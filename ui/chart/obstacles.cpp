// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/obstacles.h"

#include <algorithm>

namespace paretoscope {

void Obstacles::addMark(const Point &point, double size)
{
    const QRectF box(m_mapping.at(point) - QPointF(size, size) / 2, QSizeF(size, size));
    const bool isNew = m_boxes.empty() || (m_boxes.back().center() - box.center()).manhattanLength() >= 1;
    if (isNew && m_mapping.plot.intersects(box))
        m_boxes.push_back(box);
}

void Obstacles::addLines(const QPolygonF &lines)
{
    for (qsizetype i = 1; i < lines.size(); ++i)
        m_boxes.push_back(QRectF(lines.at(i - 1), lines.at(i)).normalized().adjusted(-1, -1, 1, 1));
}

bool Obstacles::cover(const QRectF &place) const
{
    return std::ranges::any_of(m_boxes, [&](const QRectF &box) { return box.intersects(place); });
}

} // namespace paretoscope
