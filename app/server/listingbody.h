// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"
#include "server/archive.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace paretoscope {

// The listings of the REST API in their documented shapes (api.md 1.1 to 1.6). What an archive does not know
// (counts of images, dates, members) is left out rather than stated as zero.

[[nodiscard]] QJsonObject keyCheckBody(const Archive &archive);
[[nodiscard]] QJsonObject workspaceBody(const Archive &archive);
[[nodiscard]] QJsonObject projectBody(const Archive &archive, const ArchiveProject &project);
[[nodiscard]] QJsonObject versionBody(const Archive &archive, const ArchiveProject &project,
                                      const ArchiveVersion &version);

/// A training of a version with the id it is asked for by.
struct ListedTraining {
    QString id;
    TrainingRunPtr run;
    QByteArray body;
};
[[nodiscard]] QJsonObject trainingsBody(const QList<ListedTraining> &trainings);

/// {"error":{"type","message","code"}}; no code when it is empty.
[[nodiscard]] QJsonObject errorBody(const QString &type, const QString &message, const QString &code = {});

} // namespace paretoscope
