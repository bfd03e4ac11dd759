// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marks.h"

#include <QPaintEngine>
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
    case Mark::Predicted: return 9;
    }
    Q_UNREACHABLE();
}

namespace {

/// Of the line around a mark, half of which lies outside the mark's size.
double outlineWidth(Mark mark)
{
    switch (mark) {
    case Mark::Dominated: return 0;
    case Mark::Front: return 1;
    case Mark::Baseline: return 1.6;
    case Mark::Recommended: return 1.4;
    case Mark::Computed: return 2;
    case Mark::Predicted: return 1.3;
    }
    Q_UNREACHABLE();
}

} // namespace

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
        painter.setPen(QPen(colors.surface, outlineWidth(mark)));
        painter.setBrush(colors.front);
        painter.drawEllipse(QPointF(), radius, radius);
        break;
    case Mark::Baseline:
        painter.setPen(QPen(colors.baseline, outlineWidth(mark)));
        painter.setBrush(colors.surface);
        painter.drawPolygon(QPolygonF{{0, -radius}, {radius, 0}, {0, radius}, {-radius, 0}});
        break;
    case Mark::Recommended:
        painter.setPen(QPen(colors.recommendedOutline, outlineWidth(mark), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(colors.recommended);
        painter.drawPath(starPath(markSize(mark)));
        break;
    case Mark::Computed:
        painter.setPen(QPen(colors.computed, outlineWidth(mark)));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), radius, radius);
        break;
    case Mark::Predicted: {
        QPen dashed(colors.muted, outlineWidth(mark), Qt::CustomDashLine, Qt::FlatCap);
        dashed.setDashPattern({2.2, 1.6});
        painter.setPen(dashed);
        painter.setBrush(colors.surface);
        painter.drawEllipse(QPointF(), radius, radius);
        break;
    }
    }
    painter.restore();
}

QImage markImage(Mark mark, double scale, const ThemeColors &colors)
{
    // Miter joins reach beyond the outline's half.
    const double reach = mark == Mark::Dominated ? 0 : 2 * outlineWidth(mark);
    const int width = qCeil((markSize(mark) + reach) * scale) | 1;
    QImage image(width, width, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(width / 2.0, width / 2.0);
    painter.scale(scale, scale);
    drawMark(painter, {}, mark, colors);
    return image;
}

bool isRaster(const QPainter &painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
}

} // namespace paretoscope
