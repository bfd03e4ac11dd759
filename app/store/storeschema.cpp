// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeschema.h"

#include "store/sqlstatement.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QStringList>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 applicationId = 0x50617265; // "Pare", in the header of the file
constexpr qint64 schemaVersion = 1;

enum class Content { Empty, Ours, Newer, Foreign };

tl::expected<Content, QSqlError> contentOf(const QSqlDatabase &database)
{
    const auto id = numberOf(database, u"PRAGMA application_id"_s);
    const auto version = numberOf(database, u"PRAGMA user_version"_s);
    const auto tables = numberOf(database, u"SELECT count(*) FROM sqlite_master"_s);
    for (const auto &number : {id, version, tables}) {
        if (!number)
            return tl::unexpected(number.error());
    }
    if (*tables == 0 && *id == 0)
        return Content::Empty;
    if (*id != applicationId)
        return Content::Foreign;
    return *version > schemaVersion ? Content::Newer : Content::Ours;
}

/// Each step of a safe start: readers and one writer at a time do not wait for each other (WAL), and what was
/// acknowledged survives even a loss of power (FULL).
const QStringList &settings()
{
    static const QStringList statements{u"PRAGMA auto_vacuum = INCREMENTAL"_s, u"PRAGMA journal_mode = WAL"_s,
                                        u"PRAGMA synchronous = FULL"_s, u"PRAGMA journal_size_limit = 16777216"_s};
    return statements;
}

const QStringList &creation()
{
    // `packed` is qCompress() of the body, `sha256` of the body as it came.
    static const QStringList statements{
        u"CREATE TABLE body (id INTEGER PRIMARY KEY, origin TEXT NOT NULL, workspace TEXT NOT NULL, "
        "project TEXT NOT NULL, version TEXT NOT NULL, training TEXT NOT NULL, fetched_ms INTEGER NOT NULL, "
        "sha256 BLOB NOT NULL, packed BLOB NOT NULL)"_s,
        u"CREATE INDEX body_of_run ON body (origin, workspace, project, version, training, fetched_ms)"_s,
        u"PRAGMA application_id = %1"_s.arg(applicationId),
        u"PRAGMA user_version = %1"_s.arg(schemaVersion),
    };
    return statements;
}

tl::expected<void, QSqlError> runAll(const QSqlDatabase &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const auto done = execute(database, statement); !done)
            return done;
    }
    return {};
}

/// Two programs may start at once: whoever gets the lock looks again before it makes the tables.
tl::expected<void, QSqlError> createTables(const QSqlDatabase &database)
{
    return inTransaction(database, [&database]() -> tl::expected<void, QSqlError> {
        if (contentOf(database).value_or(Content::Foreign) == Content::Empty)
            return runAll(database, creation());
        return {};
    });
}

} // namespace

Result<void> prepareSchema(const QSqlDatabase &database, const QString &file)
{
    const auto toError = [&file](const QSqlError &error) { return storeError(error, file); };
    const auto content = contentOf(database);
    if (!content)
        return tl::unexpected(toError(content.error()));
    if (*content == Content::Newer)
        return failure(Cause::StoreNewer, {.subject = file});
    if (*content == Content::Foreign)
        return failure(Cause::StoreForeign, {.subject = file});
    const auto set = runAll(database, settings());
    if (!set || *content == Content::Ours)
        return set.map_error(toError);
    return createTables(database).map_error(toError);
}

} // namespace paretoscope
