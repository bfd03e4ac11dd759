// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storefile.h"
#include "support/fulldisk.h"
#include "support/ordinaryuser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>

#include <optional>

#include <sys/stat.h>

namespace paretoscope::test {

constexpr qint64 roomy = 1LL << 30;

[[nodiscard]] inline std::unique_ptr<StoreFile> opened(const QString &path, qint64 maxBytes = roomy)
{
    auto file = StoreFile::open(path, maxBytes);
    if (!file)
        qFatal("%s", qPrintable(file.error().message() + file.error().detail));
    return std::move(*file);
}

[[nodiscard]] inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs a statement on the file behind the store's back.
inline void tamper(const QString &path, const QString &statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (!database.open() || !query.exec(statement))
            qFatal("%s", qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
}

/// Every file of a folder with all that a program could change of it.
[[nodiscard]] inline QStringList stateOf(const QString &folder)
{
    QStringList state;
    const QFileInfoList files = QDir(folder).entryInfoList(
        QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDir::Name);
    for (const QFileInfo &file : files) {
        struct stat now {};
        ::stat(QFile::encodeName(file.filePath()).constData(), &now);
        state << QStringLiteral("%1 %2 %3 %4.%5 %6")
                     .arg(file.fileName())
                     .arg(now.st_size)
                     .arg(now.st_mode, 0, 8)
                     .arg(now.st_mtim.tv_sec)
                     .arg(now.st_mtim.tv_nsec)
                     .arg(qHash(contents(file.filePath())));
    }
    return state;
}

/// What is left of a store whose program was killed: copies of the file and of what SQLite has beside it.
inline void copyAsKilled(const QString &path, const QString &to,
                         const QStringList &endings = {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
{
    QDir().mkpath(QFileInfo(to).absolutePath());
    for (const QString &ending : endings) {
        if (!QFile::copy(path + ending, to + ending))
            qFatal("no copy of %s%s", qPrintable(path), qPrintable(ending));
    }
}

/// While it lives, a folder and what is in it can be read and not written, by root neither, who becomes somebody else.
class ReadOnlyFolder {
public:
    explicit ReadOnlyFolder(const QString &folder, mode_t ofFiles = 0444, mode_t ofFolder = 0555)
        : m_folder(folder)
    {
        setRights(ofFiles, ofFolder);
        m_user.emplace();
    }
    ~ReadOnlyFolder()
    {
        m_user.reset();
        setRights(0600, 0700);
    }
    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)

private:
    void setRights(mode_t ofFiles, mode_t ofFolder) const
    {
        ::chmod(QFile::encodeName(m_folder).constData(), 0700);
        const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
        for (const QFileInfo &file : files)
            ::chmod(QFile::encodeName(file.filePath()).constData(), ofFiles);
        ::chmod(QFile::encodeName(m_folder).constData(), ofFolder);
    }

    QString m_folder;
    std::optional<OrdinaryUser> m_user;
};

} // namespace paretoscope::test
