// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/textcolumn.h"
#include "decode/json.h"
#include "decode/remarks.h"

#include <algorithm>
#include <array>
#include <bitset>

/// Objects of which only some keys mean anything here: a table lists them, as a Field or with a `field` each.
namespace paretoscope::json {

[[nodiscard]] inline const Field &fieldOf(const Field &row) { return row; }
[[nodiscard]] inline const Field &fieldOf(const auto &row) { return row.field; }

/// The row of the table with this key; null for a key that means nothing.
template <typename Row, std::size_t size>
[[nodiscard]] const Row *rowOf(const std::array<Row, size> &table, QByteArrayView key)
{
    const auto *const found = std::find_if(table.data(), table.data() + size, [key](const Row &row) {
        const QLatin1StringView known = fieldOf(row).key;
        return sameBytes(key, QByteArrayView(known.data(), known.size()));
    });
    return found == table.data() + size ? nullptr : found;
}

/// Calls read(const Row &, Value &) for each field of the object that the table lists, and repeats(const Field &)
/// before it where `seen` has it already: of several values of one key the last one counts. Passes over all other
/// fields.
template <typename Row, std::size_t size, typename Read, typename Repeats>
void eachKnownField(Object object, const std::array<Row, size> &table, std::bitset<size> &seen, Read &&read,
                    Repeats &&repeats)
{
    eachField(object, [&](const Text &key, Value &value) {
        const Row *const row = rowOf(table, key.utf8());
        if (!row)
            return passOver(value);
        const auto place = static_cast<std::size_t>(row - table.data());
        if (seen.test(place))
            repeats(fieldOf(*row));
        seen.set(place);
        read(*row, value);
    });
}

/// The same for an object that comes in one piece.
template <typename Row, std::size_t size, typename Read, typename Repeats>
void eachKnownField(Object object, const std::array<Row, size> &table, Read &&read, Repeats &&repeats)
{
    std::bitset<size> seen;
    eachKnownField(object, table, seen, std::forward<Read>(read), std::forward<Repeats>(repeats));
}

/// The number as one of a kind; a reason stays a reason.
[[nodiscard]] inline Reading numberOf(Value &value, FieldKind kind)
{
    const Reading number = numberOf(value);
    return number.isUsable() ? readingOfKind(kind, number.value) : number;
}

// What stands behind a known key. Null says nothing, and so does a value of another type, with a remark.

[[nodiscard]] Text wordOf(Value &value, const Place &where, Remarks &remarks);
[[nodiscard]] bool flagOf(Value &value, const Place &where, Remarks &remarks);
[[nodiscard]] std::optional<Object> objectOf(Value &value, const Place &where, Remarks &remarks);
[[nodiscard]] std::optional<Array> listOf(Value &value, const Place &where, Remarks &remarks);

} // namespace paretoscope::json
