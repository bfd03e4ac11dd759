// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace paretoscope {

/// Whether there is a file with something in it. Looks and writes nothing. Errors: StoreUnreadable (nobody can say),
/// StoreForeign (a folder, a device, a few bytes).
[[nodiscard]] Result<bool> hasStore(const QString &path);

/// Makes the folder where there is none. Errors: StoreUnavailable, StoreFull.
[[nodiscard]] Result<void> makeFolderOf(const QString &path);

/// Makes an empty file of this user alone where there is none, also behind a symbolic link. Errors: those of
/// hasStore(), StoreUnavailable, StoreFull, StoreReadOnly (one is there that this user may only read).
[[nodiscard]] Result<void> makeStore(const QString &path);

/// Takes a file of this user from others, and so what SQLite makes beside it.
void closeToOthers(const QString &path);

/// A way to read a file of SQLite that writes nothing, neither into the file nor beside it, whatever another program
/// has left there.
struct UntouchedReading {
    QString uri;
    /// The log of the file is read without an index that others see: they are not there.
    bool isAlone = false;
    /// Others can write meanwhile without a lock to stop them: what was read counts only where stampOf() is the same.
    bool isUnlocked = false;
};
[[nodiscard]] UntouchedReading untouchedReading(const QString &path);

/// Which file is at a path, and when it was written to (its log apart); all 0 where there is none.
struct FileStamp {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 seconds = 0;
    qint64 nanoseconds = 0;

    [[nodiscard]] bool isSameFile(const FileStamp &other) const
    {
        return device == other.device && inode == other.inode;
    }
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};
[[nodiscard]] FileStamp stampOf(const QString &path);

} // namespace paretoscope
