// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/knownfields.h"

namespace paretoscope::json {

using namespace Qt::StringLiterals;

Text wordOf(Value &value, const Place &where, Remarks &remarks)
{
    const bool isNull = typeOf(value) == Type::null;
    const std::optional<Text> text = textOf(value);
    if (!text && !isNull)
        remarks.wrongType(where, "a text"_L1);
    return text.value_or(Text());
}

bool flagOf(Value &value, const Place &where, Remarks &remarks)
{
    const bool isNull = typeOf(value) == Type::null;
    const std::optional<bool> isSet = boolOf(value);
    if (!isSet && !isNull)
        remarks.wrongType(where, "true or false"_L1);
    return isSet.value_or(false);
}

std::optional<Object> objectOf(Value &value, const Place &where, Remarks &remarks)
{
    if (isNull(value))
        return std::nullopt;
    if (typeOf(value) == Type::object)
        return value.get_object().value();
    passOver(value);
    remarks.wrongType(where, "an object"_L1);
    return std::nullopt;
}

std::optional<Array> listOf(Value &value, const Place &where, Remarks &remarks)
{
    if (isNull(value))
        return std::nullopt;
    if (typeOf(value) == Type::array)
        return value.get_array().value();
    passOver(value);
    remarks.wrongType(where, "a list"_L1);
    return std::nullopt;
}

} // namespace paretoscope::json
