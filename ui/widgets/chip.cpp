// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"

#include "theme/theme.h"
#include "widgets/plaintext.h"

#include <QPainter>

namespace paretoscope {

Chip::Chip(QWidget *parent)
    : QFrame(parent)
{
    setFont(themeFont(font(), TextSize::Caption));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chip::show(const QString &text, const QColor &accent)
{
    m_text = text;
    m_accent = accent;
    setAccessibleName(harmless(text));
    setToolTip(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    constexpr int widest = 420;
    const int width = fontMetrics().horizontalAdvance(harmless(m_text)) + 2 * space::inside + 2;
    return {std::min(width, widest), fontMetrics().height() + space::tight};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 2 * space::inside + fontMetrics().averageCharWidth() * 8),
            sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = m_accent;
    tint.setAlpha(30);
    QColor outline = m_accent;
    outline.setAlpha(110);
    const QRectF pill(QPointF(0.5, 0.5), QSizeF(std::min(width(), sizeHint().width()) - 1, height() - 1));
    painter.setPen(outline);
    painter.setBrush(tint);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(m_accent);
    const QRectF inside = pill.adjusted(space::inside, 0, -space::inside, 0);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(harmless(m_text), Qt::ElideRight, static_cast<int>(inside.width()) + 1));
}

} // namespace paretoscope
