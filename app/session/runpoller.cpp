// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runpoller.h"

#include "session/runsession.h"

#include <algorithm>

namespace paretoscope {

namespace {

/// The answer depends on the moment, not on the key or the address.
bool isPassing(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::ServerTrouble:
    case ErrorCode::TooManyRequests: return true;
    default: return false;
    }
}

} // namespace

RunPoller::RunPoller(RunSession *session, QObject *parent)
    : QObject(parent),
      m_session(session)
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
        const std::optional<Error> &error = m_session->lastError();
        m_pause = error ? std::min(m_pause * 2, maxPause) : m_interval;
        m_badAnswers = error && error->code == ErrorCode::NotAResult ? m_badAnswers + 1 : 0;
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

bool RunPoller::isErrorLasting() const
{
    const std::optional<Error> &error = m_session->lastError();
    if (!error || isPassing(error->code))
        return false;
    return error->code != ErrorCode::NotAResult || m_badAnswers >= mostBadAnswers;
}

bool RunPoller::canFollow() const
{
    if (!m_session->run())
        return false;
    // Only a run of the platform changes by itself, and only the one on screen is followed.
    return std::holds_alternative<RunAddress>(m_session->shown().source) && m_session->isRequestForShown()
           && !isFinal(m_session->run()->header().state());
}

bool RunPoller::hasGivenUp() const { return canFollow() && isErrorLasting(); }

bool RunPoller::isWorthFollowing() const
{
    if (!m_active || m_session->isLoading() || !canFollow() || isErrorLasting())
        return false;
    const RunState state = m_session->run()->header().state();
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
