// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/field.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QLatin1StringView kindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text: return "a text"_L1;
    case FieldKind::Flag: return "true or false"_L1;
    case FieldKind::Number: return "a number"_L1;
    case FieldKind::Count: return "a believable count"_L1;
    case FieldKind::Fraction: return "a number from 0 to 1"_L1;
    case FieldKind::Percent: return "a number from 0 to 100"_L1;
    case FieldKind::Milliseconds: return "a time in milliseconds"_L1;
    case FieldKind::Time: return "a time"_L1;
    case FieldKind::Object: return "an object"_L1;
    case FieldKind::List: return "a list"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
