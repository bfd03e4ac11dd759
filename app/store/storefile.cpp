// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefile.h"

#include "core/numbertext.h"
#include "core/words.h"
#include "store/packing.h"
#include "store/sqlstatement.h"
#include "store/storelog.h"
#include "store/storeroom.h"

#include <QCryptographicHash>
#include <QDir>
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

QDateTime timeOf(const QVariant &ms) { return QDateTime::fromMSecsSinceEpoch(ms.toLongLong()).toUTC(); }

} // namespace

StoreFile::StoreFile(const QString &path, qint64 maxBytes, SchemaSteps steps)
    : m_path(QDir::toNativeSeparators(path)),
      m_maxBytes(maxBytes),
      m_steps(std::move(steps))
{}

StoreFile::~StoreFile()
{
    const QString connection = m_database.connectionName();
    m_database = {};
    QSqlDatabase::removeDatabase(connection);
}

Result<std::unique_ptr<StoreFile>> StoreFile::open(const QString &path, qint64 maxBytes, const SchemaSteps &steps)
{
    if (const Result<void> folder = makeFolderOf(path); !folder)
        return tl::unexpected(folder.error());
    // SQLite does not wait while another program sets the file up: one at a time. A lock that cannot be had at all is
    // no reason to give up; opening then fails or not by itself.
    QLockFile turn(path + u".opening"_s);
    std::ignore = turn.tryLock(patienceMs);
    if (const Result<void> made = makeStore(path); !made)
        return tl::unexpected(made.error());
    {
        // A file that must not be written to is told by a look that writes nothing, not even beside it.
        StoreFile look(path, maxBytes, steps);
        const auto content = look.connectUntouched(); // what hinders this look is told when the file is opened
        if (const Result<void> usable = checkContent(content.value_or(StoreContent::Empty), look.m_path); !usable)
            return tl::unexpected(usable.error());
    }
    closeToOthers(path);
    std::unique_ptr<StoreFile> file(new StoreFile(path, maxBytes, steps));
    return file->connect(path)
        .map_error([&file](const QSqlError &error) { return storeError(error, file->m_path, Access::Writing); })
        .and_then([&] { return prepareSchema(file->m_database, file->m_path, steps); })
        .map([&file] { return std::move(file); });
}

Result<std::unique_ptr<StoreFile>> StoreFile::openExisting(const QString &path, qint64 maxBytes)
{
    const Result<bool> isThere = hasStore(path);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return nullptr;
    if (auto writable = open(path, maxBytes))
        return writable;
    return openUntouched(path, maxBytes);
}

Result<std::unique_ptr<StoreFile>> StoreFile::openUntouched(const QString &path, qint64 maxBytes)
{
    std::unique_ptr<StoreFile> file(new StoreFile(path, maxBytes, schemaSteps()));
    file->m_isReadOnly = true;
    const auto content = file->connectUntouched();
    if (!content)
        return tl::unexpected(storeError(content.error(), file->m_path, Access::Reading));
    if (const Result<void> usable = checkContent(*content, file->m_path); !usable)
        return tl::unexpected(usable.error());
    if (*content == StoreContent::Empty)
        return nullptr;
    if (*content == StoreContent::Older)
        return failure(Cause::StoreUnreadable,
                       {.subject = file->m_path,
                        .reason = Words::tr("an older version made it, and it cannot be brought up to date")});
    return file;
}

Result<std::unique_ptr<StoreFile>> StoreFile::inMemory(qint64 maxBytes)
{
    std::unique_ptr<StoreFile> file(new StoreFile(memoryPath, maxBytes, schemaSteps()));
    return file->connect(memoryPath)
        .map_error([&file](const QSqlError &error) { return storeError(error, file->m_path, Access::Writing); })
        .and_then([&file] { return prepareSchema(file->m_database, file->m_path); })
        .map([&file] { return std::move(file); });
}

tl::expected<void, QSqlError> StoreFile::connect(const QString &name, const QString &options)
{
    m_stamp = stampOf(m_path);
    m_database = QSqlDatabase::addDatabase(driver, nextConnectionName());
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patienceMs) + options);
    m_database.setDatabaseName(name);
    if (!m_database.open())
        return tl::unexpected(m_database.lastError());
    return {};
}

