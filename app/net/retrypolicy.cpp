// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace paretoscope {

using namespace std::chrono_literals;

RetryPolicy::RetryPolicy(QObject *parent)
    : QObject(parent),
      m_random([] { return QRandomGenerator::global()->generateDouble(); })
{
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &RetryPolicy::tick);
}

std::chrono::milliseconds RetryPolicy::pauseBefore(int attempt, const Error &error) const
{
    if (error.retryAfter)
        return *error.retryAfter;
    constexpr int mostDoublings = 20;
    const auto doubled = m_limits.firstPause * (1LL << std::min(attempt - 1, mostDoublings));
    const std::chrono::duration<double, std::milli> spread = std::min<std::chrono::milliseconds>(doubled,
                                                                                                 m_limits.longestPause)
                                                             * (0.75 + m_random() / 2);
    return std::chrono::round<std::chrono::milliseconds>(spread);
}

bool RetryPolicy::plan(const Error &error)
{
    m_tick.stop();
    if (!error.mayPass || m_attempt >= m_limits.retries)
        return false;
    m_pause = pauseBefore(m_attempt + 1, error);
    m_dueAt = m_clock().addMSecs(m_pause.count());
    if (m_deadline.isValid() && m_dueAt.addMSecs(leastTime.count()) > m_deadline)
        return false;
    ++m_attempt;
    startTick();
    Q_EMIT ticked();
    return true;
}

void RetryPolicy::startTick()
{
    if (m_clock().msecsTo(m_dueAt) > m_pause.count()) // the clock was set back; nobody waits longer for that
        m_dueAt = m_clock().addMSecs(m_pause.count());
    // To the next full second, so that a countdown neither stalls nor skips.
    const std::chrono::milliseconds left = leftExactly();
    const std::chrono::milliseconds untilTick = left % 1s;
    m_tick.start(untilTick > 0ms || left <= 0ms ? untilTick : 1s);
}

void RetryPolicy::tick()
{
    if (leftExactly() <= 0ms) {
        Q_EMIT due();
        return;
    }
    startTick();
    Q_EMIT ticked();
}

void RetryPolicy::skipWait()
{
    if (!isWaiting())
        return;
    m_tick.stop();
    Q_EMIT due();
}

void RetryPolicy::reset()
{
    m_tick.stop();
    m_attempt = 0;
}

std::chrono::milliseconds RetryPolicy::leftExactly() const
{
    return std::max(0ms, std::chrono::milliseconds(m_clock().msecsTo(m_dueAt)));
}

std::chrono::seconds RetryPolicy::left() const
{
    return isWaiting() ? std::chrono::ceil<std::chrono::seconds>(leftExactly()) : 0s;
}

} // namespace paretoscope
