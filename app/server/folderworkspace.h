// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/archive.h"

namespace paretoscope {

/// Results kept in a folder: `FOLDER/project/version.json`, each file one results body; several trainings of a
/// version are `FOLDER/project/version/NAME.json`, oldest first by name. A file directly in FOLDER is
/// project NAME, version 1. The workspace is named after the folder. Files are read when asked for, so new
/// ones show without a restart; what is not a results body is not listed.
class FolderWorkspace final : public Archive {
public:
    /// Fails with NotFound or CannotRead.
    [[nodiscard]] static Result<std::unique_ptr<FolderWorkspace>> open(const QString &folder);

    [[nodiscard]] QString workspace() const override;
    [[nodiscard]] QString workspaceName() const override;
    [[nodiscard]] QList<ArchiveProject> projects() const override;
    [[nodiscard]] QList<QByteArray> results(const QString &project, const QString &version) const override;

private:
    explicit FolderWorkspace(QString folder);
    QString m_folder;
};

} // namespace paretoscope
