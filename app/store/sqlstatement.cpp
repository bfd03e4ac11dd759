// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlstatement.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// The primary result codes of SQLite (sqlite.org/rescode.html) that mean something to a person.
enum SqliteCode { Busy = 5, Locked = 6, IoError = 10, Corrupt = 11, Full = 13, NotADatabase = 26 };

Cause causeOf(int code)
{
    switch (code & 0xFF) { // an extended code carries the primary one in its last byte
    case Busy:
    case Locked: return Cause::StoreBusy;
    case IoError:
    case Full: return Cause::StoreFull;
    case Corrupt: return Cause::StoreDamaged;
    case NotADatabase: return Cause::StoreForeign;
    default: return Cause::StoreUnavailable;
    }
}

} // namespace

Error storeError(const QSqlError &error, const QString &file)
{
    const QString detail = u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.driverText());
    return errorOf(causeOf(error.nativeErrorCode().toInt()), {.subject = file, .detail = detail});
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
