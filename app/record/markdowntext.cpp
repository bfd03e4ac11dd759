// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/markdowntext.h"

#include "core/harmlesstext.h"

#include <QRegularExpression>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 400;

/// At the start of a line a list, or a line across the page.
bool isMarker(const QString &word)
{
    static const QRegularExpression marker(u"^(?:[-+]+|[0-9]+[.)])$"_s);
    return marker.match(word).hasMatch();
}

/// What makes a link, a mention or a picture by itself, and every sign of ASCII that Markdown has a use for.
bool meansMore(const QString &word)
{
    static const QRegularExpression more(
        u"[\\\\`*_{}\\[\\]<>#|~&$^=@:]|(?:^|[^a-z0-9])www\\.|^gh-[0-9]|^[0-9a-f]{7,40}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return more.match(word).hasMatch();
}

/// Between more backticks than stand in a row inside.
QString asCode(const QString &word)
{
    qsizetype row = 0;
    qsizetype longest = 0;
    for (const QChar c : word) {
        row = c == u'`' ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    const QString fence(longest + 1, u'`');
    const QString room = word.startsWith(u'`') || word.endsWith(u'`') ? u" "_s : QString();
    return fence + room + word + room + fence;
}

QString asCodeInCell(const QString &word)
{
    QStringList parts;
    const QStringList pieces = word.split(u'|');
    for (const QString &part : pieces)
        parts.append(part.isEmpty() ? QString() : asCode(part));
    return parts.join(u"&#124;"_s);
}

QString wordText(const QString &word, bool isFirst, MarkdownPlace place)
{
    const auto code = place == MarkdownPlace::Cell ? asCodeInCell : asCode;
    if (isFirst && isMarker(word))
        return code(word);
    // The brackets, quotes and stops of the sentence stay outside.
    static const QRegularExpression core(u"^([(\"]*)(.*?)([.,;:!?)\"]*)$"_s);
    const QRegularExpressionMatch parts = core.match(word);
    if (!meansMore(parts.captured(2)))
        return word;
    if (parts.captured(2).contains(u'(')) // the bracket behind is the word's own
        return parts.captured(1) + code(parts.captured(2) + parts.captured(3));
    return parts.captured(1) + code(parts.captured(2)) + parts.captured(3);
}

} // namespace

QString markdownText(const QString &text, MarkdownPlace place)
{
    QStringList words = harmlessText(text, longestText).split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        words[i] = wordText(words.at(i), i == 0, place);
    return words.join(u' ');
}

} // namespace paretoscope
