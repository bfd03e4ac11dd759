// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope {

enum class MarkdownPlace {
    Line, ///< a heading, a paragraph or an item of a list
    Cell, ///< of a table, which a vertical line would end even inside code
};

/// A text from outside, on one line of Markdown and cut where it is endless. Words in which CommonMark, GitHub's
/// flavour or GitHub itself could see anything but themselves (emphasis, links, lists, entities, mentions, emoji,
/// issues, commits) are set as code, in which nothing has a meaning, and so can be read and searched for as they are.
[[nodiscard]] QString markdownText(const QString &text, MarkdownPlace place = MarkdownPlace::Line);

} // namespace paretoscope
