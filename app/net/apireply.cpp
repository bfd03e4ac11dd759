// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/apireply.h"

#include "core/numbertext.h"
#include "net/netlog.h"
#include "net/proxyroad.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <limits>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What a server says to a refusal is a line or a page; more is not read, and the status decides without it.
constexpr qint64 maxRefusalBytes = 64LL * 1024;
/// Without it Qt reads ahead of us without bound.
constexpr qint64 readAheadBytes = 4LL * 1024 * 1024;

/// Without a length only the text itself tells: Qt 6.4 takes a chunk that it cannot read for the last one, and the
/// end of the connection as well.
bool endsAsItBegan(QByteArrayView body)
{
    const QByteArrayView text = body.trimmed();
    return !(text.startsWith('{') && !text.endsWith('}')) && !(text.startsWith('[') && !text.endsWith(']'));
}

} // namespace

ApiReply::ApiReply(QNetworkReply *reply, const ReplyLimits &limits, QString subject, ApiKey key, QObject *parent)
    : QObject(parent),
      m_reply(reply),
      m_limits(limits),
      m_subject(std::move(subject)),
      m_key(std::move(key))
{
    m_reply->setParent(this);
    m_reply->setReadBufferSize(readAheadBytes);
    m_elapsed.start();
    watch(m_deadline, limits.deadline, Cause::DeadlinePassed);
    watch(m_idle, limits.idle, Cause::IdleTooLong);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ApiReply::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiReply::drain);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const auto &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_isConnecting = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_isSent = true; });
    connect(m_reply, &QNetworkReply::finished, this, &ApiReply::complete);
    if (m_reply->isFinished())
        QMetaObject::invokeMethod(this, &ApiReply::complete, Qt::QueuedConnection);
}

ApiReply::ApiReply(Error error, QObject *parent)
    : QObject(parent)
{
    settle(tl::unexpected<Error>(std::move(error)));
}

ApiReply::~ApiReply()
{
    if (m_reply)
        letGoOfReply();
}

void ApiReply::letGoOfReply()
{
    m_reply->disconnect(this);
    // Later, which aborts: we may be deleted by a listener of a signal that Qt's reply has to come back from, and
    // abort() itself warns where Qt was just about to give up.
    m_reply->setParent(m_reply->manager());
    m_reply->deleteLater();
    m_reply = nullptr;
}

void ApiReply::watch(QTimer &timer, std::chrono::milliseconds limit, Cause cause)
{
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this,
            [this, limit, cause] { stop({.cause = cause, .facts = {.limit = secondsText(limit)}}); });
    timer.start(limit);
}

void ApiReply::cancel()
{
    if (!m_settled)
        refuse({.cause = Cause::Cancelled});
}

void ApiReply::expire(std::chrono::milliseconds limit)
{
    if (!m_settled)
        stop({.cause = Cause::DeadlinePassed, .facts = {.limit = secondsText(limit)}});
}

bool ApiReply::isAnswered() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid(); }

int ApiReply::status() const
{
    return std::max(0, m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
}

bool ApiReply::isRefusedByStatus() const { return isAnswered() && (status() < 200 || status() > 299); }

std::optional<qint64> ApiReply::announcedLength() const
{
    // Chunks say themselves where they end, whatever stands beside them (RFC 9112, 6.3).
    if (!m_reply->hasRawHeader("Content-Length") || m_reply->hasRawHeader("Transfer-Encoding"))
        return -1;
    // Qt joins a header that comes twice.
    QByteArrayList lengths = m_reply->rawHeader("Content-Length").split(',');
    // Now and then it does so with that of a redirect it has followed.
    while (lengths.size() > 1 && !m_redirectLength.isEmpty() && lengths.first().trimmed() == m_redirectLength)
        lengths.removeFirst();
    const QByteArray length = lengths.first().trimmed();
    const bool isNumber = !length.isEmpty() && std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber || std::ranges::any_of(lengths, [&](const QByteArray &other) { return other.trimmed() != length; }))
        return std::nullopt;
    bool fits = false;
    const qint64 bytes = length.toLongLong(&fits);
    return fits ? bytes : std::numeric_limits<qint64>::max();
}

