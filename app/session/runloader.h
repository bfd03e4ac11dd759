// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/latest.h"
#include "decode/resultsdecoder.h"
#include "net/apireply.h"
#include "net/retrypolicy.h"
#include "session/loadedrun.h"
#include "store/keptbody.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <stop_token>

namespace paretoscope {

class ResultsClient;
class RunStore;

/// For a body in a file, which may be a pipe.
struct FileLimits {
    qint64 maxBytes = 1024LL * 1024 * 1024;
    std::chrono::milliseconds patience{30'000}; ///< until the end of a pipe
};

/// Reads one run at a time, from the platform or a file, and decodes it on a worker thread.
/// The newest request wins: load() drops whatever was under way without a signal. After each load() exactly
/// one of loaded() and failed() follows, unless it was superseded or the loader deleted. Where the trouble may pass,
/// the server is asked again before that, as RetryPolicy plans it.
/// Errors: those of ResultsClient; for files those of readInput().
/// An answer that names another run than the one asked for is loaded with a warning as its first finding.
class RunLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunLoader)
public:
    /// `client` must outlive the loader; it may be null when only files are read.
    explicit RunLoader(ResultsClient *client, QObject *parent = nullptr);
    ~RunLoader() override;

    /// For the next load().
    void setFileLimits(const FileLimits &limits) { m_fileLimits = limits; }
    /// Whom to ask from the next load() on; must outlive the loader.
    void setClient(ResultsClient *client) { m_client = client; }
    /// Where LoadedRun::readAt comes from, and what the pauses before another attempt go by.
    void setClock(const Clock &clock);
    /// Keeps what a server answers, the sample apart; must outlive the loader. Null: nothing is kept.
    void setStore(RunStore *store) { m_store = store; }

    void load(const RunSource &source);
    /// Ends the current load with failed(ErrorCode::Cancelled). Does nothing when idle.
    void cancel();
    /// The same without a signal.
    void drop();
    /// The caller's own time, `limit`, is over: ends the request that is out with what is known by now, or the reading
    /// of a file, and failed() follows. False where there is neither; then nothing happens.
    [[nodiscard]] bool expire(std::chrono::milliseconds limit);
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Of the newest load().
    [[nodiscard]] const RunSource &source() const { return m_source; }
    /// Waiting counts as loading.
    [[nodiscard]] RetryPolicy &retry() { return m_retry; }
    [[nodiscard]] const RetryPolicy &retry() const { return m_retry; }
    /// Why the newest attempt failed; meaningful while retry().isWaiting(), and after failed().
    [[nodiscard]] const Error &trouble() const { return m_trouble; }

Q_SIGNALS:
    void loaded(const paretoscope::LoadedRun &run);
    void failed(const paretoscope::RunSource &source, const paretoscope::Error &error);

private:
    /// A run and, where it came from a server, its body without the key.
    struct ReadBody {
        DecodedResults results;
        QByteArray bytes;
    };
    static Result<ReadBody> readAnswer(const ApiBody &answer);

    void readFile(const QString &path);
    void fetch();
    void takeAnswer(const Result<ApiBody> &answer);
    /// Runs `work` on a worker and hands its result to take(), unless another load() came between.
    void readWith(std::function<Result<ReadBody>()> work);
    void finishReading(const Result<ReadBody> &read);
    void fail(const Error &error);

    ResultsClient *m_client;
    RunStore *m_store = nullptr;
    RetryPolicy m_retry;
    Error m_trouble;
    Clock m_clock = systemClock();
    QPointer<ApiReply> m_reply;
    RunSource m_source;
    RunKey m_key;       ///< for the store; of an address
    QDateTime m_readAt; ///< of the bytes being decoded
    Latest m_latest;    ///< load(), whose answers are taken
    FileLimits m_fileLimits;
    std::stop_source m_fileStop;  ///< of the file that is read
    bool m_isReadingFile = false; ///< its bytes; decoding them comes after
    bool m_loading = false;
};

} // namespace paretoscope
