// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/refusal.h"

#include "core/words.h"
#include "decode/errorbody.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QUrl>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestWait{300};
/// The one status below 200 behind which no other comes.
constexpr int switchingProtocols = 101;

/// One line of at most `length` characters, for texts that others wrote.
QString oneLine(const QString &text, int length)
{
    const QString line = text.simplified();
    return line.size() <= length ? line : line.first(length - 1) + u'…';
}

/// What the server says for itself. The key goes before the text is cut, so that no half of it is left over,
/// and again after it, for a key that the JSON spelled with escapes.
QString serverText(const Refusal &refusal, const ApiKey &key)
{
    if (refusal.facts.status < 400 || refusal.body.isEmpty())
        return {};
    const ErrorBody said = readErrorBody(key.redacted(QString::fromUtf8(refusal.body)).toUtf8());
    return said.isHtml ? QString() : oneLine(key.redacted(said.message), 200);
}

} // namespace

Error explain(Refusal refusal, const QString &subject, const ApiKey &key)
{
    refusal.facts.subject = oneLine(key.redacted(subject), 120);
    Error error = errorOf(refusal.cause, refusal.facts);
    if (const QString said = serverText(refusal, key); !said.isEmpty())
        error.said = Words::tr("The server says: %1").arg(said);
    return error;
}

Cause causeOfStatus(int status, const QByteArray &body)
{
    switch (status) {
    case 400: return Cause::BadRequest;
    case 401: return Cause::KeyRefused;
    case 402: return Cause::PlanRefused;
    case 403: return looksLikeHtml(body) ? Cause::BlockPage : Cause::AccessRefused;
    case 404:
    case 410: return Cause::NotFound;
    case 407: return Cause::ProxyLogin;
    case 408: // it gave up waiting for us
    case 425: return Cause::ServerTrouble;
    case 409: return Cause::Conflict;
    case 423: return Cause::BillingPaused;
    case 429: return Cause::TooManyRequests;
    case 511: return Cause::NetworkLogin;
    default: break;
    }
    if (status < 100)
        return Cause::NotHttp;
    if (status < 200 && status != switchingProtocols)
        return Cause::InterimStatus;
    if (status >= 500 && status < 600)
        return Cause::ServerTrouble;
    return status >= 400 && status < 500 ? Cause::OtherRefusal : Cause::OddStatus;
}

Cause causeOfNetworkError(QNetworkReply::NetworkError error, bool answered)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError: return Cause::ConnectionRefused;
    case QNetworkReply::HostNotFoundError: return Cause::HostNotFound;
    case QNetworkReply::SslHandshakeFailedError: return Cause::TlsRefused;
    case QNetworkReply::TooManyRedirectsError: return Cause::TooManyRedirects;
    case QNetworkReply::InsecureRedirectError: return Cause::RedirectElsewhere;
    case QNetworkReply::ProxyAuthenticationRequiredError: return Cause::ProxyLogin;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError: return Cause::ProxyTrouble;
    case QNetworkReply::RemoteHostClosedError: return answered ? Cause::BrokenOff : Cause::ClosedUnanswered;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure: return Cause::NotHttp;
    default: return answered ? Cause::BrokenOff : Cause::NetworkTrouble;
    }
}

Cause causeOfRedirect(const QUrl &from, const QUrl &to)
{
    const bool isSameHost = to.host().isEmpty() || to.host() == from.host();
    return isSameHost && to.scheme() == "http"_L1 && from.scheme() == "https"_L1 ? Cause::RedirectUnencrypted
                                                                                 : Cause::RedirectElsewhere;
}

QString tlsReason(const QList<QSslError> &errors)
{
    if (errors.isEmpty())
        return {};
    switch (errors.first().error()) {
    case QSslError::SelfSignedCertificate: return Words::tr("its certificate is signed by itself");
    case QSslError::HostNameMismatch: return Words::tr("its certificate is for another name");
    case QSslError::CertificateExpired: return Words::tr("its certificate has expired");
    case QSslError::CertificateNotYetValid: return Words::tr("its certificate is not valid yet");
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted: return Words::tr("its certificate was withdrawn");
    case QSslError::SelfSignedCertificateInChain: // as every issuer's own is
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Words::tr("its certificate comes from an issuer this computer does not know");
    default: return Words::tr("its certificate is not valid");
    }
}

std::optional<std::chrono::seconds> retryAfterFromHeader(QByteArrayView header, const QDateTime &now)
{
    const QByteArray text = header.trimmed().toByteArray();
    bool isNumber = false;
    qint64 seconds = text.toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime when = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        when = QDateTime(when.date(), when.time(), QTimeZone::utc());
        if (!when.isValid())
            return std::nullopt;
        seconds = now.secsTo(when);
    }
    if (seconds <= 0 || seconds > longestWait.count())
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

} // namespace paretoscope
