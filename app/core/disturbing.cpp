// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disturbing.h"

#include <QChar>

namespace paretoscope {

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;

} // namespace

bool isDisturbing(char32_t c)
{
    if (c == zeroWidthJoiner || c == zeroWidthNonJoiner)
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

} // namespace paretoscope
