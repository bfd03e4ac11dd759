// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefile.h"

#include "store/sqlstatement.h"
#include "store/storeschema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlError>

#include <atomic>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

const QString driver = u"QSQLITE"_s;
const QString memoryPath = u":memory:"_s;
/// How long another program may hold the file before open() and keep() give up.
constexpr int patienceMs = 5000;
constexpr int packingLevel = 3; // half the time of the default for a tenth more room
const QString newestOfRun = u" FROM body WHERE origin = ? AND workspace = ? AND project = ? AND version = ? "
                            "AND training = ? ORDER BY fetched_ms DESC, id DESC LIMIT 1"_s;

QString nextConnectionName()
{
    static std::atomic<int> count{0};
    return u"store-%1"_s.arg(++count);
}

QVariantList valuesOf(const RunKey &run)
{
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; }; // null is no text to SQL
    return {text(run.origin), text(run.address.workspace), text(run.address.project), text(run.address.version),
            text(run.address.trainingId)};
}

QByteArray sha256Of(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

QDateTime timeOf(const QVariant &ms) { return QDateTime::fromMSecsSinceEpoch(ms.toLongLong(), Qt::UTC); }

/// SQLite takes a file of a few bytes for an empty one, and overwrites them.
bool isTooShort(const QString &path)
{
    constexpr qint64 headBytes = 100;
    const qint64 size = QFileInfo(path).size();
    return size > 0 && size < headBytes;
}

/// SQLite would make the file readable for others.
void createForUserAlone(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    std::ignore = file.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

StoreFile::StoreFile(QString name, qint64 maxBytes) : m_name(std::move(name)), m_maxBytes(maxBytes) {}

StoreFile::~StoreFile()
{
    const QString connection = m_database.connectionName();
    m_database = {};
    QSqlDatabase::removeDatabase(connection);
}

Result<std::unique_ptr<StoreFile>> StoreFile::open(const QString &path, qint64 maxBytes)
{
    createForUserAlone(path); // where that fails, opening fails, too, and says why
    // SQLite does not wait while another program sets the file up: one at a time. A lock that cannot be had at all is no
    // reason to give up; opening then fails or not by itself.
    QLockFile turn(path + u".opening"_s);
    std::ignore = turn.tryLock(patienceMs);
    std::unique_ptr<StoreFile> file(new StoreFile(QDir::toNativeSeparators(path), maxBytes));
    if (isTooShort(path))
        return failure(Cause::StoreForeign, {.subject = file->m_name});
    return file->openDatabase(path).map([&file] { return std::move(file); });
}

Result<std::unique_ptr<StoreFile>> StoreFile::inMemory(qint64 maxBytes)
{
    std::unique_ptr<StoreFile> file(new StoreFile(u"memory"_s, maxBytes));
    return file->openDatabase(memoryPath).map([&file] { return std::move(file); });
}

Result<void> StoreFile::openDatabase(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(driver, nextConnectionName());
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patienceMs));
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return tl::unexpected(storeError(m_database.lastError(), m_name));
    return prepareSchema(m_database, m_name);
}

Result<void> StoreFile::keep(const KeptBody &body)
{
    const QByteArray packed = qCompress(body.bytes, packingLevel); // before the file is locked
    if (packed.size() > m_maxBytes) {
        constexpr qint64 bytesPerMegabyte = 1024LL * 1024;
        return failure(Cause::StoreTooSmall, {.subject = body.run.address.displayName(),
                                              .limit = u"%1 MB"_s.arg(m_maxBytes / bytesPerMegabyte)});
    }
    const QByteArray sha256 = sha256Of(body.bytes);
    return inTransaction(m_database, [&] { return put(body, sha256, packed); }).map_error([this](const QSqlError &error) {
        return storeError(error, m_name);
    });
}

