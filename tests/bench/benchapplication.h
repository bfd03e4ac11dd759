// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/waiting.h"

#include <QApplication>
#include <QByteArray>

namespace paretoscope::bench {

/// One event that the GUI thread worked on.
struct Stretch {
    double milliseconds = 0;
    double processorTime = 0; ///< of it, ms on the processor: the rest was waiting, or another program's turn
    QByteArray receiver;
    int eventType = 0;
};

/// A QApplication that knows how long each event took.
class BenchApplication final : public QApplication {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BenchApplication)
public:
    BenchApplication(int &argc, char **argv)
        : QApplication(argc, argv)
    {}

    [[nodiscard]] static BenchApplication *instance() { return static_cast<BenchApplication *>(qApp); }
    bool notify(QObject *receiver, QEvent *event) override;

    /// Forgets what was.
    void startWatching();
    /// The longest events since startWatching(), the longest first.
    [[nodiscard]] QList<Stretch> longest() const;
    /// When the last event of a network reply was served: after the last byte of a body.
    [[nodiscard]] TimePoint lastOfNetwork() const { return m_lastOfNetwork; }

private:
    int m_depth = 0;
    QList<Stretch> m_stretches; ///< above a millisecond
    TimePoint m_lastOfNetwork;
};

/// The longest time in which the GUI thread did not look for events, by a timer that ticks every millisecond.
class GapWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GapWatch)
public:
    GapWatch();
    /// In ms; ends the watch.
    [[nodiscard]] double longest();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void look();

    int m_timer;
    TimePoint m_last;
    double m_longest = 0;
};

} // namespace paretoscope::bench
