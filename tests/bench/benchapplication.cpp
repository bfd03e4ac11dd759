// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchapplication.h"

#include <QEvent>
#include <QThread>

#include <algorithm>
#include <ctime>

namespace paretoscope::bench {

namespace {

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

bool BenchApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0) // other threads deliver events here too
        return QApplication::notify(receiver, event);
    const bool isOfNetwork = receiver->inherits("QNetworkReply");
    Stretch stretch{0, 0, receiver->metaObject()->className(), event->type()};
    ++m_depth;
    const auto start = std::chrono::steady_clock::now();
    const double startOnProcessor = processorMilliseconds();
    const bool result = QApplication::notify(receiver, event); // the receiver may be gone after it
    const auto end = std::chrono::steady_clock::now();
    --m_depth;
    stretch.milliseconds = millisecondsBetween(start, end);
    stretch.processorTime = processorMilliseconds() - startOnProcessor;
    if (isOfNetwork)
        m_lastOfNetwork = end;
    if (stretch.milliseconds > 1)
        m_stretches.append(stretch);
    return result;
}

void BenchApplication::startWatching()
{
    m_stretches.clear();
    m_lastOfNetwork = {};
}

QList<Stretch> BenchApplication::longest() const
{
    QList<Stretch> sorted = m_stretches;
    std::ranges::sort(sorted, std::ranges::greater(), &Stretch::milliseconds);
    return sorted.mid(0, 5);
}

GapWatch::GapWatch()
    : m_timer(startTimer(1, Qt::PreciseTimer)),
      m_last(std::chrono::steady_clock::now())
{}

void GapWatch::look()
{
    const auto now = std::chrono::steady_clock::now();
    m_longest = std::max(m_longest, millisecondsBetween(m_last, now));
    m_last = now;
}

void GapWatch::timerEvent(QTimerEvent *) { look(); }

double GapWatch::longest()
{
    look();
    killTimer(m_timer);
    return std::max(0.0, m_longest - 1); // the timer's own step
}

} // namespace paretoscope::bench
