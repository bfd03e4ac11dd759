// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/waiting.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace paretoscope::bench {

namespace {

constexpr std::chrono::minutes patience{3}; // a million rows on a busy machine

} // namespace

void waitUntil(const std::function<bool()> &isDone)
{
    QTimer deadline;
    deadline.setSingleShot(true);
    deadline.start(patience);
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!deadline.isActive())
            qFatal("Nothing came of it in three minutes");
    }
}

PaintWatch::PaintWatch(QWidget *widget)
    : QObject(widget)
{
    widget->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        ++m_count;
        m_last = std::chrono::steady_clock::now();
    }
    return false;
}

void doUntilPainted(const std::function<void()> &action, PaintWatch &watch)
{
    const int before = watch.count();
    const auto start = std::chrono::steady_clock::now();
    action();
    // A paint is delivered whole inside processEvents(), so it has happened once the count moved.
    while (watch.count() == before) {
        QCoreApplication::processEvents();
        if (std::chrono::steady_clock::now() - start > patience)
            qFatal("Nothing was painted in three minutes");
    }
    QCoreApplication::processEvents();
}

} // namespace paretoscope::bench