tl::expected<void, QSqlError> StoreFile::put(const KeptBody &body, const QByteArray &sha256, const QByteArray &packed)
{
    auto newest = run(m_database, u"SELECT id, sha256"_s + newestOfRun, valuesOf(body.run));
    if (!newest)
        return tl::unexpected(newest.error());
    const qint64 fetchedMs = body.fetchedAt.toMSecsSinceEpoch();
    if (newest->next() && newest->value(1).toByteArray() == sha256) {
        const qint64 id = newest->value(0).toLongLong();
        newest->finish();
        return execute(m_database, u"UPDATE body SET fetched_ms = ? WHERE id = ?"_s, {fetchedMs, id});
    }
    newest->finish();
    return run(m_database,
               u"INSERT INTO body (origin, workspace, project, version, training, fetched_ms, sha256, packed) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
               valuesOf(body.run) + QVariantList{fetchedMs, sha256, packed})
        .and_then([this](const QSqlQuery &query) { return makeRoom(query.lastInsertId().toLongLong()); });
}

tl::expected<void, QSqlError> StoreFile::makeRoom(qint64 keptId)
{
    const auto total = numberOf(m_database, u"SELECT sum(length(packed)) FROM body"_s);
    if (!total || *total <= m_maxBytes)
        return total.map([](qint64) {});
    auto others = run(m_database,
                      u"SELECT id, length(packed), EXISTS (SELECT 1 FROM body newer WHERE newer.origin = body.origin "
                      "AND newer.workspace = body.workspace AND newer.project = body.project AND newer.version = "
                      "body.version AND newer.training = body.training AND (newer.fetched_ms, newer.id) > "
                      "(body.fetched_ms, body.id)) AS replaced "
                      "FROM body WHERE id != ? ORDER BY replaced DESC, fetched_ms, id"_s,
                      {keptId});
    if (!others)
        return tl::unexpected(others.error());
    QVariantList dropped;
    for (qint64 left = *total; left > m_maxBytes && others->next(); left -= others->value(1).toLongLong())
        dropped << others->value(0);
    others->finish();
    for (const QVariant &id : std::as_const(dropped)) {
        if (const auto done = execute(m_database, u"DELETE FROM body WHERE id = ?"_s, {id}); !done)
            return done;
    }
    return run(m_database, u"PRAGMA incremental_vacuum"_s).map([](QSqlQuery query) {
        while (query.next()) {} // each step gives back a page
    });
}

Result<std::optional<KeptBody>> StoreFile::newest(const RunKey &key) const
{
    auto found = run(m_database, u"SELECT fetched_ms, sha256, packed"_s + newestOfRun, valuesOf(key));
    if (!found)
        return tl::unexpected(storeError(found.error(), m_name));
    if (!found->next()) {
        if (found->lastError().isValid())
            return tl::unexpected(storeError(found->lastError(), m_name));
        return std::nullopt;
    }
    const QByteArray bytes = qUncompress(found->value(2).toByteArray());
    if (sha256Of(bytes) != found->value(1).toByteArray())
        return failure(Cause::KeptBodyDamaged, {.subject = key.address.displayName()});
    return KeptBody{key, bytes, timeOf(found->value(0))};
}

Result<QList<KeptRun>> StoreFile::runs() const
{
    auto rows = run(m_database, u"SELECT origin, workspace, project, version, training, max(fetched_ms) AS newest FROM body "
                                "GROUP BY origin, workspace, project, version, training ORDER BY newest DESC"_s);
    if (!rows)
        return tl::unexpected(storeError(rows.error(), m_name));
    QList<KeptRun> runs;
    while (rows->next()) {
        runs.append({{rows->value(0).toString(),
                      {rows->value(1).toString(), rows->value(2).toString(), rows->value(3).toString(), rows->value(4).toString()}},
                     timeOf(rows->value(5))});
    }
    if (rows->lastError().isValid())
        return tl::unexpected(storeError(rows->lastError(), m_name));
    return runs;
}

} // namespace paretoscope
