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
class RunPoller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunPoller)
public:
    static constexpr std::chrono::milliseconds platformInterval{30'000};
    static constexpr std::chrono::milliseconds loopbackInterval{2'000};
    static constexpr std::chrono::milliseconds maxPause{300'000};
    static constexpr std::chrono::hours unknownLimit{4};

    /// `session` must outlive the poller.
    explicit RunPoller(RunSession *session, QObject *parent = nullptr);

    void setInterval(std::chrono::milliseconds interval);
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_interval; }
    void setActive(bool active);
    /// True while another look at the run is planned.
    [[nodiscard]] bool isFollowing() const { return m_timer.isActive(); }

Q_SIGNALS:
    void followingChanged();

private:
    void plan();
    [[nodiscard]] bool isWorthFollowing() const;

    RunSession *m_session;
    QTimer m_timer;
    std::chrono::milliseconds m_interval = platformInterval;
    std::chrono::milliseconds m_pause = platformInterval;
    qint64 m_unknownSinceMs = 0; ///< 0: the state is known
    bool m_active = true;
};

} // namespace paretoscope
