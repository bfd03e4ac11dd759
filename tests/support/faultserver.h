// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

namespace paretoscope {

/// One thing the server does to a connection.
struct FaultStep {
    enum class Kind {
        Send,    ///< `bytes`, as they are
        Wait,    ///< for `pause`
        Trickle, ///< `bytes`, one after the other with `pause` between
        Flood,   ///< `bytes` again and again until the client goes
        Close,   ///< in order, after what was sent
        Reset,   ///< with a TCP reset
        Hang,    ///< for good, the connection open
    };
    Kind kind = Kind::Send;
    QByteArray bytes = {};
    std::chrono::milliseconds pause{0};
};

/// An answer, written down as data. Headers and body are bytes on purpose: nothing is put right.
using FaultScript = QList<FaultStep>;
using FaultHeaders = QList<QPair<QByteArray, QByteArray>>;

/// A status line and headers, with the empty line after them. `status` is "200 OK".
[[nodiscard]] QByteArray head(const QByteArray &status, const FaultHeaders &headers = {});
/// A whole answer with Content-Length.
[[nodiscard]] QByteArray answer(const QByteArray &status, const QByteArray &body, FaultHeaders headers = {});
/// A body as HTTP chunks; `withEnd` adds the last, empty one.
[[nodiscard]] QByteArray chunked(const QList<QByteArray> &chunks, bool withEnd = true);
/// Sends the bytes and keeps the connection for the next request.
[[nodiscard]] FaultScript sending(const QByteArray &bytes);
/// A good answer with this body.
[[nodiscard]] FaultScript serving(const QByteArray &body);
/// Sends the bytes, then does one more thing.
[[nodiscard]] FaultScript sendingThen(const QByteArray &bytes, FaultStep last);

/// A loopback HTTP server that answers by script, well or badly, and remembers what it was asked.
/// In a script "{origin}" stands for the server's own origin.
class FaultServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FaultServer)
public:
    struct Request {
        QByteArray method;
        QByteArray path;                       ///< without the query, as sent
        QByteArray query;                      ///< as sent
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
    };

    explicit FaultServer(QObject *parent = nullptr);
    ~FaultServer() override;

    /// For every path without scripts of its own.
    void setScript(const FaultScript &script) { m_scripts.insert(QByteArray(), {script}); }
    /// For the requests of one path, one after the other; the last serves all that follow.
    void setScripts(const QByteArray &path, const QList<FaultScript> &scripts) { m_scripts.insert(path, scripts); }
    /// Played to a new connection before any request came.
    void setGreeting(const FaultScript &script) { m_greeting = script; }

    /// Stays what it was after close().
    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] int connectionCount() const { return m_connections; }
    [[nodiscard]] int openConnections() const { return m_open; }
    /// Stops listening, so that the address refuses connections.
    void close() { m_server.close(); }

private:
    class Connection;

    void accept();
    [[nodiscard]] FaultScript scriptFor(const Request &request);

    QTcpServer m_server;
    QUrl m_url;
    QHash<QByteArray, QList<FaultScript>> m_scripts;
    FaultScript m_greeting;
    QList<Request> m_requests;
    int m_connections = 0;
    int m_open = 0;
};

} // namespace paretoscope
