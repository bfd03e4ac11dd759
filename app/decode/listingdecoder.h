// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace paretoscope {

/// A project of a workspace (api.md 1.2). `slug` is the part of the id after the last '/'.
struct ProjectEntry {
    QString slug;
    QString name;
    QString type; ///< "object-detection", ...; as received
    std::optional<int> versionCount;
};

/// A version of a project (api.md 1.3).
struct VersionEntry {
    QString number; ///< the part of the id after the last '/'
    QString name;
    QDateTime created; ///< from epoch seconds; invalid when not stated
    std::optional<int> imageCount;
};

/// A training of a version (api.md 1.6).
struct TrainingEntry {
    QString trainingId;
    QString status;
    QString modelType;
    QString modelGroup;
    std::optional<int> modelCount; ///< number of modelIds
    QDateTime createdAt;           ///< from `createdAt` or `start`: ISO text, epoch s or epoch ms
};

struct WorkspaceListing {
    QString slug;
    QString name;
    QList<ProjectEntry> projects;
};

struct ProjectListing {
    ProjectEntry project;
    QList<VersionEntry> versions;
};

// Each fails with ErrorCode::NotAResult when the body is not of its kind. Entries without an id are left out.

/// The workspace slug a key belongs to (answer of `GET /`).
[[nodiscard]] Result<QString> decodeKeyCheck(QByteArrayView body);
[[nodiscard]] Result<WorkspaceListing> decodeWorkspace(QByteArrayView body);
[[nodiscard]] Result<ProjectListing> decodeProject(QByteArrayView body);
[[nodiscard]] Result<QList<TrainingEntry>> decodeTrainings(QByteArrayView body);

} // namespace paretoscope
