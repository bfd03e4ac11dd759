// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace paretoscope::house {

// Every rule is a pure function from the text of a file to what offends in it, one entry a place
// ("12: QColor(…)", the line in front). An empty list is a clean file.

/// Files that are longer than the house allows (functions are for clang-tidy). A file whose first comment says
/// "Longer than the house limit because ..." may be.
[[nodiscard]] QStringList sizeOffences(const QString &fileName, const QString &source);

/// Whether the licence stands in the first line, or in the second under a shebang, an XML element or a doctype.
[[nodiscard]] bool namesItsLicence(const QString &source);

/// Colours by number or by name; those that a theme hands out are fine.
[[nodiscard]] QStringList colourLiterals(const QString &source);

/// Waiting for time to pass instead of for something to happen.
[[nodiscard]] QStringList sleeps(const QString &source);

/// Texts of several words, such as people read, that stand in no tr() and are not marked for one. Raw strings are not
/// looked at.
[[nodiscard]] QStringList bareTexts(const QString &source);

/// String connects between objects, sender(), nested event loops, processEvents, naked delete.
[[nodiscard]] QStringList signalHazards(const QString &source);

/// Names of which one of `words` is a part: of "rival" "rivalKey", "m_rival" and "RivalKey", and not "arrival".
[[nodiscard]] QStringList namesWith(const QSet<QString> &words, const QString &source);

/// The words that the dictionary in a Markdown text has others for: the last column of its table, lower case.
[[nodiscard]] QSet<QString> retiredWords(const QString &dictionary);

/// The files a source includes, as written between quotes or angle brackets.
[[nodiscard]] QStringList includesOf(const QString &source);

/// The item models defined in a source: classes that derive from one of Qt's or from one of `known`.
[[nodiscard]] QStringList itemModels(const QString &source, const QSet<QString> &known = {});

/// Units that include each other in a circle, each circle once with its units by name. `includes` holds for each unit
/// (a header and its source as one, "core/error") those that it includes.
[[nodiscard]] QList<QStringList> circlesIn(const QMap<QString, QSet<QString>> &includes);

/// The modules a module.cmake links and the libraries of Qt it links, without their prefixes.
struct ModuleLinks {
    QSet<QString> modules;
    QSet<QString> qtLibraries;
};
[[nodiscard]] ModuleLinks linksOf(const QString &moduleCMake);

} // namespace paretoscope::house
