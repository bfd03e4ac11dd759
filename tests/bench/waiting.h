// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>

class QWidget;

namespace paretoscope::bench {

using TimePoint = std::chrono::steady_clock::time_point;

[[nodiscard]] inline double millisecondsBetween(TimePoint from, TimePoint to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

/// Serves events until `isDone`; ends the bench after three minutes.
void waitUntil(const std::function<bool()> &isDone);

/// Notices that a widget was painted.
class PaintWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaintWatch)
public:
    explicit PaintWatch(QWidget *widget);

    [[nodiscard]] int count() const { return m_count; }
    /// The last time a paint began.
    [[nodiscard]] TimePoint last() const { return m_last; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_count = 0;
    TimePoint m_last;
};

/// Does something and serves events until the widget was painted and nothing is left to do: what somebody who clicked
/// waits for. A second paint that the first one asked for counts.
void doUntilPainted(const std::function<void()> &action, PaintWatch &watch);

} // namespace paretoscope::bench
