// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace paretoscope::house {

/// A text file of the project.
struct SourceFile {
    QString path; ///< relative to the project's folder, with slashes
    QString text;

    [[nodiscard]] QString name() const { return path.section(u'/', -1); }
    [[nodiscard]] bool isCpp() const;
    [[nodiscard]] bool isUnder(QStringView folder) const { return path.startsWith(folder.toString() + u'/'); }
};

/// The source files (C++, CMake, shell, resources lists, icons) under one of the project's folders, sorted.
[[nodiscard]] QList<SourceFile> sourcesUnder(const QString &folder);

/// The names at the top of the project's folder, those that git ignores left out.
[[nodiscard]] QStringList topLevelNames();

/// Every path under one of the project's folders, relative to the project's.
[[nodiscard]] QStringList pathsUnder(const QString &folder);

} // namespace paretoscope::house
