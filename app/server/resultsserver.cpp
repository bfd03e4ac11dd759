// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/resultsserver.h"

#include "core/cause.h"
#include "core/words.h"
#include "server/resultsapi.h"
#include "server/serverlog.h"

#include <QBuffer>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

/// Where this computer reaches a server that listens on `address`.
QHostAddress reachable(const QHostAddress &address)
{
    if (address == QHostAddress::AnyIPv6)
        return QHostAddress::LocalHostIPv6;
    for (const auto any : {QHostAddress::Any, QHostAddress::AnyIPv4}) {
        if (address == any)
            return QHostAddress::LocalHost;
    }
    return address;
}

QUrl baseUrl(const QHostAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(reachable(address).toString());
    url.setPort(port);
    return url;
}

void write(QHttpServerResponder &responder, const ApiAnswer &answer, bool withBody)
{
    const auto status = static_cast<QHttpServerResponder::StatusCode>(answer.status);
    std::vector<std::pair<QByteArray, QByteArray>> headers{{"Content-Type", "application/json"},
                                                           {"Cache-Control", "no-store"}};
    if (answer.status == 405)
        headers.emplace_back("Allow", "GET, HEAD");
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    responder.writeStatusLine(status);
    responder.writeHeader("Content-Length", QByteArray::number(answer.body.size()));
    for (const auto &[name, value] : headers)
        responder.writeHeader(name, value);
    responder.writeBody(withBody ? answer.body : QByteArray());
#else
    QHttpHeaders sent;
    for (const auto &[name, value] : headers)
        sent.append(name, value);
    auto body = std::make_unique<QBuffer>();
    body->setData(answer.body);
    body->open(QIODevice::ReadOnly);
    if (!withBody)
        body->seek(body->size()); // what is said of its length stays true
    responder.write(body.release(), sent, status);
#endif
}

} // namespace

/// The wire: turns requests of Qt HttpServer into ours and writes the answers.
class ResultsServer::Routes {
public:
    explicit Routes(const Archive &archive)
        : m_api(archive)
    {
        // One handler for every path: the router of Qt 6.4 matches decoded paths, in which a %2F of a name
        // could not be told from a separator.
        const auto answer = [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
            handle(request, responder);
        };
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
        m_http.setMissingHandler(
            [answer](const auto &request, QHttpServerResponder &&responder) { answer(request, responder); });
#else
        m_http.setMissingHandler(&m_http, answer);
#endif
    }

    [[nodiscard]] ResultsApi &api() { return m_api; }
    /// The port; 0 when the address is taken.
    [[nodiscard]] quint16 listen(const QHostAddress &address, quint16 port)
    {
        auto *const socket = new QTcpServer(&m_http);
        if (!socket->listen(address, port))
            return 0;
        m_http.bind(socket);
        return socket->serverPort();
    }

private:
    void handle(const QHttpServerRequest &request, QHttpServerResponder &responder) const
    {
        using Method = QHttpServerRequest::Method;
        const bool isHead = request.method() == Method::Head;
        const bool isRead = isHead || request.method() == Method::Get;
        const ApiRequest asked = ApiRequest::fromUrl(request.url(), request.value("authorization"));
        const ApiAnswer answer = m_api.answer(asked, isRead);
        qCDebug(serverLog) << "answered" << answer.status << "with" << answer.body.size() << "bytes";
        write(responder, answer, !isHead);
    }

    ResultsApi m_api;
    QHttpServer m_http;
};

ResultsServer::ResultsServer(std::unique_ptr<Archive> archive, QObject *parent)
    : QObject(parent),
      m_archive(std::move(archive)),
      m_routes(std::make_unique<Routes>(*m_archive))
{}

ResultsServer::~ResultsServer() = default;

void ResultsServer::setKeys(QList<ServedKey> keys) { m_routes->api().setKeys(std::move(keys)); }

Result<QUrl> ResultsServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_routes->api().hasKeys() && !address.isLoopback())
        return failure(Cause::ServedToOthersWithoutKey);
    const quint16 taken = m_routes->listen(address, port);
    if (taken == 0) {
        return failure(Cause::AddressTaken,
                       {.subject = Words::tr("port %1 of %2").arg(QString::number(port), address.toString())});
    }
    return baseUrl(address, taken);
}

} // namespace paretoscope
