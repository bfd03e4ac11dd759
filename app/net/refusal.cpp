// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/refusal.h"

#include "decode/errorbody.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <array>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What happened and what to do next. {subject}, {status}, {limit}, {reason} and {wait} are filled in.
struct Wording {
    Cause cause;
    ErrorCode code;
    const char16_t *text;
};

constexpr std::array<Wording, causeCount> wordings{{
    {Cause::BadBaseAddress, ErrorCode::Usage,
     u"The server address cannot be used. Give https, a host and at most a path, without user name, password or "
     u"query."},
    {Cause::InsecureBaseAddress, ErrorCode::Usage,
     u"The server address is not encrypted, so the API key could be read on the way. Use https; plain http is for a "
     "server on this computer (localhost) only."},
    {Cause::IncompleteAddress, ErrorCode::Usage,
     u"The address of the run is not complete. Give workspace, project and version, as in workspace/project/version."},
    {Cause::KeyMissing, ErrorCode::KeyMissing,
     u"No API key is known. Enter one in the settings, set ROBOFLOW_API_KEY, or name a file with --api-key-file."},
    {Cause::KeyMalformed, ErrorCode::Usage,
     u"The API key holds characters that no key has. Copy it again from the settings of the workspace."},

    {Cause::BadRequest, ErrorCode::RequestRefused,
     u"The server does not accept the request for {subject} ({status}). Check workspace, project and version."},
    {Cause::KeyRefused, ErrorCode::KeyRefused,
     u"The server refused the API key ({status}). Check the key, or make a new one in the settings of the workspace."},
    {Cause::PlanRefused, ErrorCode::AccessRefused,
     u"The plan of the workspace does not include {subject}, or its quota is used up ({status}). Check plan and usage "
     "in the settings of the workspace."},
    {Cause::AccessRefused, ErrorCode::AccessRefused,
     u"The API key is valid, but it may not read {subject} ({status}). Give the key the scope version:read, or use a "
     "key that has it."},
    {Cause::BlockPage, ErrorCode::AccessRefused,
     u"Something between this computer and the server refused the request ({status}, with a web page): a firewall, a "
     "proxy or a filter. Try another network, or ask those who run this one."},
    {Cause::NotFound, ErrorCode::NotFound,
     u"The server did not find {subject} ({status}). Check three things in this order: the address is spelled right, "
     "the API key belongs to this workspace, and the key has the scope version:read."},
    {Cause::Conflict, ErrorCode::SeveralTrainings,
     u"There is more than one training for {subject} ({status}). Choose one of them (--training on the command line)."},
    {Cause::BillingPaused, ErrorCode::AccessRefused,
     u"Billing is paused for the workspace or folder of {subject} ({status}). Ask those who manage the workspace to "
     "resume it."},
    {Cause::TooManyRequests, ErrorCode::TooManyRequests,
     u"The server asks for fewer requests ({status}). {wait}, then try again."},
    {Cause::OtherRefusal, ErrorCode::RequestRefused,
     u"The server refused the request for {subject} ({status}). Check the address and the API key."},
    {Cause::ServerTrouble, ErrorCode::ServerTrouble,
     u"The server has trouble of its own ({status}). {wait}, then try again."},
    {Cause::OddStatus, ErrorCode::NotAResult,
     u"The server answered with the status {status}, which brings no result. Try again; if it stays, check the server "
     "address."},

    {Cause::ConnectionRefused, ErrorCode::Unreachable,
     u"The server cannot be reached: nothing answers at its address. Check the server address and port, then try "
     "again."},
    {Cause::HostNotFound, ErrorCode::Unreachable,
     u"The server cannot be found: its name is unknown to the network. Check the server address, and that this "
     u"computer "
     "is online."},
    {Cause::NetworkTrouble, ErrorCode::Unreachable,
     u"The server cannot be reached over the network. Check that this computer is online, then try again."},
    {Cause::TlsRefused, ErrorCode::Unreachable,
     u"The server could not prove who it is, so no request was sent: {reason}. Check the server address and the clock "
     u"of "
     "this computer; behind a company's proxy, its certificate has to be installed."},
    {Cause::ClosedUnanswered, ErrorCode::Unreachable,
     u"The server closed the connection without an answer. Check that the server address is right and whether it has "
     "to begin with https, then try again."},
    {Cause::BrokenOff, ErrorCode::Unreachable, u"The connection broke off before the answer was complete. Try again."},
    {Cause::NotHttp, ErrorCode::Unreachable,
     u"What answers at the server address does not speak HTTP as it should. Check the server address and port."},
    {Cause::RedirectElsewhere, ErrorCode::Unreachable,
     u"The server sent the request on to another server, and the API key is not taken there. Check the server "
     u"address."},
    {Cause::RedirectUnencrypted, ErrorCode::Unreachable,
     u"The server sent the request on to an address that is not encrypted, and the API key is not taken there. Check "
     "the server address."},
    {Cause::TooManyRedirects, ErrorCode::Unreachable,
     u"The server sent the request on too many times, perhaps in a circle. Check the server address."},
    {Cause::ProxyTrouble, ErrorCode::Unreachable,
     u"The proxy of this network cannot be reached or broke off. Check the proxy settings of this computer."},
    {Cause::ProxyLogin, ErrorCode::Unreachable,
     u"The proxy of this network wants a log-in. Enter it in the proxy settings of this computer, then try again."},

    {Cause::DeadlinePassed, ErrorCode::TimedOut,
     u"The answer was not complete within {limit}. Try again, or allow more time (--timeout on the command line)."},
    {Cause::IdleTooLong, ErrorCode::TimedOut,
     u"Nothing came from the server for {limit}. Check the network, then try again."},
    {Cause::TooLarge, ErrorCode::TooLarge,
     u"The answer is larger than {limit}, and no result should be. It was not read to its end; check the server "
     "address."},
    {Cause::Cancelled, ErrorCode::Cancelled, u"Stopped. What was shown before stays; ask again at any time."},

    {Cause::EmptyBody, ErrorCode::NotAResult,
     u"The server sent an empty answer instead of a result ({status}). Try again; if it stays, check the server "
     "address."},
    {Cause::BadEncoding, ErrorCode::NotAResult,
     u"The answer cannot be unpacked: {reason}. Try again; if it stays, something between this computer and the server "
     "may be changing it."},
}};

