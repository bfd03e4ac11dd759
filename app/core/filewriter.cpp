// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filewriter.h"

#include "core/cause.h"
#include "core/filekind.h"
#include "core/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <span>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> notWritten(const QString &path, const QString &reason)
{
    return failure(Cause::OutputNotWritten,
                   {.subject = QDir::toNativeSeparators(path), .reason = reason, .detail = reason});
}

tl::unexpected<Error> notAFile(const QString &path, const QString &kind)
{
    return failure(
        Cause::OutputNotAFile,
        {.subject = QDir::toNativeSeparators(path), .reason = kind, .detail = Words::tr("it is %1").arg(kind)});
}

/// Where names stand for something else than files, whatever stat() says of them: /dev/stdout may lead to a file.
bool isOfTheSystem(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    return canonical == "/dev"_L1 || canonical == "/proc"_L1 || canonical.startsWith("/proc/"_L1);
}

/// The file that a path means, which may not be there yet: links are followed. Fails as checkOutput() does.
Result<QString> targetOf(const QString &path)
{
    constexpr int mostLinks = 40; // as many as the system follows
    QString target = QFileInfo(path).absoluteFilePath();
    for (int links = 0;; ++links) {
        const QFileInfo info(target);
        if (isOfTheSystem(info.path()))
            return notAFile(path, Words::tr("a device"));
        if (!info.isSymLink())
            break;
        if (links == mostLinks)
            return notAFile(path, Words::tr("a circle of links"));
        target = info.symLinkTarget();
    }
    struct stat status = {};
    const bool isThere = ::stat(QFile::encodeName(target), &status) == 0;
    if (const QString kind = isThere ? unwantedKind(status) : QString(); !kind.isEmpty())
        return notAFile(path, kind);
    return target;
}

/// Puts the bytes into a new file and on the disk. False with errno set.
bool bringToDisk(QByteArrayView bytes, int descriptor)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        bytes = bytes.sliced(std::max<ssize_t>(written, 0));
    }
    while (::fsync(descriptor) != 0) {
        if (errno != EINTR)
            return errno == EINVAL || errno == ENOSYS || errno == ENOTSUP; // this file system has no such thing
    }
    return true;
}

/// One file on its way to be replaced.
class Replacement {
public:
    explicit Replacement(FileContent content)
        : m_content(std::move(content))
    {}

    /// Writes the bytes beside the target, down to the disk.
    [[nodiscard]] Result<void> prepare(NewFile newFile);
    /// Keeps a second hold of what stands there, for undo().
    [[nodiscard]] Result<void> holdFormer();
    [[nodiscard]] Result<void> takePlace();
    /// What stood there stands there again, or `trouble` with where it is.
    [[nodiscard]] Error undo(const Error &trouble);

private:
    [[nodiscard]] QByteArray target() const { return QFile::encodeName(m_target); }
    [[nodiscard]] QString former() const { return m_formers->filePath(u"former"_s); }

    FileContent m_content;
    QString m_target;
    struct stat m_status = {};
    bool m_wasThere = false;
    bool m_isChanged = false; ///< what stands at the target is not what stood there
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<QTemporaryDir> m_formers; ///< beside the target; goes with this object
};

Result<void> Replacement::prepare(NewFile newFile)
{
    const Result<QString> target = targetOf(m_content.path);
    if (!target)
        return tl::unexpected(target.error());
    m_target = *target;
    if (const QFileInfo folder(QFileInfo(m_target).path()); !folder.isDir())
        return failure(Cause::OutputFolderMissing, {.subject = QDir::toNativeSeparators(folder.filePath()),
                                                    .detail = Words::tr("its folder does not exist")});
    m_wasThere = ::stat(this->target(), &m_status) == 0;
    m_file = std::make_unique<QSaveFile>(m_target);
    if (!m_file->open(QIODevice::WriteOnly))
        return notWritten(m_content.path, m_file->errorString());
    if (!m_wasThere && newFile == NewFile::ForUserAlone)
        m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (m_wasThere) // where this user may; else the file becomes theirs
        std::ignore = ::fchown(m_file->handle(), m_status.st_uid, m_status.st_gid);
    // Past the buffer of QSaveFile, whose commit() in Qt 6.4 is silent when emptying that fails.
    if (!bringToDisk(m_content.bytes, m_file->handle()))
        return notWritten(m_content.path, qt_error_string());
    return {};
}

Result<void> Replacement::holdFormer()
{
    if (!m_wasThere)
        return {};
    auto formers = std::make_unique<QTemporaryDir>(QFileInfo(m_target).path() + u"/.paretoscope-XXXXXX"_s);
    if (!formers->isValid())
        return notWritten(m_content.path, formers->errorString());
    m_formers = std::move(formers);
    if (::link(target(), QFile::encodeName(former())) == 0)
        return {};
    m_isChanged = std::rename(target(), QFile::encodeName(former())) == 0; // a file system without second names
    if (m_isChanged)
        return {};
    const QString reason = qt_error_string();
    m_formers.reset();
    return notWritten(m_content.path, reason);
}

Result<void> Replacement::takePlace()
{
    if (!m_file->commit())
        return notWritten(m_content.path, m_file->errorString());
    m_isChanged = true;
    return {};
}

Error Replacement::undo(const Error &trouble)
{
    if (!m_isChanged)
        return trouble;
    if (m_formers ? std::rename(QFile::encodeName(former()), target()) == 0 : QFile::remove(m_target))
        return trouble;
    QString reason = trouble.detail;
    if (m_formers) {
        m_formers->setAutoRemove(false);
        reason = Words::tr("%1; what it held is in %2").arg(reason, QDir::toNativeSeparators(former()));
    }
    return errorOf(Cause::OutputNotUndone,
                   {.subject = QDir::toNativeSeparators(m_target), .reason = reason, .detail = trouble.detail});
}

} // namespace

Result<void> writeFiles(const QList<FileContent> &files, NewFile newFile)
{
    std::vector<Replacement> replacements(files.begin(), files.end());
    for (Replacement &each : replacements) {
        if (Result<void> prepared = each.prepare(newFile); !prepared)
            return prepared;
    }
    for (std::size_t i = 0; i < replacements.size(); ++i) {
        // After the last one there is nothing that could fail and ask for its former file.
        const Result<void> held = i + 1 == replacements.size() ? Result<void>() : replacements[i].holdFormer();
        const Result<void> replaced = held.and_then([&] { return replacements[i].takePlace(); });
        if (replaced)
            continue;
        Error error = replaced.error();
        for (Replacement &each : std::span(replacements).first(i + 1))
            error = each.undo(error);
        return tl::unexpected(error);
    }
    return {};
}

Result<void> checkOutput(const QString &path)
{
    return targetOf(path).map([](const QString &) {});
}

} // namespace paretoscope
