// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlstatement.h"

#include "core/words.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QStorageInfo>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// The result codes of SQLite (sqlite.org/rescode.html) that mean something to a person.
enum SqliteCode {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    IoError = 10,
    Full = 13,
    CannotOpen = 14,
    Protocol = 15,
    Authorization = 23,
    NotADatabase = 26,
    // extended ones, which carry the primary one in their last byte
    MovedAway = ReadOnly | 4 << 8,
    ShortRead = IoError | 2 << 8,
    IoNoMemory = IoError | 12 << 8
};

/// Only ENOSPC is SQLITE_FULL; where its log or index cannot grow, SQLite says "I/O error" of a full disk, too.
bool isFull(const QString &file)
{
    constexpr qint64 leastBytes = 1024LL * 1024;
    const qint64 available = QStorageInfo(QFileInfo(file).absolutePath()).bytesAvailable();
    return available >= 0 && available < leastBytes;
}

Cause causeOfPrimary(int code, const QString &file)
{
    switch (code & 0xFF) {
    case 0: return Cause::StoreUnavailable; // it did not come as far as SQLite
    case Busy:
    case Locked:
    case Protocol: return Cause::StoreBusy;
    case IoError: return isFull(file) ? Cause::StoreFull : Cause::StoreDiskError;
    case Full: return Cause::StoreFull;
    // the log or its index: that the file itself opens is known before
    case CannotOpen: return isFull(file) ? Cause::StoreFull : Cause::StoreReadOnly;
    case Permission:
    case Authorization:
    case ReadOnly: return Cause::StoreReadOnly;
    case NoMemory: return Cause::OutOfMemory;
    case NotADatabase: return Cause::StoreForeign;
    default: return Cause::StoreDamaged; // no table, no column, pages that do not fit together
    }
}

Cause causeOf(int code, const QString &file)
{
    switch (code) {
    case MovedAway: return Cause::StoreUnavailable;
    case ShortRead: return Cause::StoreDamaged;
    case IoNoMemory: return Cause::OutOfMemory;
    default: return causeOfPrimary(code, file);
    }
}

/// What keeps from writing, in the words of a reader.
Cause whileReading(Cause cause)
{
    const bool isOfTheContent = cause == Cause::StoreDamaged || cause == Cause::StoreForeign
                                || cause == Cause::OutOfMemory;
    return isOfTheContent ? cause : Cause::StoreUnreadable;
}

} // namespace

Error storeError(const QSqlError &error, const QString &file, Access access)
{
    const int code = error.nativeErrorCode().toInt();
    const Cause cause = causeOf(code, file);
    const QString reason = code == MovedAway                ? Words::tr("it was moved away")
                           : error.databaseText().isEmpty() ? error.driverText()
                                                            : error.databaseText();
    return errorOf(access == Access::Reading ? whileReading(cause) : cause,
                   {.subject = cause == Cause::OutOfMemory ? Words::tr("the kept results") : file,
                    .reason = reason,
                    .detail = u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.text())});
}

tl::expected<QSqlQuery, QSqlError> run(const QSqlDatabase &database, const QString &statement,
                                       const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return tl::unexpected(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(query.lastError());
    return query;
}

tl::expected<void, QSqlError> execute(const QSqlDatabase &database, const QString &statement,
                                      const QVariantList &values)
{
    return run(database, statement, values).map([](const QSqlQuery &) {});
}

tl::expected<void, QSqlError> inTransaction(const QSqlDatabase &database,
                                            const std::function<tl::expected<void, QSqlError>()> &work)
{
    auto done = execute(database, u"BEGIN IMMEDIATE"_s);
    if (done)
        done = work();
    if (done)
        done = execute(database, u"COMMIT"_s);
    if (!done)
        std::ignore = execute(database, u"ROLLBACK"_s); // the first failure is the one to tell
    return done;
}

tl::expected<qint64, QSqlError> numberOf(const QSqlDatabase &database, const QString &statement,
                                         const QVariantList &values)
{
    return run(database, statement, values).map([](QSqlQuery query) {
        return query.next() ? query.value(0).toLongLong() : 0;
    });
}

} // namespace paretoscope
