// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disturbing.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;

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

QString spelledOut(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    for (const char32_t c : text.toUcs4())
        safe += isDisturbing(c) ? writtenOut(c) : QString::fromUcs4(&c, 1);
    return safe;
}

} // namespace paretoscope
