// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/knownfields.h"

namespace paretoscope::json {

Text wordOf(Value &value, const Place &where, Remarks &remarks)
{
    const bool isNull = typeOf(value) == Type::null;
    const std::optional<Text> text = textOf(value);
    if (!text && !isNull)
        remarks.wrongKind(where, FieldKind::Text);
    return text.value_or(Text());
}

bool flagOf(Value &value, const Place &where, Remarks &remarks)
{
    const bool isNull = typeOf(value) == Type::null;
    const std::optional<bool> isSet = boolOf(value);
    if (!isSet && !isNull)
        remarks.wrongKind(where, FieldKind::Flag);
    return isSet.value_or(false);
}

std::optional<Object> objectOf(Value &value, const Place &where, Remarks &remarks)
{
    if (isNull(value))
        return std::nullopt;
    if (typeOf(value) == Type::object)
        return value.get_object().value();
    passOver(value);
    remarks.wrongKind(where, FieldKind::Object);
    return std::nullopt;
}

std::optional<Array> listOf(Value &value, const Place &where, Remarks &remarks)
{
    if (isNull(value))
        return std::nullopt;
    if (typeOf(value) == Type::array)
        return value.get_array().value();
    passOver(value);
    remarks.wrongKind(where, FieldKind::List);
    return std::nullopt;
}

} // namespace paretoscope::json
