// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/folderworkspace.h"

#include "core/cause.h"
#include "core/inputfile.h"
#include "core/words.h"
#include "decode/resultsdecoder.h"
#include "server/serverlog.h"

#include <QCollator>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

const QString rootVersion = u"1"_s;
constexpr qint64 nsPerMillisecond = 1'000'000;
constexpr qint64 nsPerSecond = 1'000 * nsPerMillisecond;
constexpr qint64 longestStep = 2 * nsPerSecond; // of FAT; others take milliseconds

/// 2 before 10, and always the same order: the user's language has no say in what "oldest first" means.
void sortNaturally(QStringList &names)
{
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedStates));
    collator.setNumericMode(true);
    std::ranges::sort(names, [&collator](const QString &left, const QString &right) {
        const int order = collator.compare(left, right);
        return order != 0 ? order < 0 : left < right;
    });
}

/// True for a name that is one path segment and not hidden.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/') && !name.contains(u'\\')
           && !name.contains(QChar(u'\0'));
}

/// Empty when the file cannot be read.
QByteArray contents(const QString &path)
{
    const Result<QByteArray> bytes = readInput(path, {.maxBytes = FolderWorkspace::maxFileBytes});
    if (!bytes)
        qCWarning(serverLog).noquote() << bytes.error().message();
    return bytes.value_or(QByteArray());
}

} // namespace

Result<std::unique_ptr<FolderWorkspace>> FolderWorkspace::open(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return failure(Cause::FolderMissing, {.subject = folder});
    if (!info.isDir())
        return failure(Cause::NotAFolder, {.subject = folder});
    if (!info.isReadable() || !info.isExecutable())
        return failure(Cause::FolderUnreadable, {.subject = folder});
    return std::unique_ptr<FolderWorkspace>(new FolderWorkspace(info.canonicalFilePath()));
}

FolderWorkspace::FolderWorkspace(QString canonicalFolder)
    : m_folder(std::move(canonicalFolder))
{}

QString FolderWorkspace::workspace() const
{
    const QString name = QDir(m_folder).dirName();
    return name.isEmpty() ? u"results"_s : name; // the root folder has no name
}

QString FolderWorkspace::workspaceName() const { return workspace(); }

QList<ArchiveProject> FolderWorkspace::projects() const
{
    QList<ArchiveProject> projects;
    const QStringList names = projectNames();
    for (const QString &name : names) {
        ArchiveProject project{name, name, {}, {}};
        const QList<RunFile> files = runFiles(name);
        for (const RunFile &file : files) {
            const bool isListed = !project.versions.isEmpty() && project.versions.last().number == file.version;
            if (!isListed && isResults(file.path))
                project.versions.append({file.version, Words::tr("Version %1").arg(file.version)});
        }
        if (!project.versions.isEmpty())
            projects.append(project);
    }
    return projects;
}

QList<QByteArray> FolderWorkspace::results(const QString &project, const QString &version) const
{
    QList<QByteArray> bodies;
    const QList<RunFile> files = runFiles(project);
    for (const RunFile &file : files) {
        if (file.version != version || !isResults(file.path))
            continue;
        if (const QByteArray body = contents(file.path); !body.isEmpty()) // it may have gone this very moment
            bodies.append(body);
    }
    return bodies;
}

QStringList FolderWorkspace::projectNames() const
{
    QStringList names = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const QStringList files = jsonFiles(m_folder);
    for (const QString &path : files)
        names.append(QFileInfo(path).completeBaseName());
    names.removeIf([](const QString &name) { return !isPlainName(name); });
    names.removeDuplicates();
    sortNaturally(names);
    return names;
}

QList<FolderWorkspace::RunFile> FolderWorkspace::runFiles(const QString &project) const
{
    if (!isPlainName(project))
        return {};
    // A version may have a file, a folder, or both; the root file of a project counts as its version 1.
    QHash<QString, QStringList> paths;
    const auto collect = [&paths](const QString &version, const QStringList &files) {
        if (isPlainName(version) && !files.isEmpty())
            paths[version] += files;
    };
    const auto baseName = [](const QString &path) { return QFileInfo(path).completeBaseName(); };

    const QStringList rootFiles = jsonFiles(m_folder);
    for (const QString &path : rootFiles) {
        if (baseName(path) == project)
            collect(rootVersion, {path});
    }
    const QDir folder(m_folder + u'/' + project);
    const QStringList versionFiles = jsonFiles(folder.path());
    for (const QString &path : versionFiles)
        collect(baseName(path), {path});
    const QStringList versionFolders = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &version : versionFolders)
        collect(version, jsonFiles(folder.filePath(version)));

    QStringList versions = paths.keys();
    sortNaturally(versions);
    QList<RunFile> files;
    for (const QString &version : std::as_const(versions)) {
        for (const QString &path : std::as_const(paths[version]))
            files.append({version, path});
    }
    return files;
}

QStringList FolderWorkspace::jsonFiles(const QString &folder) const
{
    const QDir dir(folder);
    if (!isInside(dir.canonicalPath()))
        return {};
    QStringList names = dir.entryList({u"*.json"_s}, QDir::Files);
    sortNaturally(names);
    QStringList paths;
    for (const QString &name : std::as_const(names)) {
        const QFileInfo info(dir.filePath(name));
        if (info.isFile() && info.size() <= maxFileBytes && isInside(info.canonicalFilePath()))
            paths.append(info.filePath());
    }
    return paths;
}

bool FolderWorkspace::isInside(const QString &canonicalPath) const
{
    return canonicalPath == m_folder || canonicalPath.startsWith(m_folder == "/"_L1 ? m_folder : m_folder + u'/');
}

FolderWorkspace::Imprint FolderWorkspace::imprintOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path), &status) != 0)
        return {};
    return {status.st_dev, status.st_ino, status.st_size, status.st_ctim.tv_sec * nsPerSecond + status.st_ctim.tv_nsec};
}

bool FolderWorkspace::isResults(const QString &path) const
{
    const Imprint imprint = imprintOf(path);
    if (const auto known = m_verdicts.constFind(path); known != m_verdicts.cend() && known->imprint == imprint)
        return known->isResults;
    // The clock of a file system goes in steps, and two writes within one look the same: what is younger than that is
    // not remembered, but looked at again.
    const qint64 age = QDateTime::currentMSecsSinceEpoch() * nsPerMillisecond - imprint.changed;
    const Verdict verdict{imprint, decodeResults(contents(path)).has_value()};
    if (age > longestStep)
        m_verdicts.insert(path, verdict);
    else
        m_verdicts.remove(path);
    return verdict.isResults;
}

} // namespace paretoscope
