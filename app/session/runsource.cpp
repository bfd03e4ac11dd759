// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runsource.h"

#include "core/cause.h"
#include "core/inputfile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUrl>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeFile(const QString &text)
{
    return text.startsWith(u'/') || text.startsWith("./"_L1) || text.startsWith("../"_L1)
           || text.endsWith(".json"_L1, Qt::CaseInsensitive);
}

/// A file dragged into the window or pasted from a file manager.
QString localPath(const QString &text)
{
    return text.startsWith("file:"_L1, Qt::CaseInsensitive) ? QUrl(text).toLocalFile() : text;
}

} // namespace

Result<RunSource> runSourceFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString path = localPath(trimmed);
    if (path == trimmed && trimmed.contains("://"_L1))
        return RunAddress::fromText(trimmed).map([](const RunAddress &address) { return RunSource(address); });

    const QFileInfo info(path);
    // A folder may happen to be called like a run, so it counts only where a file is clearly meant.
    if ((info.exists() && !info.isDir()) || (info.isDir() && (looksLikeFile(path) || path != trimmed)))
        return RunFile{info.absoluteFilePath()};
    if (looksLikeFile(path) || path != trimmed) {
        return failure(Cause::NeitherFileNorRun, {.subject = info.fileName()});
    }
    return RunAddress::fromText(trimmed).map([](const RunAddress &address) { return RunSource(address); });
}

Result<RunSource> runSourceFromArgument(const QString &text)
{
    return text == standardInput ? RunFile{text} : runSourceFromText(text);
}

QByteArray memoryKey(const RunSource &run, const QStringList &about)
{
    const auto *const file = std::get_if<RunFile>(&run);
    const QStringList parts = QStringList{file ? u"file"_s : u"run"_s, file ? file->path : displayName(run)} + about;
    return QCryptographicHash::hash(parts.join(QChar(0)).toUtf8(), QCryptographicHash::Sha1).toHex().first(20);
}

QString displayName(const RunSource &source)
{
    if (const auto *address = std::get_if<RunAddress>(&source))
        return address->displayName();
    return inputName(std::get<RunFile>(source).path);
}

} // namespace paretoscope
