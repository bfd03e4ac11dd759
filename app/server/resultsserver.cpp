// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/resultsserver.h"

#include "core/cause.h"
#include "core/words.h"
#include "server/resultsapi.h"
#include "server/serverlog.h"

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>

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
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(answer.status));
    responder.writeHeader("Content-Type", "application/json");
    responder.writeHeader("Content-Length", QByteArray::number(answer.body.size()));
    responder.writeHeader("Cache-Control", "no-store");
    if (answer.status == 405)
        responder.writeHeader("Allow", "GET, HEAD");
    responder.writeBody(withBody ? answer.body : QByteArray());
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
        m_http.setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
            handle(request, responder);
        });
    }

    [[nodiscard]] ResultsApi &api() { return m_api; }
    [[nodiscard]] quint16 listen(const QHostAddress &address, quint16 port) { return m_http.listen(address, port); }

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
