// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/advicerow.h"

#include "reasons/amounts.h"
#include "theme/theme.h"
#include "widgets/plaintext.h"

#include <QFontMetrics>
#include <QPainter>

namespace paretoscope {

using namespace Qt::StringLiterals;

AdviceRow::AdviceRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(m_row); });
}

void AdviceRow::show(const Advice &advice, const QString &model)
{
    Q_ASSERT(advice.row && advice.point);
    m_title = advice.title;
    m_model = model;
    m_numbers = u"%1  %2"_s.arg(percentText(advice.point->metric), latencyText(advice.point->latency));
    m_row = *advice.row;
    setToolTip(model + u'\n' + advice.rule);
    setAccessibleName(tr("%1: %2, %3").arg(m_title, harmless(model), m_numbers));
    update();
}

QSize AdviceRow::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 28, 2 * fontMetrics().height() + space::inside + 2};
}

void AdviceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || hasFocus()) {
        QColor tint = palette().color(QPalette::Highlight);
        tint.setAlpha(24);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight)) : QPen(Qt::NoPen));
        painter.setBrush(tint);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::tight, space::tight);
    }
    const QRect inside = rect().adjusted(space::tight, space::tight, -space::tight, -space::tight);
    const QRect above(inside.topLeft(), QSize(inside.width(), fontMetrics().height()));
    const QRect below = above.translated(0, fontMetrics().height());
    const int numbersWidth = fontMetrics().horizontalAdvance(m_numbers);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(above, Qt::AlignRight | Qt::AlignVCenter, m_numbers);
    painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_title, Qt::ElideRight, above.width() - numbersWidth - space::inside));
    painter.setFont(themeFont(font(), TextSize::Caption));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(harmless(m_model), Qt::ElideLeft, below.width()));
}

void AdviceRow::enterEvent(QEnterEvent *) { update(); }

void AdviceRow::leaveEvent(QEvent *) { update(); }

} // namespace paretoscope
