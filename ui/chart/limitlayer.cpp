// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/limitlayer.h"

#include "reasons/amounts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double gripReach = 5;

} // namespace

void LimitLayer::draw(QPainter &painter)
{
    const Need &need = seen().view.need;
    if (need.budget)
        drawBudget(painter, *need.budget);
    if (need.floor)
        drawFloor(painter, *need.floor);
}

std::optional<MovableLimit> LimitLayer::limitAt(const QPointF &place) const
{
    const Need &need = seen().view.need;
    if (need.budget && std::abs(mapping().xOf(*need.budget) - place.x()) <= gripReach)
        return MovableLimit::Budget;
    if (need.floor && std::abs(mapping().yOf(*need.floor) - place.y()) <= gripReach)
        return MovableLimit::Floor;
    return std::nullopt;
}

void LimitLayer::drawBudget(QPainter &painter, double budget) const
{
    const QRectF &plot = mapping().plot;
    const double x = mapping().xOf(budget);
    if (x < plot.left() || x > plot.right())
        return;
    painter.setPen(QPen(colors().limit, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    drawTab(painter, {x, plot.bottom()}, u"≤ %1"_s.arg(latencyText(budget)));
}

void LimitLayer::drawFloor(QPainter &painter, double floor) const
{
    const QRectF &plot = mapping().plot;
    const double y = mapping().yOf(floor);
    if (y < plot.top() || y > plot.bottom())
        return;
    painter.setPen(QPen(colors().limit, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    drawTab(painter, {plot.right(), y}, u"≥ %1"_s.arg(percentText(floor)));
}

void LimitLayer::drawTab(QPainter &painter, const QPointF &anchor, const QString &text) const
{
    const QRectF &plot = mapping().plot;
    const QFont font = themeFont(scene().font, TextSize::Caption);
    const QSizeF size = QFontMetricsF(font).size(Qt::TextSingleLine, text) + QSizeF(12, 4);
    const QPointF corner(std::clamp(anchor.x() - size.width() / 2, plot.left(), plot.right() - size.width()),
                         std::clamp(anchor.y() - size.height() / 2, plot.top(), plot.bottom() - size.height()));
    const QRectF tab(corner, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors().limit);
    painter.drawRoundedRect(tab, 3, 3);
    painter.setFont(font);
    painter.setPen(colors().onAccent);
    painter.drawText(tab, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace paretoscope
