// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminaltext.h"

#include <QTextBoundaryFinder>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;

bool isPrintable(char32_t c)
{
    if (c == zeroWidthJoiner || c == zeroWidthNonJoiner) // emoji and several scripts are spelled with them
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

} // namespace

QString terminalText(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (isPrintable(c))
            safe += QString::fromUcs4(&c, 1);
        else
            safe += u"<U+%1>"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper();
    }
    return safe;
}

int terminalWidth(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int width = 0;
    while (finder.toNextBoundary() != -1)
        ++width;
    return width;
}

} // namespace paretoscope
