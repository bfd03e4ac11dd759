// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

class QNetworkReply;

namespace paretoscope {

/// What one request may cost.
struct ReplyLimits {
    std::chrono::milliseconds deadline{30'000}; ///< from the start to the last byte
    std::chrono::milliseconds idle{15'000};     ///< without a byte
    qint64 maxBytes = 256LL * 1024 * 1024;      ///< after decompression
    int maxRedirects = 3;                       ///< same origin only
};

/// A complete answer with a status of 200 to 299 and a body that is not empty.
struct ApiBody {
    QByteArray bytes;
    QDateTime receivedAt;
    int status = 200;
};

/// One request in flight. Emits finished() exactly once, always queued, also for input that never left the
/// program. Deleting it aborts the request without a signal. Owned by its parent; deletes itself after
/// finished() unless told otherwise.
class ApiReply final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiReply)
public:
    ~ApiReply() override;

    /// Valid once finished() was emitted.
    [[nodiscard]] const Result<ApiBody> &result() const { return m_result; }
    [[nodiscard]] bool isFinished() const { return m_finished; }

    /// Ends the request now; finished() follows with ErrorCode::Cancelled.
    void cancel();

Q_SIGNALS:
    void progressed(qint64 receivedBytes);
    void finished();

private:
    friend class ResultsClient;
    /// Explains a status of 400 to 599 from its code and body: see net/refusal.h.
    using Explainer = std::function<Error(int status, const QByteArray &body)>;

    /// Takes over `reply`, already sent.
    ApiReply(QNetworkReply *reply, const ReplyLimits &limits, Explainer explain, QObject *parent);
    /// A request that never left the program.
    ApiReply(Error error, QObject *parent);

    void drain();
    void complete();
    void fail(Error error);
    void finishLater(Result<ApiBody> result);

    QNetworkReply *m_reply = nullptr; ///< ours, child of this
    ReplyLimits m_limits;
    Explainer m_explain;
    QByteArray m_buffer;
    QTimer m_deadline;
    QTimer m_idle;
    QElapsedTimer m_elapsed;
    Result<ApiBody> m_result;
    bool m_settled = false;  ///< the result is known, finished() is on its way
    bool m_finished = false;
};

} // namespace paretoscope
