// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "server/archive.h"
#include "server/servedkey.h"

#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <memory>

namespace paretoscope {

/// The documented REST API (api.md 1: `/`, workspace, project, version, training/results,
/// v2/trainings, v2/trainings/get) over an archive, on Qt HttpServer. GET and HEAD alone; everything else is
/// 405. 401 without or with a wrong key, 403 without the scope, 404 with {"error":{...}} for what is not there,
/// 409 MULTIPLE_TRAININGS when a version holds several trainings and none is named. A key travels as
/// "Authorization: Bearer" or as ?api_key=. Plain http: beyond loopback put a TLS proxy in front.
class ResultsServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsServer)
public:
    explicit ResultsServer(std::unique_ptr<Archive> archive, QObject *parent = nullptr);
    ~ResultsServer() override;

    /// Without any key, requests need none; then listen() refuses any address but loopback.
    void setKeys(QList<ServedKey> keys);
    /// Port 0 takes a free one. Returns the base address, for "any" address the loopback one. Fails with
    /// ErrorCode::CannotListen. To be called once.
    [[nodiscard]] Result<QUrl> listen(const QHostAddress &address = QHostAddress::LocalHost, quint16 port = 0);
    [[nodiscard]] const Archive &archive() const { return *m_archive; }

private:
    class Routes;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<Routes> m_routes;
};

} // namespace paretoscope
