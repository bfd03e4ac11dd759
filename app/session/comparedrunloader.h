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
    [[nodiscard]] bool isLoading() const { return m_arrival.isLoading(); }
    [[nodiscard]] RetryPolicy &retry() { return m_arrival.retry(); }
    /// What it waits for to pass; meaningful while retry().isWaiting().
    [[nodiscard]] const Error &passingTrouble() const { return m_arrival.trouble(); }

Q_SIGNALS:
    void compared();
    /// The session compares with what was kept, because of this.
    void comparedWithKept(const paretoscope::Error &error);
    void failed(const paretoscope::Error &error);

private:
    void compareWith(const LoadedRun &loaded);

    RunSession *m_session;
    RunArrival m_arrival;
};

} // namespace paretoscope
