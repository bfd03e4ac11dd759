// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "core/trainingrun.h"
#include "session/runsource.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

namespace paretoscope {

class ApiReply;
class ResultsClient;

/// A run as it was read, and where and when.
struct LoadedRun {
    RunSource source;
    TrainingRunPtr run;
    Findings findings;
    QDateTime readAt;
};

/// Reads one run at a time, from the platform or a file, and decodes it on a worker thread.
/// The newest request wins: load() drops whatever was under way without a signal. After each load() exactly
/// one of loaded() and failed() follows, unless it was superseded or the loader deleted.
class RunLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunLoader)
public:
    /// `client` must outlive the loader; it may be null when only files are read.
    explicit RunLoader(ResultsClient *client, QObject *parent = nullptr);
    ~RunLoader() override;

    void load(const RunSource &source);
    /// Ends the current load; failed(ErrorCode::Cancelled) follows. Does nothing when idle.
    void cancel();
    [[nodiscard]] bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void loaded(const paretoscope::LoadedRun &run);
    void failed(const paretoscope::RunSource &source, const paretoscope::Error &error);

private:
    void readFile(const RunFile &file);
    void fetch(const RunAddress &address);
    void decode(QByteArray body, const QDateTime &readAt);
    void finish(Result<LoadedRun> result);

    ResultsClient *m_client;
    QPointer<ApiReply> m_reply;
    RunSource m_source;
    quint64 m_generation = 0; ///< of the newest load(); an answer of an older one is dropped
    bool m_loading = false;
};

} // namespace paretoscope
