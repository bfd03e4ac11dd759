// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeplace.h"

#include "core/cause.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

std::filesystem::path nativePath(const QString &path) { return QFile::encodeName(path).toStdString(); }

CauseFacts factsOf(const QString &path, const std::error_code &trouble = {})
{
    return {.subject = QDir::toNativeSeparators(path),
            .reason = trouble ? QString::fromLocal8Bit(trouble.message().c_str()) : QString()};
}

tl::unexpected<Error> notMade(const QString &path, const std::error_code &trouble)
{
    const bool isFull = trouble == std::errc::no_space_on_device;
    return failure(isFull ? Cause::StoreFull : Cause::StoreUnavailable, factsOf(path, trouble));
}

/// A file that is not there is made; a link to nothing is followed.
Result<void> makeFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return notMade(path, {errno, std::generic_category()});
    ::close(file);
    return {};
}

bool hasBytes(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && info.size() > 0;
}

} // namespace

Result<bool> hasStore(const QString &path)
{
    std::error_code trouble;
    const std::filesystem::file_status status = std::filesystem::status(nativePath(path), trouble);
    if (status.type() == std::filesystem::file_type::not_found)
        return false;
    if (trouble)
        return failure(Cause::StoreUnreadable, factsOf(path, trouble));
    // SQLite takes a file of a few bytes for an empty one, and overwrites them.
    constexpr qint64 headBytes = 100;
    const QFileInfo info(path);
    if (!std::filesystem::is_regular_file(status) || (info.size() > 0 && info.size() < headBytes))
        return failure(Cause::StoreForeign, factsOf(path));
    if (!info.isReadable())
        return failure(Cause::StoreUnreadable, factsOf(path, std::make_error_code(std::errc::permission_denied)));
    return info.size() > 0;
}

Result<void> makeFolderOf(const QString &path)
{
    std::error_code trouble;
    std::filesystem::create_directories(nativePath(QFileInfo(path).absolutePath()), trouble);
    if (trouble)
        return notMade(path, trouble);
    return {};
}

Result<void> makeStore(const QString &path)
{
    const Result<bool> isThere = hasStore(path);
    if (!isThere)
        return tl::unexpected(isThere.error());
    const QFileInfo info(path);
    if (!info.exists())
        return makeFile(path);
    // Not by opening it: closing one's own file lets go of the locks that SQLite holds on it.
    return info.isWritable() ? Result<void>() : failure(Cause::StoreReadOnly, factsOf(path));
}

void closeToOthers(const QString &path)
{
    constexpr auto ofUser = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser | QFile::ReadOwner | QFile::WriteOwner
                            | QFile::ExeOwner;
    const QFileInfo info(path);
    if (info.ownerId() == ::geteuid() && (info.permissions() & ~ofUser))
        QFile::setPermissions(path, info.permissions() & ofUser);
}

UntouchedReading untouchedReading(const QString &path)
{
    const QString file = QFileInfo(path).canonicalFilePath(); // beside which SQLite has its log
    const QString uri = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) + u"?mode=ro"_s;
    if (hasBytes(file + u"-wal"_s)) {
        if (hasBytes(file
                     + u"-shm"_s)) // the index of the log: read where others keep it, made anew in memory otherwise
            return {uri + u"&readonly_shm=1"_s};
        return {uri + u"&vfs=unix-none"_s, true, true};
    }
    if (hasBytes(file + u"-journal"_s)) // SQLite says whether the file is good without it
        return {uri};
    return {uri + u"&immutable=1"_s, false, true};
}

FileStamp stampOf(const QString &path)
{
    struct stat now {};
    if (::stat(QFile::encodeName(path).constData(), &now) != 0)
        return {};
    return {now.st_dev, now.st_ino, now.st_size, now.st_mtim.tv_sec, now.st_mtim.tv_nsec};
}

} // namespace paretoscope
