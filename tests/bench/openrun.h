// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/syntheticrun.h"
#include "session/runsession.h"

#include <QTemporaryDir>

namespace paretoscope::bench {

/// Bodies in files that go with it.
class BodyFolder final {
    Q_DISABLE_COPY_MOVE(BodyFolder)
public:
    BodyFolder() = default;
    /// Writes a body under `name` (which may begin with a folder) and returns its path; replaces what is there.
    QString write(const QString &name, const QByteArray &body) const;
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

/// A session that shows a synthetic run, read from a file as the program reads it.
class OpenRun final {
    Q_DISABLE_COPY_MOVE(OpenRun)
public:
    OpenRun()
        : m_session(systemClock())
    {}
    void show(const RunShape &shape);
    [[nodiscard]] RunSession &session() { return m_session; }

private:
    BodyFolder m_folder;
    RunSession m_session;
};

} // namespace paretoscope::bench
