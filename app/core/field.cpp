// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/field.h"

#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QString kindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text: return Words::tr("a text");
    case FieldKind::Flag: return Words::tr("true or false");
    case FieldKind::Number: return Words::tr("a number");
    case FieldKind::Count: return Words::tr("a believable count");
    case FieldKind::Fraction: return Words::tr("a number from 0 to 1");
    case FieldKind::Percent: return Words::tr("a number from 0 to 100");
    case FieldKind::Milliseconds: return Words::tr("a time in milliseconds");
    case FieldKind::Time: return Words::tr("a time");
    case FieldKind::Object: return Words::tr("an object");
    case FieldKind::List: return Words::tr("a list");
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
