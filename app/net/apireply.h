// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "net/bodybuffer.h"
#include "net/refusal.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QSslError>
#include <QTimer>

#include <chrono>
#include <optional>

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
class ApiBody {
public:
    ApiBody() = default;
    /// `key` is what the request was made with.
    ApiBody(QByteArray received, ApiKey key)
        : m_received(std::move(received)),
          m_key(std::move(key))
    {}

    /// The body, with asterisks where a server repeats the key: nothing that reads, shows or keeps a body ever sees
    /// it. Takes milliseconds for a large one, so those are asked for on a worker.
    [[nodiscard]] QByteArray clean() const { return m_key.redactedJson(m_received); }

private:
    QByteArray m_received;
    ApiKey m_key;
};

/// One request in flight. Emits finished() exactly once, always queued, also for input that never left the
/// program. Deleting it aborts the request without a signal. Owned by its parent; deletes itself after
/// finished().
/// What decides, in this order: the user's cancel; a status outside 200 to 299 (even when its body breaks off or
/// stalls); our limits; the transport; whether the body is whole; whether there is one.
/// Not noticed, because nothing in the answer tells: a body in chunks, not packed, whose end is lost at a place where
/// the text is complete.
class ApiReply final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiReply)
public:
    ~ApiReply() override;

    /// Valid once finished() was emitted.
    [[nodiscard]] const Result<ApiBody> &result() const { return m_result; }
    [[nodiscard]] bool isFinished() const { return m_finished; }

    /// Ends the request now; finished() follows with ErrorCode::Cancelled, unless the answer was already complete.
    void cancel();
    /// The same where the caller's own time, `limit`, is over: the error says so, unless a status says more.
    void expire(std::chrono::milliseconds limit);

Q_SIGNALS:
    void progressed(qint64 receivedBytes);
    void finished();

private:
    friend class ResultsClient;

    /// Takes over `reply`, already sent.
    ApiReply(QNetworkReply *reply, const ReplyLimits &limits, QString subject, ApiKey key, QObject *parent);
    /// A request that never left the program.
    ApiReply(Error error, QObject *parent);

    void watch(QTimer &timer, std::chrono::milliseconds limit, Cause cause);
    void readHead();
    void drain();
    void complete();
    void accept();
    [[nodiscard]] bool isWhole() const;
    /// Ends with `cause`, or with the status where that already says no.
    void stop(Refusal refusal);
    void refuse(Refusal refusal);
    void settle(Result<ApiBody> result);
    void letGoOfReply();
    void announce();
    /// Whether a head came.
    [[nodiscard]] bool isAnswered() const;
    /// 0 where none came, and for what is no status.
    [[nodiscard]] int status() const;
    [[nodiscard]] bool isRefusedByStatus() const;
    /// What the head announces; -1: nothing. nullopt: not one length, so that nobody can tell where the body ends.
    [[nodiscard]] std::optional<qint64> announcedLength() const;
    [[nodiscard]] Cause transportCause() const;
    /// The same where a proxy stands before the server and has let nothing through: then it is to blame. nullopt: none
    /// does.
    [[nodiscard]] std::optional<Refusal> proxyRefusal(const Refusal &refusal) const;
    [[nodiscard]] QString proxyReason(bool hasLogIn) const;

    QNetworkReply *m_reply = nullptr; ///< our child; null once settled
    ReplyLimits m_limits;
    QString m_subject; ///< what was asked for, for messages
    ApiKey m_key;
    std::optional<BodyBuffer> m_body;
    int m_bodyStatus = 0;        ///< of the answer that m_body is for
    QByteArray m_redirectLength; ///< the Content-Length of the last redirect that was read
    qint64 m_announced = -1;     ///< its length; -1: not known before its end
    QList<QSslError> m_tlsErrors;
    QTimer m_deadline;
    QTimer m_idle;
    QElapsedTimer m_elapsed;
    Result<ApiBody> m_result;
    bool m_isConnecting = false; ///< the name of the server, or of the proxy before it, is known
    bool m_isSent = false;       ///< the request is out, behind every proxy
    bool m_settled = false;      ///< the result is known, finished() is on its way
    bool m_finished = false;
};

} // namespace paretoscope
