// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudotranslator.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace paretoscope::test {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar before(u'«');
constexpr QChar behind(u'»');

QString marked(const QString &piece)
{
    const bool isText = std::ranges::any_of(piece, [](QChar c) { return c.isLetter(); });
    return isText ? QString(before + piece + behind) : piece;
}

} // namespace

PseudoTranslator::PseudoTranslator() { QCoreApplication::installTranslator(this); }

PseudoTranslator::~PseudoTranslator() = default; // takes itself out

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    static const QRegularExpression place(u"%L?[0-9]{1,2}|\\{[a-z]+\\}"_s);
    const QString text = QString::fromUtf8(source);
    QString translated;
    qsizetype from = 0;
    for (QRegularExpressionMatchIterator each = place.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        translated += marked(text.sliced(from, match.capturedStart() - from)) + match.captured();
        from = match.capturedEnd();
    }
    return translated + marked(text.sliced(from));
}

QString PseudoTranslator::untranslated(const QString &text)
{
    QString rest;
    int depth = 0;
    for (const QChar c : text) {
        if (c == before && ++depth == 1)
            rest += u'\n';
        else if (c == behind)
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            rest += c;
    }
    return rest;
}

QStringList PseudoTranslator::untranslatedWords(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*"_s);
    const QString rest = untranslated(text);
    QStringList words;
    for (QRegularExpressionMatchIterator each = word.globalMatch(rest); each.hasNext();)
        words.append(each.next().captured());
    return words;
}

} // namespace paretoscope::test
