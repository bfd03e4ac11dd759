// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace paretoscope {

// The one way in which the program writes files of its own making. Blocks until the bytes are on the disk.

/// What a file is to hold.
struct FileContent {
    QString path;
    QByteArray bytes;
};

/// Who may read a file that was not there before; one that was keeps its rights.
enum class NewFile { AsUsual, ForUserAlone };

/// Replaces all the files, or leaves each of them as it was, there or not: the bytes go into new files beside the old
/// ones and are on the disk before the first of these takes its place. A link stays, and what it leads to is replaced.
/// Fails with CannotWrite: OutputFolderMissing, OutputNotAFile, or OutputNotWritten with the system's word in `detail`.
[[nodiscard]] Result<void> writeFiles(const QList<FileContent> &files, NewFile newFile = NewFile::AsUsual);
[[nodiscard]] inline Result<void> writeFile(const FileContent &file, NewFile newFile = NewFile::AsUsual)
{
    return writeFiles({file}, newFile);
}

/// Whether a name may be given to a file: it is none of a folder, a device, a pipe or a socket, links followed, nor a
/// place among the system's own (/dev, /proc). For a name to which an end will be added; writeFiles() asks by itself.
/// Fails with OutputNotAFile.
[[nodiscard]] Result<void> checkOutput(const QString &path);

} // namespace paretoscope
