// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "store/keptbody.h"
#include "store/storeplace.h"
#include "store/storeschema.h"

#include <QSqlDatabase>

#include <memory>
#include <optional>

namespace paretoscope {

/// The kept bodies in one SQLite file (or in memory). Every call waits for the disk and belongs on the thread that
/// opened the file. What keep() has acknowledged is there after a crash, a kill and a loss of power; other programs
/// may use the file at the same time.
/// A body that comes again unchanged only gets its new time. Where the file would be larger than `maxBytes`, bodies are
/// dropped: first those that a newer one of the same run has replaced, then the others, the oldest first; the one just
/// kept stays.
/// Errors: StoreUnavailable, StoreReadOnly, StoreUnreadable, StoreDamaged, StoreNewer, StoreForeign, StoreFull,
/// StoreDiskError, StoreBusy, StoreTooSmall, KeptBodyDamaged, OutOfMemory (core/cause.h); after none of them is
/// anything in the file lost or half written.
class StoreFile final {
    Q_DISABLE_COPY_MOVE(StoreFile)
public:
    /// Opens or makes the file, and its folder, for this user alone; brings an older one up to date.
    [[nodiscard]] static Result<std::unique_ptr<StoreFile>> open(const QString &path, qint64 maxBytes,
                                                                 const SchemaSteps &steps = schemaSteps());
    /// The same for what is there already, and null where nothing is. Where the file cannot be written it is opened for
    /// reading alone, which writes nothing, neither into it nor beside it.
    [[nodiscard]] static Result<std::unique_ptr<StoreFile>> openExisting(const QString &path, qint64 maxBytes);
    /// One that is gone with the object.
    [[nodiscard]] static Result<std::unique_ptr<StoreFile>> inMemory(qint64 maxBytes);
    ~StoreFile();

    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    /// False: the file was moved away or replaced, or, where it was opened for reading without a lock, another program
    /// has written to it: what was read since does not count.
    [[nodiscard]] bool isAsOpened() const;

    [[nodiscard]] Result<void> keep(const KeptBody &body);
    /// Gives back to the disk what dropped bodies took, for a moment (a tenth of a second); true: there is more. keep()
    /// has done so once.
    [[nodiscard]] bool giveBack();
    /// The newest body of a run; nullopt when none is kept.
    [[nodiscard]] Result<std::optional<KeptBody>> newest(const RunKey &key) const;
    /// Every run of which something is kept, the newest first.
    [[nodiscard]] Result<QList<KeptRun>> runs() const;

private:
    StoreFile(const QString &path, qint64 maxBytes, SchemaSteps steps);
    /// For reading alone; null where nothing is kept.
    [[nodiscard]] static Result<std::unique_ptr<StoreFile>> openUntouched(const QString &path, qint64 maxBytes);
    [[nodiscard]] tl::expected<void, QSqlError> connect(const QString &name, const QString &options = {});
    [[nodiscard]] tl::expected<StoreContent, QSqlError> connectUntouched();
    /// A newer program may have brought the file up to date while it was open here.
    [[nodiscard]] Result<void> checkForReading() const;
    [[nodiscard]] Error readError(const QSqlError &error) const;
    [[nodiscard]] tl::expected<void, QSqlError> put(const KeptBody &body, const QByteArray &sha256,
                                                    const QByteArray &packed);

    QString m_path; ///< for messages, too
    qint64 m_maxBytes;
    SchemaSteps m_steps;
    QSqlDatabase m_database;
    bool m_isReadOnly = false;
    bool m_isUnlocked = false;
    FileStamp m_stamp; ///< of the file as it was opened
};

} // namespace paretoscope
