// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace paretoscope {

/// A project and a version as an archive lists them (api.md 1.2, 1.3).
struct ArchiveVersion {
    QString number;
    QString name;
    QDateTime created = {};             ///< invalid: not known, and then not stated
    std::optional<int> imageCount = {}; ///< nullopt: not known, and then not stated
};

struct ArchiveProject {
    QString slug;
    QString name;
    QString type; ///< "object-detection", ...; empty: not known
    QList<ArchiveVersion> versions;
};

/// A workspace whose results a ResultsServer can serve. The server shapes listings, checks keys and writes
/// errors; an archive only knows its runs. Called on the server's thread.
class Archive {
public:
    virtual ~Archive() = default;

    [[nodiscard]] virtual QString workspace() const = 0; ///< URL slug
    [[nodiscard]] virtual QString workspaceName() const = 0;
    [[nodiscard]] virtual QList<ArchiveProject> projects() const = 0;
    /// The results bodies of a version, oldest training first; empty when there is no such version or it
    /// holds no training. Each is a complete `training/results` body.
    [[nodiscard]] virtual QList<QByteArray> results(const QString &project, const QString &version) const = 0;
};

} // namespace paretoscope
