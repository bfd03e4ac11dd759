// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card.h"

#include "theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace paretoscope {

Card::Card(QWidget *parent)
    : QFrame(parent),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::card, space::card, space::card, space::card);
    m_column->setSpacing(space::inside);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().alternateBase());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
}

} // namespace paretoscope
