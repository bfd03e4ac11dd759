// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace paretoscope::house {

using namespace Qt::StringLiterals;

namespace {

const QDir &projectFolder()
{
    static const QDir folder(QStringLiteral(PARETOSCOPE_SOURCE_DIR));
    return folder;
}

QString textOf(const QString &path)
{
    QFile file(projectFolder().filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

bool isSource(const QString &path, const QString &text)
{
    static const QStringList endings{u".cpp"_s, u".h"_s,   u".cmake"_s,         u".sh"_s,
                                     u".qrc"_s, u".svg"_s, u"/CMakeLists.txt"_s};
    const auto fits = [&](const QString &ending) { return path.endsWith(ending); };
    return std::any_of(endings.begin(), endings.end(), fits) || text.startsWith("#!"_L1);
}

} // namespace

bool SourceFile::isCpp() const { return path.endsWith(".cpp"_L1) || path.endsWith(".h"_L1); }

QStringList pathsUnder(const QString &folder)
{
    QStringList paths;
    QDirIterator files(projectFolder().filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(projectFolder().relativeFilePath(files.next()));
    paths.sort();
    return paths;
}

QList<SourceFile> sourcesUnder(const QString &folder)
{
    QList<SourceFile> sources;
    const QStringList paths = pathsUnder(folder);
    for (const QString &path : paths) {
        const QString text = textOf(path);
        if (isSource(path, text))
            sources.append({path, text});
    }
    return sources;
}

QStringList topLevelNames()
{
    QStringList names = projectFolder().entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const QStringList ignored = textOf(u".gitignore"_s).split(u'\n');
    names.removeIf([&](const QString &name) {
        return ignored.contains(name) || ignored.contains(u'/' + name + u'/') || ignored.contains(name + u'/');
    });
    return names;
}

} // namespace paretoscope::house
