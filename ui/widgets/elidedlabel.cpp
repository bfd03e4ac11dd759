// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/elidedlabel.h"

#include "widgets/plaintext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace paretoscope {

ElidedLabel::ElidedLabel(QWidget *parent, Qt::TextElideMode mode)
    : QFrame(parent),
      m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(shownText());
    updateGeometry();
    update();
}

void ElidedLabel::setMuted(bool muted)
{
    m_isMuted = muted;
    update();
}

void ElidedLabel::setNote(const QString &note) { m_note = note; }

QString ElidedLabel::shownText() const { return harmless(m_text); }

QSize ElidedLabel::sizeHint() const
{
    constexpr int longest = 4000; // a 5,000-character id must not ask for a window of that width
    return {std::min(fontMetrics().horizontalAdvance(shownText()) + 2, longest), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 6), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(m_isMuted ? QPalette::PlaceholderText : QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(shownText(), m_mode, width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QFrame::event(event);
    const bool isCut = fontMetrics().horizontalAdvance(shownText()) > width();
    QStringList lines;
    if (isCut)
        lines.append(m_text);
    if (!m_note.isEmpty())
        lines.append(m_note);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(lines.join(u'\n')), this);
    return true;
}

} // namespace paretoscope
