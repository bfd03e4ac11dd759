// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace paretoscope {

class RunSession;

/// Decides when to ask again: while the shown run is not in a final state, every `interval`; after a failure
/// at doubled pauses up to maxPause; never while inactive (the window is hidden) or while a load runs.
/// A run whose state word is unknown is followed for at most unknownLimit. (api.md 2.9, 7.16)
/// It gives up at the server's word about the run or the key (401, 403, 404, 409), and after mostBadAnswers one after
/// the other that are no result: one alone may have been cut or damaged on its way.
class RunPoller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunPoller)
public:
    static constexpr std::chrono::milliseconds platformInterval{30'000};
    static constexpr std::chrono::milliseconds loopbackInterval{2'000};
    static constexpr std::chrono::milliseconds maxPause{300'000};
    static constexpr std::chrono::hours unknownLimit{4};
    static constexpr int mostBadAnswers = 5;

    /// `session` must outlive the poller.
    explicit RunPoller(RunSession *session, QObject *parent = nullptr);

    void setInterval(std::chrono::milliseconds interval);
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_interval; }
    void setActive(bool active);
    /// True while another look at the run is planned.
    [[nodiscard]] bool isFollowing() const { return m_timer.isActive(); }
    /// True when the run on screen goes on changing, and is not looked at any more because of the session's error.
    [[nodiscard]] bool hasGivenUp() const;

Q_SIGNALS:
    void followingChanged();

private:
    void plan();
    [[nodiscard]] bool isWorthFollowing() const;
    [[nodiscard]] bool canFollow() const;
    [[nodiscard]] bool isErrorLasting() const;

    RunSession *m_session;
    QTimer m_timer;
    std::chrono::milliseconds m_interval = platformInterval;
    std::chrono::milliseconds m_pause = platformInterval;
    int m_badAnswers = 0;        ///< one after the other
    qint64 m_unknownSinceMs = 0; ///< 0: the state is known
    bool m_active = true;
};

} // namespace paretoscope
