// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultserver.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

#include <utility>

namespace paretoscope {

namespace {

FaultServer::Request parsed(const QByteArray &headBytes)
{
    FaultServer::Request request;
    QList<QByteArray> lines = headBytes.split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    request.method = words.value(0);
    request.path = mark < 0 ? target : target.first(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

} // namespace

QByteArray head(const QByteArray &status, const FaultHeaders &headers)
{
    QByteArray bytes = "HTTP/1.1 " + status + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n";
}

QByteArray answer(const QByteArray &status, const QByteArray &body, FaultHeaders headers)
{
    headers.append({"Content-Length", QByteArray::number(body.size())});
    return head(status, headers) + body;
}

QByteArray chunked(const QList<QByteArray> &chunks, bool withEnd)
{
    QByteArray bytes;
    for (const QByteArray &chunk : chunks)
        bytes += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    return withEnd ? bytes + "0\r\n\r\n" : bytes;
}

FaultScript serving(const QByteArray &body)
{
    return sending(answer("200 OK", body, {{"Content-Type", "application/json"}}));
}

FaultScript sending(const QByteArray &bytes) { return {{FaultStep::Kind::Send, bytes}}; }

FaultScript sendingThen(const QByteArray &bytes, FaultStep last)
{
    return {{FaultStep::Kind::Send, bytes}, std::move(last)};
}

/// Plays scripts on one socket; reads requests between them.
class FaultServer::Connection final : public QObject {
public:
    Connection(QTcpSocket *socket, FaultServer *server)
        : QObject(server),
          m_server(server),
          m_socket(socket)
    {
        socket->setParent(this);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Connection::play);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::bytesWritten, this, &Connection::refill);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        perform(server->m_greeting);
    }

private:
    void perform(const FaultScript &script)
    {
        m_steps = script;
        play();
    }

    void read()
    {
        m_received += m_socket->readAll();
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0 || !m_steps.isEmpty())
            return;
        const Request request = parsed(m_received.first(end));
        m_received.remove(0, end + 4);
        m_server->m_requests.append(request);
        perform(m_server->scriptFor(request));
    }

    void play()
    {
        while (!m_steps.isEmpty() && m_socket->state() == QAbstractSocket::ConnectedState) {
            FaultStep &step = m_steps.first();
            switch (step.kind) {
            case FaultStep::Kind::Send:
                m_socket->write(step.bytes.replace("{origin}", m_server->url().toEncoded()));
                break;
            case FaultStep::Kind::Wait:
                if (const auto pause = std::exchange(step.pause, {}); pause.count() > 0)
                    return m_timer.start(pause);
                break;
            case FaultStep::Kind::Trickle:
                m_socket->write(step.bytes.first(1));
                step.bytes.remove(0, 1);
                if (!step.bytes.isEmpty())
                    return m_timer.start(step.pause);
                break;
            case FaultStep::Kind::Flood: return refill();
            case FaultStep::Kind::Close: m_socket->disconnectFromHost(); return;
            case FaultStep::Kind::Reset: return reset();
            case FaultStep::Kind::Hang: return;
            }
            m_steps.removeFirst();
        }
    }

    void refill()
    {
        if (!m_steps.isEmpty() && m_steps.first().kind == FaultStep::Kind::Flood && m_socket->bytesToWrite() == 0)
            m_socket->write(m_steps.first().bytes);
    }

    void reset()
    {
        // What was sent before has to leave first: a reset drops it.
        while (m_socket->bytesToWrite() > 0 && m_socket->flush()) {}
        const linger dropAtOnce{1, 0};
        ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &dropAtOnce,
                     sizeof dropAtOnce);
        m_socket->abort();
    }

    FaultServer *m_server;
    QTcpSocket *m_socket;
    QTimer m_timer;
    QByteArray m_received;
    FaultScript m_steps;
};

FaultServer::FaultServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultServer::accept);
    m_server.listen(QHostAddress::LocalHost);
    m_url.setScheme(QStringLiteral("http"));
    m_url.setHost(m_server.serverAddress().toString());
    m_url.setPort(m_server.serverPort());
}

FaultServer::~FaultServer() = default;

void FaultServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        ++m_open;
        connect(new Connection(socket, this), &QObject::destroyed, this, [this] { --m_open; });
    }
}

FaultScript FaultServer::scriptFor(const Request &request)
{
    const QByteArray path = m_scripts.contains(request.path) ? request.path : QByteArray();
    QList<FaultScript> &scripts = m_scripts[path];
    return scripts.size() > 1 ? scripts.takeFirst() : scripts.value(0, sending(answer("404 Not Found", {})));
}

} // namespace paretoscope
