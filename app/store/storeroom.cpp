// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeroom.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 momentMs = 100;
constexpr qint64 mostLogBytes = 4LL * 1024 * 1024; ///< beyond this the log is emptied although nothing was dropped

tl::expected<qint64, QSqlError> bytesInUse(const QSqlDatabase &database)
{
    return numberOf(database, u"SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, "
                              "pragma_freelist_count, pragma_page_size"_s);
}

/// In the order in which they have to go.
tl::expected<QVariantList, QSqlError> bodiesBut(const QSqlDatabase &database, qint64 keptId)
{
    return run(database,
               u"SELECT id, EXISTS (SELECT 1 FROM body newer WHERE newer.origin = body.origin "
               "AND newer.workspace = body.workspace AND newer.project = body.project AND newer.version = "
               "body.version AND newer.training = body.training AND (newer.fetched_ms, newer.id) > "
               "(body.fetched_ms, body.id)) AS replaced "
               "FROM body WHERE id != ? ORDER BY replaced DESC, fetched_ms, id"_s,
               {keptId})
        .map([](QSqlQuery rows) {
            QVariantList ids;
            while (rows.next())
                ids << rows.value(0);
            return ids;
        });
}

/// Takes so many pages off the end, or as many as a moment allows.
tl::expected<void, QSqlError> dropPages(const QSqlDatabase &database, qint64 pages)
{
    QElapsedTimer timer;
    timer.start();
    return inTransaction(database, [&]() -> tl::expected<void, QSqlError> {
        // The pragma drops one page with each step of its statement, and Qt takes one step alone where there is no row.
        auto step = run(database, u"PRAGMA incremental_vacuum"_s);
        if (!step)
            return tl::unexpected(step.error());
        for (qint64 dropped = 1; dropped < pages && timer.elapsed() < momentMs; ++dropped) {
            if (!step->exec())
                return tl::unexpected(step->lastError());
        }
        return {};
    });
}

} // namespace

tl::expected<void, QSqlError> makeRoom(const QSqlDatabase &database, qint64 maxBytes, qint64 keptId)
{
    auto used = bytesInUse(database);
    if (!used || *used <= maxBytes)
        return used.map([](qint64) {});
    const auto others = bodiesBut(database, keptId);
    if (!others)
        return tl::unexpected(others.error());
    for (qsizetype i = 0; used && *used > maxBytes && i < others->size(); ++i) {
        if (const auto done = execute(database, u"DELETE FROM body WHERE id = ?"_s, {others->at(i)}); !done)
            return done;
        used = bytesInUse(database);
    }
    return used.map([](qint64) {});
}

tl::expected<bool, QSqlError> giveBackRoom(const QSqlDatabase &database, const QString &path)
{
    const QString countUnused = u"PRAGMA freelist_count"_s;
    const auto before = numberOf(database, countUnused);
    if (!before)
        return tl::unexpected(before.error());
    if (*before == 0 && QFileInfo(path + u"-wal"_s).size() <= mostLogBytes)
        return false;
    if (*before > 0) {
        if (const auto dropped = dropPages(database, *before); !dropped)
            return tl::unexpected(dropped.error());
    }
    // The file gets smaller when its log is taken into it.
    return execute(database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s)
        .and_then([&] { return numberOf(database, countUnused); })
        .map([&before](qint64 left) { return left > 0 && left < *before; });
}

} // namespace paretoscope
