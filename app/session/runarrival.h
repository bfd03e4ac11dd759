// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ownmeasurement.h"
#include "session/runloader.h"

#include <optional>

namespace paretoscope {

class RunMemory;

/// Where a run comes from. The same address of another client is another run.
struct RunRequest {
    RunSource source = {};
    ResultsClient *client = nullptr; ///< answers for an address; a file needs none

    friend bool operator==(const RunRequest &, const RunRequest &) = default;
};

/// What the newest kept body of a run is good for.
enum class KeptCopy {
    Unused,
    Meanwhile, ///< arrives while the server is asked, unless that one is faster, and stays where it fails
    Instead,   ///< arrives where the server fails for good; which of several trainings is meant only a person can say
    Alone,     ///< arrives, and no server is asked
};

/// The one road on which a run comes here: from its server, asked again as RetryPolicy plans it, from its file or from
/// the store, and joined with the own measurements of it. The newest request wins: ask() drops what was under way
/// without a signal. After each ask() exactly one of arrived() and failed() follows, unless another one or drop() came
/// between; with KeptCopy::Meanwhile a kept run may arrive besides, before or after.
/// Errors: those of RunLoader and readKeptRun(), and of withMeasurements() for measurements that were given.
class RunArrival final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunArrival)
public:
    /// Both must outlive it. Without `store` nothing is kept, and no kept run used. `memory` says which file of own
    /// measurements joins a run; where that cannot be used the run goes without, with a finding that says why.
    explicit RunArrival(RunStore *store = nullptr, const RunMemory *memory = nullptr, QObject *parent = nullptr);
    ~RunArrival() override;

    /// Where LoadedRun::readAt comes from, and what the pauses before another attempt go by.
    void setClock(const Clock &clock) { m_loader.setClock(clock); }
    /// For the next ask().
    void setFileLimits(const FileLimits &limits) { m_loader.setFileLimits(limits); }
    /// Join every run in place of those that are remembered, and fail it where they cannot.
    void setMeasurements(const OwnMeasurements &measurements) { m_measurements = measurements; }

    /// The client must outlive the arrival.
    void ask(const RunRequest &request, KeptCopy use);
    /// Has `received`, as it was before own measurements joined it, arrive anew with those of now; where another run is
    /// just being joined, that one.
    void rejoin(const LoadedRun &received);
    /// Ends whatever is under way without a signal.
    void drop();
    /// As RunLoader::expire().
    [[nodiscard]] bool expire(std::chrono::milliseconds limit) { return m_loader.expire(limit); }

    /// A signal is to come; a kept run that may arrive besides does not count before it is joined.
    [[nodiscard]] bool isLoading() const { return m_loader.isLoading() || m_joining || m_isKeptAwaited; }
    [[nodiscard]] RetryPolicy &retry() { return m_loader.retry(); }
    [[nodiscard]] const RetryPolicy &retry() const { return m_loader.retry(); }
    /// Why the newest attempt failed: what is waited for to pass while retry().isWaiting(), or why a kept run arrived
    /// with KeptCopy::Instead.
    [[nodiscard]] const Error &trouble() const { return m_loader.trouble(); }

Q_SIGNALS:
    void arrived(const paretoscope::LoadedRun &run);
    void failed(const paretoscope::Error &error);

private:
    void lookForKept();
    void takeKept(const Result<LoadedRun> &kept);
    void join(const LoadedRun &loaded);
    void takeJoined(const LoadedRun &joined);
    void noteFailure(const Error &error);

    RunStore *m_store;
    const RunMemory *m_memory;
    std::optional<OwnMeasurements> m_measurements;
    RunLoader m_loader;
    RunRequest m_request;
    KeptCopy m_use = KeptCopy::Unused; ///< of what is kept of m_request
    Latest m_latest;                   ///< what the store finds and what is joined
    std::optional<LoadedRun> m_joining;
    bool m_isKeptAwaited = false; ///< nothing else is
};

} // namespace paretoscope