/// Each cause at its own place, so that a lookup is an index.
constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < wordings.size(); ++i) {
        if (wordings[i].cause != static_cast<Cause>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

constexpr std::chrono::seconds longestWait{300};

/// One line of at most `length` characters, for texts that others wrote.
QString oneLine(const QString &text, int length)
{
    const QString line = text.simplified();
    return line.size() <= length ? line : line.first(length - 1) + u'…';
}

QString waitText(const Refusal &refusal)
{
    return refusal.retryAfter ? u"Wait %1 s as it asks"_s.arg(refusal.retryAfter->count()) : u"Wait a minute"_s;
}

/// What the server says for itself. The key goes before the text is cut, so that no half of it is left over,
/// and again after it, for a key that the JSON spelled with escapes.
QString serverText(const Refusal &refusal, const ApiKey &key)
{
    if (refusal.status < 400 || refusal.body.isEmpty())
        return {};
    const ErrorBody said = readErrorBody(key.redacted(QString::fromUtf8(refusal.body)).toUtf8());
    return said.isHtml ? QString() : oneLine(key.redacted(said.message), 200);
}

} // namespace

Error explain(const Refusal &refusal, const QString &subject, const ApiKey &key)
{
    const Wording &wording = wordings.at(static_cast<std::size_t>(refusal.cause));
    QString text = QString::fromUtf16(wording.text);
    text.replace("{status}"_L1, QString::number(refusal.status));
    text.replace("{limit}"_L1, refusal.limit);
    text.replace("{reason}"_L1, refusal.reason);
    text.replace("{wait}"_L1, waitText(refusal));
    // Last: a subject is what a user typed and may look like one of the others.
    text.replace("{subject}"_L1, subject.isEmpty() ? u"this"_s : oneLine(key.redacted(subject), 120));
    if (const QString said = serverText(refusal, key); !said.isEmpty())
        text += u" The server says: %1"_s.arg(said);
    return {wording.code, text, refusal.detail, refusal.status};
}

Cause causeOfStatus(int status, const QByteArray &body)
{
    switch (status) {
    case 400: return Cause::BadRequest;
    case 401: return Cause::KeyRefused;
    case 402: return Cause::PlanRefused;
    case 403: return looksLikeHtml(body) ? Cause::BlockPage : Cause::AccessRefused;
    case 404: return Cause::NotFound;
    case 407: return Cause::ProxyLogin;
    case 409: return Cause::Conflict;
    case 423: return Cause::BillingPaused;
    case 429: return Cause::TooManyRequests;
    default: break;
    }
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
        return u"no secure connection came about"_s;
    switch (errors.first().error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain: return u"its certificate is signed by itself"_s;
    case QSslError::HostNameMismatch: return u"its certificate is for another name"_s;
    case QSslError::CertificateExpired: return u"its certificate has expired"_s;
    case QSslError::CertificateNotYetValid: return u"its certificate is not valid yet"_s;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted: return u"its certificate was withdrawn"_s;
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted: return u"its certificate comes from an issuer this computer does not know"_s;
    default: return u"its certificate is not valid"_s;
    }
}

std::optional<std::chrono::seconds> retryAfterFromHeader(QByteArrayView header, const QDateTime &now)
{
    const QByteArray text = header.trimmed().toByteArray();
    bool isNumber = false;
    qint64 seconds = text.toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime when = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        when.setTimeSpec(Qt::UTC);
        if (!when.isValid())
            return std::nullopt;
        seconds = now.secsTo(when);
    }
    if (seconds <= 0 || seconds > longestWait.count())
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

} // namespace paretoscope
