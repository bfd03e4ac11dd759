// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/axislayer.h"

#include "core/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <limits>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr float gridOpacity = 0.7F;
constexpr double tickLength = 4;

} // namespace

void AxisLayer::draw(QPainter &painter)
{
    paintGrid(painter);
    painter.setFont(themeFont(scene().font, TextSize::Caption));
    painter.setPen(colors().muted);
    paintLabels(painter);
    paintTitles(painter);
    paintBetterHint(painter);
}

void AxisLayer::paintGrid(QPainter &painter) const
{
    const QRectF &plot = mapping().plot;
    painter.setRenderHint(QPainter::Antialiasing, false); // level and crisp
    QColor grid = colors().hairline;
    grid.setAlphaF(gridOpacity);
    for (const AxisTick &tick : scene().ticks.metric)
        painter.fillRect(QRectF(plot.left(), std::round(mapping().yOf(tick.position)), plot.width(), 1), grid);
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), colors().hairline);
    for (const AxisTick &tick : scene().ticks.latency) {
        painter.fillRect(QRectF(std::round(mapping().xOfAxis(tick.position)), plot.bottom(), 1, tickLength),
                         colors().hairline);
    }
}

void AxisLayer::paintLabels(QPainter &painter) const
{
    const QRectF &plot = mapping().plot;
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height();
    for (const AxisTick &tick : scene().ticks.metric) {
        const double right = plot.left() - space::inside;
        const double baseline = mapping().yOf(tick.position) + (metrics.ascent() - metrics.descent()) / 2;
        painter.drawText(QPointF(right - metrics.horizontalAdvance(tick.label), baseline), tick.label);
    }
    double free = -std::numeric_limits<double>::infinity();
    for (const AxisTick &tick : scene().ticks.latency) {
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = mapping().xOfAxis(tick.position) - width / 2;
        if (left < free)
            continue; // a log axis crowds its upper ends
        painter.drawText(QPointF(left, plot.bottom() + tickLength + metrics.ascent() + 1), tick.label);
        free = left + width + height / 2;
    }
}

void AxisLayer::paintTitles(QPainter &painter) const
{
    const QRectF &plot = mapping().plot;
    const QFontMetricsF metrics(painter.font());
    const auto title = [&](double length, const QString &text) {
        painter.drawText(QRectF(-length / 2, -metrics.height() / 2, length, metrics.height()),
                         Qt::AlignCenter | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, length));
    };
    painter.save();
    painter.translate(plot.center().x(), boundingRect().bottom() - metrics.height() / 2 - space::tight);
    title(plot.width(), latencyTitle(scene().content));
    painter.restore();
    painter.save();
    painter.translate(boundingRect().left() + space::inside + metrics.height() / 2, plot.center().y());
    painter.rotate(-90);
    title(plot.height(), metricTitle(scene().content));
    painter.restore();
}

void AxisLayer::paintBetterHint(QPainter &painter) const
{
    const QPointF corner = mapping().plot.topLeft() + QPointF(10, 10);
    painter.drawText(corner + QPointF(19, 12), Words::tr("better"));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors().muted, 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(corner, corner + QPointF(14, 14));
    painter.drawLine(corner, corner + QPointF(6, 0));
    painter.drawLine(corner, corner + QPointF(0, 6));
}

} // namespace paretoscope