void ApiReply::readHead()
{
    // A redirect that is followed shows its own head first; the answer behind it has another status.
    if (m_settled || !isAnswered() || (m_body && status() == m_bodyStatus))
        return;
    m_idle.start();
    m_bodyStatus = status();
    if (m_bodyStatus >= 300 && m_bodyStatus < 400)
        m_redirectLength = m_reply->rawHeader("Content-Length").trimmed();
    const qint64 cap = isRefusedByStatus() ? std::min(maxRefusalBytes, m_limits.maxBytes) : m_limits.maxBytes;
    m_body.emplace(cap);
    if (!m_body->setEncoding(m_reply->rawHeader("Content-Encoding")))
        return stop({Cause::BadEncoding, {.reason = tr("it comes in an encoding that was not asked for")}});
    const std::optional<qint64> announced = announcedLength();
    if (!announced)
        return stop({Cause::NotHttp});
    if (*announced > cap && !isRefusedByStatus()) // of what a server says to a refusal, the beginning will do
        return stop({Cause::TooLarge, {.limit = sizeText(m_limits.maxBytes)}});
    m_announced = *announced;
    m_body->expect(m_announced);
}

void ApiReply::drain()
{
    readHead();
    if (m_settled || !m_body)
        return;
    m_idle.start();
    switch (m_body->append(m_reply->readAll())) {
    case BodyBuffer::State::Good: Q_EMIT progressed(m_body->bytes().size()); return; // a listener may have deleted us
    case BodyBuffer::State::TooLarge: return stop({Cause::TooLarge, {.limit = sizeText(m_limits.maxBytes)}});
    case BodyBuffer::State::Foreign: return stop({Cause::BadEncoding, {.reason = tr("it says gzip and is not")}});
    case BodyBuffer::State::Damaged: return stop({Cause::DamagedBody});
    }
}

void ApiReply::complete()
{
    if (m_settled)
        return;
    const QPointer<ApiReply> self(this);
    drain();
    if (!self || m_settled)
        return;
    if (m_reply->error() != QNetworkReply::NoError || isRefusedByStatus())
        return stop({transportCause(), {.reason = tlsReason(m_tlsErrors)}});
    accept();
}

Cause ApiReply::transportCause() const
{
    const QByteArray location = m_reply->rawHeader("Location");
    // For a place that it cannot go to (a file, data in the address) Qt has no error of its own.
    const bool isNoPlace = m_reply->error() == QNetworkReply::ProtocolUnknownError && !location.isEmpty();
    if (m_reply->error() == QNetworkReply::InsecureRedirectError || isNoPlace)
        return causeOfRedirect(m_reply->url(), m_reply->url().resolved(QUrl::fromEncoded(location)));
    // What is not even TLS shows no certificate to find fault with.
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError && m_tlsErrors.isEmpty())
        return Cause::TlsFailed;
    return causeOfNetworkError(m_reply->error(), isAnswered());
}