tl::expected<StoreContent, QSqlError> StoreFile::connectUntouched()
{
    const UntouchedReading reading = untouchedReading(m_path);
    m_isUnlocked = reading.isUnlocked;
    return connect(reading.uri, u";QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s)
        .and_then([&]() -> tl::expected<void, QSqlError> {
            if (!reading.isAlone)
                return {};
            return execute(m_database, u"PRAGMA locking_mode = EXCLUSIVE"_s);
        })
        .and_then([&] { return contentOf(m_database, m_steps); });
}

bool StoreFile::isAsOpened() const
{
    const FileStamp now = stampOf(m_path);
    return m_isUnlocked ? now == m_stamp : now.isSameFile(m_stamp);
}

Result<void> StoreFile::keep(const KeptBody &body)
{
    const QByteArray bytes = packed(body.bytes); // before the file is locked
    if (bytes.size() > m_maxBytes) {
        return failure(Cause::StoreTooSmall,
                       {.subject = body.run.address.displayName(), .limit = sizeText(m_maxBytes)});
    }
    Result<void> usable;
    const auto kept = inTransaction(m_database, [&]() -> tl::expected<void, QSqlError> {
        // A newer program may have brought it up to date while it was open here.
        const auto content = contentOf(m_database, m_steps);
        if (!content)
            return tl::unexpected(content.error());
        usable = checkContent(*content, m_path);
        return usable ? put(body, sha256Of(body.bytes), bytes) : tl::expected<void, QSqlError>();
    });
    if (!kept)
        return tl::unexpected(storeError(kept.error(), m_path, Access::Writing));
    if (usable)
        std::ignore = giveBack();
    return usable;
}

tl::expected<void, QSqlError> StoreFile::put(const KeptBody &body, const QByteArray &sha256, const QByteArray &packed)
{
    auto newest = run(m_database, u"SELECT id, sha256 = ? AND packed = ?"_s + newestOfRun,
                      QVariantList{sha256, packed} + valuesOf(body.run));
    if (!newest)
        return tl::unexpected(newest.error());
    const qint64 fetchedMs = body.fetchedAt.toMSecsSinceEpoch();
    const bool isThere = newest->next() && newest->value(1).toBool();
    qint64 id = isThere ? newest->value(0).toLongLong() : 0;
    newest->finish();
    const auto written =
        isThere ? run(m_database, u"UPDATE body SET fetched_ms = ? WHERE id = ?"_s, {fetchedMs, id})
                : run(m_database,
                      u"INSERT INTO body (origin, workspace, project, version, training, fetched_ms, sha256, "
                      "packed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                      valuesOf(body.run) + QVariantList{fetchedMs, sha256, packed});
    if (!written)
        return tl::unexpected(written.error());
    if (!isThere)
        id = written->lastInsertId().toLongLong();
    return makeRoom(m_database, m_maxBytes, id);
}

bool StoreFile::giveBack()
{
    const auto isMore = giveBackRoom(m_database, m_path);
    if (!isMore) // what is kept is kept; the next one tries again
        qCInfo(storeLog).noquote() << "no room given back:" << isMore.error().text();
    return isMore.value_or(false);
}

Result<std::optional<KeptBody>> StoreFile::newest(const RunKey &key) const
{
    if (const Result<void> usable = checkForReading(); !usable)
        return tl::unexpected(usable.error());
    auto found = run(m_database, u"SELECT fetched_ms, sha256, packed"_s + newestOfRun, valuesOf(key));
    if (!found)
        return tl::unexpected(readError(found.error()));
    if (!found->next()) {
        if (found->lastError().isValid())
            return tl::unexpected(readError(found->lastError()));
        return std::nullopt;
    }
    const std::optional<QByteArray> bytes = unpacked(found->value(2).toByteArray());
    if (!bytes || sha256Of(*bytes) != found->value(1).toByteArray())
        return failure(Cause::KeptBodyDamaged, {.subject = key.address.displayName(), .isAsked = true});
    return KeptBody{key, *bytes, timeOf(found->value(0))};
}

Result<QList<KeptRun>> StoreFile::runs() const
{
    if (const Result<void> usable = checkForReading(); !usable)
        return tl::unexpected(usable.error());
    auto rows = run(m_database,
                    u"SELECT origin, workspace, project, version, training, max(fetched_ms) AS newest FROM body "
                    "GROUP BY origin, workspace, project, version, training ORDER BY newest DESC"_s);
    if (!rows)
        return tl::unexpected(readError(rows.error()));
    QList<KeptRun> runs;
    while (rows->next()) {
        runs.append({{rows->value(0).toString(),
                      {rows->value(1).toString(), rows->value(2).toString(), rows->value(3).toString(),
                       rows->value(4).toString()}},
                     timeOf(rows->value(5))});
    }
    if (rows->lastError().isValid())
        return tl::unexpected(readError(rows->lastError()));
    return runs;
}

Result<void> StoreFile::checkForReading() const
{
    return contentOf(m_database, m_steps)
        .map_error([this](const QSqlError &error) { return readError(error); })
        .and_then([this](StoreContent content) { return checkContent(content, m_path); });
}

Error StoreFile::readError(const QSqlError &error) const { return storeError(error, m_path, Access::Reading); }

} // namespace paretoscope
