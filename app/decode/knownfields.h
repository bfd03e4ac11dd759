// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textcolumn.h"
#include "decode/json.h"
#include "decode/remarks.h"

#include <algorithm>
#include <array>
#include <bitset>

/// Objects of which only some keys mean anything here: a table lists them, each with a `key` of QLatin1StringView.
namespace paretoscope::json {

/// The field of the table with this key; null for a key that means nothing.
template <typename Field, std::size_t size>
[[nodiscard]] const Field *fieldOf(const std::array<Field, size> &table, QByteArrayView key)
{
    const auto *const found = std::find_if(table.data(), table.data() + size, [key](const Field &field) {
        return sameBytes(key, QByteArrayView(field.key.data(), field.key.size()));
    });
    return found == table.data() + size ? nullptr : found;
}

/// Calls read(const Field &, Value &) for each field of the object that the table lists, and repeats(const Field &)
/// before it where `seen` has it already: of several values of one key the last one counts. Passes over all other
/// fields.
template <typename Field, std::size_t size, typename Read, typename Repeats>
void eachKnownField(Object object, const std::array<Field, size> &table, std::bitset<size> &seen, Read &&read,
                    Repeats &&repeats)
{
    eachField(object, [&](const Text &key, Value &value) {
        const Field *const field = fieldOf(table, key.utf8());
        if (!field)
            return passOver(value);
        const auto place = static_cast<std::size_t>(field - table.data());
        if (seen.test(place))
            repeats(*field);
        seen.set(place);
        read(*field, value);
    });
}

/// The same for an object that comes in one piece.
template <typename Field, std::size_t size, typename Read, typename Repeats>
void eachKnownField(Object object, const std::array<Field, size> &table, Read &&read, Repeats &&repeats)
{
    std::bitset<size> seen;
    eachKnownField(object, table, seen, std::forward<Read>(read), std::forward<Repeats>(repeats));
}

// What stands behind a known key. Null says nothing, and so does a value of another type, with a remark.

[[nodiscard]] Text wordOf(Value &value, const Place &where, Remarks &remarks);
[[nodiscard]] bool flagOf(Value &value, const Place &where, Remarks &remarks);
[[nodiscard]] std::optional<Object> objectOf(Value &value, const Place &where, Remarks &remarks);
[[nodiscard]] std::optional<Array> listOf(Value &value, const Place &where, Remarks &remarks);

} // namespace paretoscope::json
