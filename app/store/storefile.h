// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "store/keptbody.h"

#include <QSqlDatabase>

#include <memory>
#include <optional>

namespace paretoscope {

/// The kept bodies in one SQLite file (or in memory). Every call waits for the disk and belongs on the thread that
/// opened the file. What keep() has acknowledged is there after a crash, a kill and a loss of power; other programs
/// may use the file at the same time.
/// A body that comes again unchanged only gets its new time. Over `maxBytes` (of packed bodies) bodies are dropped:
/// first those that a newer one of the same run has replaced, then the others, the oldest first.
/// Errors: StoreUnavailable, StoreDamaged, StoreNewer, StoreForeign, StoreFull, StoreBusy, StoreTooSmall,
/// KeptBodyDamaged (core/cause.h); after none of them is anything in the file lost or half written.
class StoreFile final {
    Q_DISABLE_COPY_MOVE(StoreFile)
public:
    /// Opens or makes the file, and its folder, for this user alone.
    [[nodiscard]] static Result<std::unique_ptr<StoreFile>> open(const QString &path, qint64 maxBytes);
    /// One that is gone with the object.
    [[nodiscard]] static Result<std::unique_ptr<StoreFile>> inMemory(qint64 maxBytes);
    ~StoreFile();

    [[nodiscard]] Result<void> keep(const KeptBody &body);
    /// The newest body of a run; nullopt when none is kept.
    [[nodiscard]] Result<std::optional<KeptBody>> newest(const RunKey &run) const;
    /// Every run of which something is kept, the newest first.
    [[nodiscard]] Result<QList<KeptRun>> runs() const;

private:
    StoreFile(QString name, qint64 maxBytes);
    [[nodiscard]] Result<void> openDatabase(const QString &path);
    [[nodiscard]] tl::expected<void, QSqlError> put(const KeptBody &body, const QByteArray &sha256,
                                                    const QByteArray &packed);
    [[nodiscard]] tl::expected<void, QSqlError> makeRoom(qint64 keptId);

    QString m_name; ///< for messages
    qint64 m_maxBytes;
    QSqlDatabase m_database;
};

} // namespace paretoscope
