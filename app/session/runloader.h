// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/finding.h"
#include "core/trainingrun.h"
#include "net/apireply.h"
#include "session/runsource.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <functional>

namespace paretoscope {

struct DecodedResults;
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
/// Errors: those of ResultsClient; for files NotFound, CannotRead, TooLarge, NotAResult (a folder, a device).
/// An answer that names another run than the one asked for is loaded with a warning as its first finding.
class RunLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunLoader)
public:
    /// `client` must outlive the loader; it may be null when only files are read.
    explicit RunLoader(ResultsClient *client, QObject *parent = nullptr);
    ~RunLoader() override;

    /// Whom to ask from the next load() on; must outlive the loader.
    void setClient(ResultsClient *client) { m_client = client; }
    /// Where LoadedRun::readAt comes from.
    void setClock(Clock clock) { m_clock = std::move(clock); }

    void load(const RunSource &source);
    /// Ends the current load with failed(ErrorCode::Cancelled). Does nothing when idle.
    void cancel();
    [[nodiscard]] bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void loaded(const paretoscope::LoadedRun &run);
    void failed(const paretoscope::RunSource &source, const paretoscope::Error &error);

private:
    void drop();
    void fetch(const RunAddress &address);
    /// Runs `work` on a worker and hands its result to take(), unless another load() came between.
    void decodeWith(std::function<Result<DecodedResults>()> work);
    void take(const Result<DecodedResults> &decoded);
    void fail(const Error &error);

    ResultsClient *m_client;
    Clock m_clock = systemClock();
    QPointer<ApiReply> m_reply;
    RunSource m_source;
    QDateTime m_readAt;       ///< of the bytes being decoded
    quint64 m_generation = 0; ///< of the newest load(); an answer of an older one is dropped
    bool m_loading = false;
};

} // namespace paretoscope
