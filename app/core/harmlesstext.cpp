// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/harmlesstext.h"

#include "core/wholetext.h"
#include "core/words.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;

/// The text with what `stands` in for each character that disturbs.
template <typename Stands>
QString withoutDisturbing(QStringView text, Stands stands)
{
    QString safe;
    safe.reserve(text.size());
    for (const char32_t c : text.toUcs4())
        safe += isDisturbing(c) ? stands(c) : QString::fromUcs4(&c, 1);
    return safe;
}

} // namespace

bool isDisturbing(char32_t c)
{
    if (c == zeroWidthJoiner || c == zeroWidthNonJoiner)
        return false;
    if (QChar::isNonCharacter(c))
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

bool showsNothing(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    return std::ranges::all_of(characters, [](char32_t c) { return QChar::isSpace(c) || isDisturbing(c); });
}

QString writtenOut(char32_t c) { return u"<U+%1>"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper(); }

QString spelledOut(QStringView text) { return withoutDisturbing(text, writtenOut); }

QString blankedOut(QStringView text)
{
    return withoutDisturbing(text, [](char32_t) { return u" "_s; });
}

QString harmlessText(QStringView text, qsizetype length)
{
    // Only the beginning can come through; the factor leaves room for what is taken out.
    const QStringView beginning = text.first(std::min(text.size(), 8 * length));
    QString clean = withoutDisturbing(beginning, [](char32_t c) { return QChar::isSpace(c) ? u" "_s : QString(); });
    clean = clean.simplified();
    if (clean.size() <= length && beginning.size() == text.size())
        return clean;
    clean.truncate(length - 1);
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return clean + u'…';
}

QString harmlessText(QByteArrayView utf8, qsizetype length)
{
    constexpr qsizetype roomPerCharacter = 32; // four bytes each, and most of them may be taken out
    const qsizetype enough = roomPerCharacter * length;
    return harmlessText(wholeText(utf8.first(std::min(utf8.size(), enough))), length);
}

QString quoted(QByteArrayView utf8) { return Words::tr("\"%1\"", "a quotation").arg(harmlessText(utf8)); }

QString quoted(QStringView text) { return Words::tr("\"%1\"", "a quotation").arg(harmlessText(text)); }

} // namespace paretoscope