std::optional<Refusal> ApiReply::proxyRefusal(const Refusal &refusal) const
{
    // A handshake that failed was one with the server.
    if (m_isSent || isAnswered() || m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        return std::nullopt;
    const Result<ProxyRoad> road = roadTo(m_reply->url());
    if (!road || road->isDirect() || refusal.cause == Cause::Cancelled)
        return std::nullopt;
    Refusal proxys = refusal;
    if (refusal.cause == Cause::DeadlinePassed || refusal.cause == Cause::IdleTooLong)
        proxys.cause = Cause::ProxySilent;
    else if (refusal.cause != Cause::ProxyLogin)
        proxys.cause = Cause::ProxyTrouble;
    proxys.facts.subject = road->name();
    proxys.facts.reason = proxyReason(!road->proxies.first().user().isEmpty());
    return proxys;
}

/// Qt tells a proxy's own troubles from what a proxy says of the server where it can, and often it cannot.
QString ApiReply::proxyReason(bool hasLogIn) const
{
    switch (m_reply->error()) {
    case QNetworkReply::HostNotFoundError:
        return m_isConnecting ? tr("does not find the server")
                              : tr("cannot be found, because its name is unknown to the network");
    case QNetworkReply::ProxyNotFoundError: return tr("cannot be found, because its name is unknown to the network");
    case QNetworkReply::ConnectionRefusedError: return tr("does not reach the server");
    case QNetworkReply::ProxyConnectionRefusedError: return tr("cannot be reached");
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProxyConnectionClosedError:
        return hasLogIn ? tr("closed the connection, perhaps because of the log-in it was given")
                        : tr("closed the connection");
    default: return tr("cannot be reached, or refuses to let the request through");
    }
}

void ApiReply::accept()
{
    if (m_body && !isWhole())
        return refuse({.cause = Cause::BrokenOff});
    if (!m_body || m_body->bytes().isEmpty())
        return refuse({.cause = Cause::EmptyBody});
    qCDebug(netLog) << "status" << status() << m_body->bytes().size() << "bytes" << m_elapsed.elapsed() << "ms";
    settle(ApiBody(m_body->take(), m_key));
}

bool ApiReply::isWhole() const
{
    if (!m_body->isComplete())
        return false;
    if (m_announced >= 0)
        return m_body->receivedBytes() >= m_announced;
    return endsAsItBegan(m_body->bytes());
}

void ApiReply::stop(Refusal refusal)
{
    if (const std::optional<Refusal> proxys = proxyRefusal(refusal))
        return refuse(*proxys);
    const bool isRedirect = refusal.cause == Cause::RedirectElsewhere || refusal.cause == Cause::RedirectUnencrypted
                            || refusal.cause == Cause::TooManyRedirects;
    if (isRefusedByStatus() && !isRedirect) {
        refusal.body = m_body ? m_body->take() : QByteArray();
        refusal.cause = causeOfStatus(status(), refusal.body);
        if (refusal.cause == Cause::InterimStatus)
            refusal.facts.reason = u"Qt "_s + QString::fromLatin1(qVersion());
        refusal.facts.retryAfter = retryAfterFromHeader(m_reply->rawHeader("Retry-After"),
                                                        QDateTime::currentDateTimeUtc());
    }
    refuse(std::move(refusal));
}

void ApiReply::refuse(Refusal refusal)
{
    refusal.facts.status = status();
    refusal.facts.detail = u"status %1, network error %2, %3 bytes, %4 ms"_s.arg(refusal.facts.status)
                               .arg(m_reply->error())
                               .arg(m_body ? m_body->receivedBytes() : 0)
                               .arg(m_elapsed.elapsed());
    if (refusal.cause == Cause::ProxyLogin && refusal.facts.subject.isEmpty())
        refusal.facts.subject = ProxyRoad().name(); // one that nobody has set answers for the server
    refusal.facts.isAsked = refusal.facts.subject.isEmpty();
    const QString subject = refusal.facts.isAsked ? m_subject : refusal.facts.subject;
    Error error = explain(std::move(refusal), subject, m_key);
    qCInfo(netLog).noquote() << errorCodeName(error.code) << error.detail;
    settle(tl::unexpected<Error>(std::move(error)));
}

void ApiReply::settle(Result<ApiBody> result)
{
    m_settled = true;
    m_result = std::move(result);
    m_deadline.stop();
    m_idle.stop();
    m_body.reset();
    if (m_reply) {
        // Qt took an interim answer for the last one, and would take the last one for that to the next request.
        if (isAnswered() && status() < 200)
            m_reply->manager()->clearConnectionCache();
        letGoOfReply();
    }
    QMetaObject::invokeMethod(this, &ApiReply::announce, Qt::QueuedConnection);
}

void ApiReply::announce()
{
    m_finished = true;
    deleteLater(); // first: a listener may delete us
    Q_EMIT finished();
}

} // namespace paretoscope
