// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/iconlabel.h"

#include "theme/icons.h"

#include <QPainter>

namespace paretoscope {

IconLabel::IconLabel(const QString &name, int size, QWidget *parent)
    : QWidget(parent),
      m_icon(themedIcon(name))
{
    setFixedSize(size, size);
}

IconLabel::~IconLabel() = default;

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace paretoscope
