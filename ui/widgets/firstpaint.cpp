// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace paretoscope {

FirstPaint::FirstPaint(QWidget *window, std::function<void()> action)
    : QObject(window),
      m_action(std::move(action))
{
    window->installEventFilter(this);
}

FirstPaint::~FirstPaint() = default;

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [this] { // when this paint has gone to the screen
            m_action();
            deleteLater();
        });
    }
    return false;
}

} // namespace paretoscope
