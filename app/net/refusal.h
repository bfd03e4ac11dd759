// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cause.h"
#include "net/apikey.h"

#include <QByteArray>
#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QString>

#include <chrono>
#include <optional>

namespace paretoscope {

/// A request that brought no result, as it was seen. Only `cause` is needed.
struct Refusal {
    Cause cause = Cause::OddStatus;
    CauseFacts facts = {};
    QByteArray body = {}; ///< what the server said to it
};

/// The error with the text for people. `subject` is what was asked for ("the run acme/bottles/5"). What the
/// server says in the body of a 4xx or 5xx is appended as plain text; `key` is taken out of it and out of the subject.
[[nodiscard]] Error explain(Refusal refusal, const QString &subject = {}, const ApiKey &key = {});

/// For a status outside 200 to 299, and for what is none (below 100); the body tells a firewall's page from the
/// server's own 403.
[[nodiscard]] Cause causeOfStatus(int status, const QByteArray &body);
/// For an answer with a good status, or none (`answered` is false). Qt has no own error for each cause.
[[nodiscard]] Cause causeOfNetworkError(QNetworkReply::NetworkError error, bool answered);
/// For a redirect that is not followed.
[[nodiscard]] Cause causeOfRedirect(const QUrl &from, const QUrl &to);

/// What is wrong with a certificate, to stand after a colon; empty without errors.
[[nodiscard]] QString tlsReason(const QList<QSslError> &errors);

/// Retry-After, as seconds or as an HTTP date. nullopt when it is absent, unreadable, past, or beyond five
/// minutes (an epoch sent by mistake asks for decades).
[[nodiscard]] std::optional<std::chrono::seconds> retryAfterFromHeader(QByteArrayView header, const QDateTime &now);

} // namespace paretoscope
