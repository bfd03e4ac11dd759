// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"

#include <QObject>

namespace paretoscope {

/// Reads the run that the run on screen is to be compared with, and gives it to the session. The server is asked, and
/// again as RetryPolicy plans it; where that fails for good, the newest kept body of the run will do. After each load()
/// exactly one of compared(), comparedWithKept() and failed() follows, unless another load() or cancel() came between
/// or another run came on screen.
class ComparedRunLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparedRunLoader)
public:
    /// All must outlive the loader. Without a store nothing is kept, without `memory` no own measurements join the run.
    ComparedRunLoader(RunSession *session, RunStore *store, const RunMemory *memory = nullptr,
                      QObject *parent = nullptr);

    /// `client` answers for an address and must outlive the loader; a file needs none.
    void load(const RunSource &source, ResultsClient *client);
    void cancel();
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] RetryPolicy &retry() { return m_loader.retry(); }
    /// What it waits for to pass; meaningful while retry().isWaiting().
    [[nodiscard]] const Error &passingTrouble() const { return m_loader.passingTrouble(); }

Q_SIGNALS:
    void compared();
    /// The session compares with what was kept, because of this.
    void comparedWithKept(const paretoscope::Error &error);
    void failed(const paretoscope::Error &error);

private:
    /// `trouble`: why it is what the store kept.
    void joinMeasurements(const LoadedRun &loaded, const std::optional<Error> &trouble);
    void show(const LoadedRun &loaded, const std::optional<Error> &trouble);
    void lookForKept(const Error &error);
    void fail(const Error &error);

    RunSession *m_session;
    RunStore *m_store;
    const RunMemory *m_memory;
    ResultsClient *m_client = nullptr;
    RunLoader m_loader;
    quint64 m_turn = 0; ///< of the newest load(); what comes of an older one is dropped
    bool m_isLoading = false;
};

} // namespace paretoscope
