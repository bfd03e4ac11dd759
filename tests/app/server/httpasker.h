// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace paretoscope {

/// What a server answered.
struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    qint64 contentLength = -1;
    QByteArray allow;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// Asks a server over real HTTP and waits for the answer.
class HttpAsker {
public:
    HttpAsker(QUrl baseUrl, QByteArray authorization)
        : m_baseUrl(std::move(baseUrl)),
          m_authorization(std::move(authorization))
    {}

    [[nodiscard]] QNetworkReply *send(const QByteArray &path, const QByteArray &method = "GET")
    {
        QNetworkRequest request(QUrl::fromEncoded(QByteArray(m_baseUrl.toEncoded() + path)));
        if (!m_authorization.isEmpty())
            request.setRawHeader("Authorization", m_authorization);
        // As a custom verb, Qt would wait for the body that HEAD does not have.
        return method == "HEAD" ? m_network.head(request) : m_network.sendCustomRequest(request, method);
    }

    [[nodiscard]] HttpAnswer ask(const QByteArray &path, const QByteArray &method = "GET")
    {
        return await(send(path, method));
    }

    [[nodiscard]] static HttpAnswer await(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owner(reply);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(10'000))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
                reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(), reply->rawHeader("Allow")};
    }

private:
    QUrl m_baseUrl;
    QByteArray m_authorization;
    QNetworkAccessManager m_network;
};

} // namespace paretoscope
