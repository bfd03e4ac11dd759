// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "net/apikey.h"
#include "server/archive.h"

#include <QHostAddress>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace paretoscope {

/// A key the server accepts and what it may do ("workspace:read", "project:read", "version:read").
struct ServedKey {
    ApiKey key;
    QStringList scopes;
};

/// The documented REST API (api.md section 1: `/`, workspace, project, version, training/results,
/// v2/trainings, v2/trainings/get) over an archive, on Qt HttpServer. GET alone; everything else is 405.
/// 401 without or with a wrong key, 403 without the scope, 404 with {"error":{...}} for what is not there,
/// 409 MULTIPLE_TRAININGS when a version holds several trainings and none is named.
/// Without any key set, requests need none (only ever do that on loopback).
class ResultsServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsServer)
public:
    explicit ResultsServer(std::unique_ptr<Archive> archive, QObject *parent = nullptr);
    ~ResultsServer() override;

    void setKeys(QList<ServedKey> keys);
    /// Port 0 takes a free one. Returns the base address. Fails with ErrorCode::CannotListen.
    [[nodiscard]] Result<QUrl> listen(const QHostAddress &address = QHostAddress::LocalHost, quint16 port = 0);
    [[nodiscard]] const Archive &archive() const { return *m_archive; }

private:
    class Routes;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<Routes> m_routes;
};

} // namespace paretoscope
