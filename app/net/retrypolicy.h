// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace paretoscope {

/// Decides whether to ask again after a failure, when, and counts down to it.
/// Asks again only for what may pass (causetable.cpp says what: 429, 5xx, a broken connection), a few times, after
/// pauses that double and are spread by a quarter to either side, so that many clients do not come back at once.
/// A wait that the server asks for (Retry-After, refusal.h) is kept as it is. Then it gives up: the person decides.
/// The pauses are measured by the clock, so one that passes while the computer sleeps is over when it wakes.
class RetryPolicy final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RetryPolicy)
public:
    struct Limits {
        int retries = 4;
        std::chrono::milliseconds firstPause{1'000};
        std::chrono::milliseconds longestPause{60'000}; ///< of our own pauses
    };
    using Random = std::function<double()>; ///< evenly from 0 to below 1

    explicit RetryPolicy(QObject *parent = nullptr);

    void setLimits(const Limits &limits) { m_limits = limits; }
    [[nodiscard]] const Limits &limits() const { return m_limits; }
    void setClock(Clock clock) { m_clock = std::move(clock); }
    void setRandom(Random random) { m_random = std::move(random); }
    /// What an attempt needs: one with less time before the deadline would likely end by the clock, and hide the
    /// reason.
    static constexpr std::chrono::milliseconds leastTime{1'000};
    /// Nothing is planned that would have less than leastTime before this moment; invalid: no such end.
    void setDeadline(const QDateTime &deadline) { m_deadline = deadline; }

    /// Plans the next attempt and returns true; due() follows once, unless reset() comes first. False: give up.
    [[nodiscard]] bool plan(const Error &error);
    /// Makes the planned attempt due now.
    void skipWait();
    /// Forgets what is planned and the failures so far: something new begins, or it went well.
    void reset();

    [[nodiscard]] bool isWaiting() const { return m_tick.isActive(); }
    /// The number of the planned attempt, from 1 to limits().retries; 0 before the first.
    [[nodiscard]] int attempt() const { return m_attempt; }
    /// Until the planned attempt, rounded up; 0 when none is planned.
    [[nodiscard]] std::chrono::seconds left() const;

Q_SIGNALS:
    /// left() may have changed; about once a second while waiting.
    void ticked();
    void due();

private:
    [[nodiscard]] std::chrono::milliseconds pauseBefore(int attempt, const Error &error) const;
    [[nodiscard]] std::chrono::milliseconds leftExactly() const;
    void startTick();
    void tick();

    Limits m_limits;
    Clock m_clock = systemClock();
    Random m_random;
    QDateTime m_deadline;
    QDateTime m_dueAt;
    std::chrono::milliseconds m_pause{0}; ///< from plan() to m_dueAt
    QTimer m_tick;
    int m_attempt = 0;
};

} // namespace paretoscope
