// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marks.h"

#include <QPaintEngine>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <cmath>

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
    case Mark::ShownAhead:
    case Mark::ComparedAhead: return 14;
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
    case Mark::ShownAhead:
    case Mark::ComparedAhead: return 0;
    }
    Q_UNREACHABLE();
}

constexpr double hatchStep = 7;
constexpr float groundOpacity = 0.17F;
constexpr float hatchOpacity = 0.55F;

/// A piece of the chart around the origin: the ground where a run is ahead, below its line.
void drawGround(QPainter &painter, bool isCompared, double radius, const ThemeColors &colors)
{
    const QRectF box(-radius, -radius + 2, 2 * radius, 2 * radius - 3);
    painter.fillRect(box, aheadGround(isCompared, colors));
    if (isCompared) {
        painter.setPen(hatchPen(colors));
        painter.drawLines(hatchLines({&box, 1}));
    }
    QPen line = isCompared ? comparedPen(colors) : QPen(colors.front, 2);
    line.setCapStyle(Qt::FlatCap);
    painter.setPen(line);
    painter.drawLine(box.topLeft(), box.topRight());
}

} // namespace

QPen comparedPen(const ThemeColors &colors)
{
    QPen pen(colors.comparedRun, 2, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
    pen.setDashPattern({3, 1.5}); // widths of the line
    return pen;
}

QColor aheadGround(bool isCompared, const ThemeColors &colors)
{
    QColor ground = isCompared ? colors.comparedRun : colors.front;
    ground.setAlphaF(groundOpacity);
    return ground;
}

QPen hatchPen(const ThemeColors &colors)
{
    QColor color = colors.comparedRun;
    color.setAlphaF(hatchOpacity);
    return {color, 1};
}

QList<QLineF> hatchLines(std::span<const QRectF> boxes)
{
    QRectF all;
    for (const QRectF &box : boxes)
        all |= box;
    QList<QLineF> lines;
    const double first = std::floor((all.top() - all.right()) / hatchStep) * hatchStep;
    const int last = static_cast<int>(std::floor((all.bottom() - all.left() - first) / hatchStep));
    for (int line = 0; line <= last; ++line) {
        const double rise = first + line * hatchStep; // y = x + rise
        const qsizetype before = lines.size();
        for (const QRectF &box : boxes) {
            const double from = std::max(box.left(), box.top() - rise);
            const double to = std::min(box.right(), box.bottom() - rise);
            if (to <= from)
                continue;
            const bool goesOn = lines.size() > before && from - lines.last().x2() < 0.01;
            if (goesOn)
                lines.last().setP2({to, to + rise});
            else
                lines.append({from, from + rise, to, to + rise});
        }
    }
    return lines;
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
    case Mark::ShownAhead:
    case Mark::ComparedAhead: drawGround(painter, mark == Mark::ComparedAhead, radius, colors); break;
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

namespace {

constexpr std::size_t mostExactMarks = 100; // a shape costs a hundred times the copy of a picture of it

void copyMarks(QPainter &painter, std::span<const QPointF> places, Mark mark, const ThemeColors &colors)
{
    const QTransform device = painter.deviceTransform();
    const QImage image = markImage(mark, device.m11(), colors);
    painter.setTransform(device.inverted() * painter.transform()); // device pixels from here on
    for (const QPointF &place : places) {
        const QPointF pixel = device.map(place);
        painter.drawImage(QPoint(qFloor(pixel.x()) - image.width() / 2, qFloor(pixel.y()) - image.height() / 2), image);
    }
}

} // namespace

void drawMarks(QPainter &painter, std::span<const QPointF> places, Mark mark, const ThemeColors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isRaster(painter) && places.size() > mostExactMarks) {
        copyMarks(painter, places, mark, colors);
    } else {
        for (const QPointF &place : places)
            drawMark(painter, place, mark, colors);
    }
    painter.restore();
}

bool isRaster(const QPainter &painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
}

} // namespace paretoscope
