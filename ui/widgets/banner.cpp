// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/texts.h"

#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace paretoscope {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(makeLabel(this)),
      m_action(new QPushButton(this)),
      m_close(makeIconButton(this, u"close"_s, tr("Dismiss")))
{
    setObjectName(u"banner"_s);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"bannerAction"_s);
    m_close->setObjectName(u"bannerClose"_s);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(space::group, space::inside, space::inside, space::inside);
    row->setSpacing(space::card);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    hide();
}

Banner::~Banner() = default;

QString Banner::text() const { return m_text->text(); }

void Banner::tell(Kind kind, const QString &text, const QString &action, const QColor &iconColor)
{
    const QIcon icon = themedIcon(kind == Kind::Error ? u"error"_s : u"info"_s, iconColor);
    m_icon->setPixmap(icon.pixmap(QSize(space::iconSize, space::iconSize), devicePixelRatioF()));
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    if (isVisible())
        return;
    show();
    fadeIn();
}

void Banner::fadeIn()
{
    constexpr int fadeMs = 150;
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0)
        return;
    auto *const effect = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(effect);
    auto *const fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(fadeMs);
    fade->setStartValue(0.0);
    fade->setEndValue(1.0);
    connect(fade, &QPropertyAnimation::finished, this, [this] { setGraphicsEffect(nullptr); });
    fade->start();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().alternateBase());
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace paretoscope
