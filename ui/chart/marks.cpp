// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marks.h"

#include <QPainterPath>
#include <QtMath>

namespace paretoscope {

double markSize(Mark mark)
{
    switch (mark) {
    case Mark::Dominated: return 7;
    case Mark::Front: return 9;
    case Mark::Baseline: return 10;
    case Mark::Recommended: return 18;
    case Mark::Computed: return 23; // seen around the star, too
    }
    Q_UNREACHABLE();
}

QPainterPath starPath(double diameter)
{
    QPainterPath path;
    constexpr int corners = 10;
    constexpr double innerShare = 0.45;
    for (int i = 0; i < corners; ++i) {
        const double radius = diameter / 2 * (i % 2 == 0 ? 1 : innerShare);
        const double angle = -M_PI_2 + i * M_PI / 5;
        const QPointF corner(radius * qCos(angle), radius * qSin(angle));
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

void drawMark(QPainter &painter, const QPointF &center, Mark mark, const ThemeColors &colors)
{
    const double radius = markSize(mark) / 2;
    painter.save();
    painter.translate(center);
    switch (mark) {
    case Mark::Dominated: {
        QColor color = colors.dominated;
        color.setAlphaF(0.55F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(), radius, radius);
        break;
    }
    case Mark::Front:
        painter.setPen(QPen(colors.surface, 1));
        painter.setBrush(colors.front);
        painter.drawEllipse(QPointF(), radius, radius);
        break;
    case Mark::Baseline:
        painter.setPen(QPen(colors.baseline, 1.6));
        painter.setBrush(colors.surface);
        painter.drawPolygon(QPolygonF{{0, -radius}, {radius, 0}, {0, radius}, {-radius, 0}});
        break;
    case Mark::Recommended:
        painter.setPen(QPen(colors.recommendedOutline, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(colors.recommended);
        painter.drawPath(starPath(markSize(mark)));
        break;
    case Mark::Computed:
        painter.setPen(QPen(colors.computed, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), radius, radius);
        break;
    }
    painter.restore();
}

} // namespace paretoscope
