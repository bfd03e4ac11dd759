// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

#include <sys/types.h>

namespace paretoscope::test {

/// One run of a program as a process, with what QProcess does not tell: the most memory that it held. Its streams go to
/// files in `folder` (stdout.txt, stderr.txt). Linux counts what the starting process held as well, so that one has to
/// stay small.
class ChildRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChildRun)
public:
    ChildRun(QString program, QStringList arguments, QString folder, QObject *parent = nullptr);
    /// Kills a process that still runs.
    ~ChildRun() override;

    /// With `environment` ("NAME=value") and nothing else. Killed after `limit`. finished() follows, also when it could
    /// not be started.
    void start(const QByteArrayList &environment, std::chrono::milliseconds limit);

    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// -1: it was killed, crashed or did not start.
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    [[nodiscard]] qint64 peakBytes() const { return m_peakBytes; }
    [[nodiscard]] qint64 elapsedMs() const { return m_elapsedMs; }
    [[nodiscard]] QByteArray out() const { return written(QStringLiteral("stdout.txt")); }
    [[nodiscard]] QByteArray err() const { return written(QStringLiteral("stderr.txt")); }

Q_SIGNALS:
    void finished();

private:
    [[nodiscard]] QByteArray written(const QString &name) const;
    [[nodiscard]] int spawn(const QByteArrayList &environment);
    void look();
    void finish();

    QString m_program;
    QStringList m_arguments;
    QString m_folder;
    QTimer m_look;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_limit{0};
    pid_t m_process = 0; ///< 0: none that runs
    qint64 m_peakBytes = 0;
    qint64 m_elapsedMs = 0;
    int m_exitCode = -1;
    bool m_finished = false;
};

} // namespace paretoscope::test
