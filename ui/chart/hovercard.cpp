// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/hovercard.h"

#include "theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QtMath>

namespace paretoscope {

namespace {

constexpr int widest = 320;
constexpr int distance = 14;

QFont lineFont(const QFont &base, bool isFirst)
{
    QFont font = base;
    if (isFirst)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

HoverCard::HoverCard(QWidget *parent)
    : QFrame(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HoverCard::tell(const QPoint &anchor, const QStringList &lines)
{
    m_lines = lines;
    int width = 0;
    for (qsizetype i = 0; i < lines.size(); ++i)
        width = std::max(width, qCeil(QFontMetricsF(lineFont(font(), i == 0)).horizontalAdvance(lines.at(i))));
    width = std::min(width, widest) + 2 * space::card;
    const int height = static_cast<int>(lines.size()) * fontMetrics().lineSpacing() + 2 * space::inside;
    QPoint corner = anchor + QPoint(distance, distance);
    const QSize room = parentWidget()->size();
    if (corner.x() + width > room.width())
        corner.setX(std::max(0, anchor.x() - distance - width));
    if (corner.y() + height > room.height())
        corner.setY(std::max(0, anchor.y() - distance - height));
    setGeometry(QRect(corner, QSize(width, height)));
    setAccessibleName(lines.join(u' '));
    show();
    update();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().alternateBase());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
    int y = space::inside;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        painter.setFont(lineFont(font(), i == 0));
        painter.setPen(palette().color(i < 2 ? QPalette::WindowText : QPalette::PlaceholderText));
        const QRect line(space::card, y, width() - 2 * space::card, fontMetrics().lineSpacing());
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(painter.font()).elidedText(m_lines.at(i), Qt::ElideMiddle, line.width()));
        y += fontMetrics().lineSpacing();
    }
}

} // namespace paretoscope
