// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runpoller.h"

#include "session/runsession.h"

#include <algorithm>

namespace paretoscope {

namespace {

/// Asking again cannot help: the answer depends on the key or the address, not on the moment.
bool isLasting(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::ServerTrouble:
    case ErrorCode::TooManyRequests: return false;
    default: return true;
    }
}

} // namespace

RunPoller::RunPoller(RunSession *session, QObject *parent) : QObject(parent), m_session(session)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, session, &RunSession::refresh);
    connect(session, &RunSession::loadStarted, this, &RunPoller::plan);
    connect(session, &RunSession::errorChanged, this, &RunPoller::plan);
    connect(session, &RunSession::runChanged, this, [this](bool sameRun) {
        if (!sameRun)
            m_unknownSinceMs = 0; // the patience with the run before says nothing about this one
    });
    connect(session, &RunSession::loadEnded, this, [this] {
        m_pause = m_session->lastError() ? std::min(m_pause * 2, maxPause) : m_interval;
        plan();
    });
}

void RunPoller::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    m_pause = interval;
    plan();
}

void RunPoller::setActive(bool active)
{
    m_active = active;
    plan();
}

bool RunPoller::isWorthFollowing() const
{
    if (!m_active || m_session->isLoading() || !m_session->run())
        return false;
    // Only a run of the platform changes by itself, and only the one on screen is followed.
    if (!std::holds_alternative<RunAddress>(m_session->shown().source) || !m_session->isRequestForShown())
        return false;
    const RunState state = m_session->run()->header().state();
    if (isFinal(state) || (m_session->lastError() && isLasting(*m_session->lastError())))
        return false;
    const qint64 unknownForMs = m_session->now().toMSecsSinceEpoch() - m_unknownSinceMs;
    return state != RunState::Unknown || m_unknownSinceMs == 0
        || unknownForMs < std::chrono::milliseconds(unknownLimit).count();
}

void RunPoller::plan()
{
    const bool wasFollowing = isFollowing();
    m_timer.stop();
    const bool unknown = m_session->run() && m_session->run()->header().state() == RunState::Unknown;
    if (!unknown)
        m_unknownSinceMs = 0;
    else if (m_unknownSinceMs == 0)
        m_unknownSinceMs = m_session->now().toMSecsSinceEpoch();
    if (isWorthFollowing())
        m_timer.start(m_pause);
    if (wasFollowing != isFollowing())
        Q_EMIT followingChanged();
}

} // namespace paretoscope
