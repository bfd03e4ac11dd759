// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/budgetlayer.h"

#include "reasons/amounts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace paretoscope {

using namespace Qt::StringLiterals;

void BudgetLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const std::optional<double> budget = scene().content.view.latencyBudget;
    if (!budget || !scene().content.hasPoints())
        return;
    const QRectF &plot = mapping().plot;
    const double x = mapping().xOf(*budget);
    if (x < plot.left() || x > plot.right())
        return;
    painter->save();
    painter->setPen(QPen(colors().limit, 1.5, Qt::DashLine));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));

    const QFont font = themeFont(scene().font, TextSize::Caption);
    const QString text = u"≤ "_s + latencyText(*budget);
    const QSizeF size = QFontMetricsF(font).size(Qt::TextSingleLine, text) + QSizeF(12, 4);
    const double left = std::clamp(x - size.width() / 2, plot.left(), plot.right() - size.width());
    const QRectF tab(QPointF(left, plot.bottom() - size.height()), size);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors().limit);
    painter->drawRoundedRect(tab, 3, 3);
    painter->setFont(font);
    painter->setPen(colors().onAccent);
    painter->drawText(tab, Qt::AlignCenter, text);
    painter->restore();
}

} // namespace paretoscope
