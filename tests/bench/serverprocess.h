// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runaddress.h"

#include <QProcess>
#include <QUrl>

namespace paretoscope::bench {

/// `paretoscope serve` over a folder, in a process of its own as a real server is.
class ServerProcess final {
    Q_DISABLE_COPY_MOVE(ServerProcess)
public:
    explicit ServerProcess(const QString &folder);
    ~ServerProcess();

    [[nodiscard]] const QUrl &address() const { return m_address; }
    /// The run in `name`.json of the folder.
    [[nodiscard]] RunAddress run(const QString &name) const { return {m_workspace, name, QStringLiteral("1")}; }

private:
    QProcess m_process;
    QUrl m_address;
    QString m_workspace;
};

} // namespace paretoscope::bench
