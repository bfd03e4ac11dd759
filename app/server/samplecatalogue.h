// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "server/archive.h"
#include "server/samplerun.h"

#include <QByteArrayView>
#include <QHash>

namespace paretoscope {

/// What the sample workspace holds: the contents of resources/sample/workspace.json.
struct SampleCatalogue {
    QString workspace;
    QString workspaceName;
    QList<ArchiveProject> projects;
    QHash<QString, QList<SampleRun>> runs; ///< by "project/version", oldest first

    /// Fails with ErrorCode::NotAResult and the place of the first fault.
    [[nodiscard]] static Result<SampleCatalogue> fromJson(QByteArrayView json);
};

} // namespace paretoscope
