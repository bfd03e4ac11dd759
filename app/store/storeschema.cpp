// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeschema.h"

#include "store/sqlstatement.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 applicationId = 0x50617265; // "Pare", in the header of the file

/// Each step of a safe start: readers and one writer at a time do not wait for each other (WAL), and what was
/// acknowledged survives even a loss of power (FULL).
const QStringList &settings()
{
    static const QStringList statements{u"PRAGMA auto_vacuum = INCREMENTAL"_s, u"PRAGMA journal_mode = WAL"_s,
                                        u"PRAGMA synchronous = FULL"_s, u"PRAGMA journal_size_limit = 16777216"_s};
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

bool needsStep(StoreContent content) { return content == StoreContent::Empty || content == StoreContent::Older; }

/// Two programs may start at once: whoever gets the lock looks again before it takes the step.
tl::expected<void, QSqlError> takeStep(const QSqlDatabase &database, const SchemaSteps &steps)
{
    return inTransaction(database, [&]() -> tl::expected<void, QSqlError> {
        const auto content = contentOf(database, steps);
        if (!content || !needsStep(*content))
            return content.map([](StoreContent) {});
        const auto version = numberOf(database, u"PRAGMA user_version"_s);
        if (!version)
            return tl::unexpected(version.error());
        const qint64 from = *content == StoreContent::Empty ? 0 : std::max<qint64>(*version, 0);
        return runAll(database, steps.at(from)).and_then([&] {
            return runAll(database, {u"PRAGMA application_id = %1"_s.arg(applicationId),
                                     u"PRAGMA user_version = %1"_s.arg(from + 1)});
        });
    });
}

} // namespace

const SchemaSteps &schemaSteps()
{
    // `packed` is packed() of the body (store/packing.h), `sha256` of the body as it came.
    static const SchemaSteps steps{
        {u"CREATE TABLE body (id INTEGER PRIMARY KEY, origin TEXT NOT NULL, workspace TEXT NOT NULL, "
         "project TEXT NOT NULL, version TEXT NOT NULL, training TEXT NOT NULL, fetched_ms INTEGER NOT NULL, "
         "sha256 BLOB NOT NULL, packed BLOB NOT NULL)"_s,
         u"CREATE INDEX body_of_run ON body (origin, workspace, project, version, training, fetched_ms)"_s}};
    return steps;
}

tl::expected<StoreContent, QSqlError> contentOf(const QSqlDatabase &database, const SchemaSteps &steps)
{
    const auto id = numberOf(database, u"PRAGMA application_id"_s);
    const auto version = numberOf(database, u"PRAGMA user_version"_s);
    const auto tables = numberOf(database, u"SELECT count(*) FROM sqlite_master"_s);
    for (const auto &number : {id, version, tables}) {
        if (!number)
            return tl::unexpected(number.error());
    }
    if (*id == applicationId && *version > steps.size())
        return StoreContent::Newer;
    if (*tables == 0 && (*id == applicationId || (*id == 0 && *version == 0)))
        return StoreContent::Empty; // ours without a table has nothing to lose
    if (*id != applicationId)
        return StoreContent::Foreign;
    return *version == steps.size() ? StoreContent::Current : StoreContent::Older;
}

Result<void> checkContent(StoreContent content, const QString &file)
{
    if (content == StoreContent::Newer)
        return failure(Cause::StoreNewer, {.subject = file});
    if (content == StoreContent::Foreign)
        return failure(Cause::StoreForeign, {.subject = file});
    return {};
}

Result<void> prepareSchema(const QSqlDatabase &database, const QString &file, const SchemaSteps &steps)
{
    const auto toError = [&file](const QSqlError &error) { return storeError(error, file, Access::Writing); };
    const auto check = [&file](StoreContent content) { return checkContent(content, file); };
    auto content = contentOf(database, steps);
    if (const auto usable = content.map_error(toError).and_then(check); !usable)
        return usable;
    if (const auto set = runAll(database, settings()); !set)
        return set.map_error(toError);
    while (content && needsStep(*content))
        content = takeStep(database, steps).and_then([&] { return contentOf(database, steps); });
    return content.map_error(toError).and_then(check);
}

} // namespace paretoscope
