// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/archive.h"

#include <QHash>

#include <memory>

namespace paretoscope {

/// Results kept in a folder: `FOLDER/project/version.json`, each file one results body; several trainings of a
/// version are `FOLDER/project/version/NAME.json`, oldest first by name. A file directly in FOLDER is
/// project NAME, version 1. The workspace is named after the folder. Files are looked for when asked for, so
/// new ones show without a restart; what is not a results body is not listed, nor is a hidden file, one above
/// `maxFileBytes`, or a symbolic link that leads out of the folder. Names sort naturally (2 before 10).
class FolderWorkspace final : public Archive {
public:
    static constexpr qint64 maxFileBytes = 256LL * 1024 * 1024;

    /// Fails with NotFound or CannotRead.
    [[nodiscard]] static Result<std::unique_ptr<FolderWorkspace>> open(const QString &folder);

    [[nodiscard]] QString workspace() const override;
    [[nodiscard]] QString workspaceName() const override;
    [[nodiscard]] QList<ArchiveProject> projects() const override;
    [[nodiscard]] QList<QByteArray> results(const QString &project, const QString &version) const override;

private:
    struct RunFile {
        QString version;
        QString path;
    };
    /// What the system says of a file, and changes with every write to it and with every file put in its place. Its
    /// own time of modification anybody can set; the time of the change is the system's alone.
    struct Imprint {
        quint64 device = 0;
        quint64 inode = 0;
        qint64 size = 0;
        qint64 changed = 0; ///< ns

        friend bool operator==(const Imprint &, const Imprint &) = default;
    };
    /// Whether a file was a results body when it had this imprint.
    struct Verdict {
        Imprint imprint;
        bool isResults = false;
    };

    explicit FolderWorkspace(QString canonicalFolder);
    [[nodiscard]] QStringList projectNames() const;
    [[nodiscard]] QList<RunFile> runFiles(const QString &project) const;
    /// The canonical paths of the JSON files in a folder that may be served, by name.
    [[nodiscard]] QStringList jsonFiles(const QString &folder) const;
    [[nodiscard]] bool isInside(const QString &canonicalPath) const;
    [[nodiscard]] static Imprint imprintOf(const QString &path);
    [[nodiscard]] bool isResults(const QString &path) const;

    QString m_folder;
    mutable QHash<QString, Verdict> m_verdicts; ///< so that a listing does not read every file again
};

} // namespace paretoscope
