// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fields.h"

#include <algorithm>
#include <array>

/// How the fields of an entry of models[] are read. EntryReader and MetricsReader go by these tables.
namespace paretoscope {

struct EntryField {
    enum class Role : quint8 {
        Text,   ///< kept: one of fields::model::texts
        Number, ///< kept: one of fields::model::numbers
        Id,
        Flag,
        Metrics,
        Latency,
        Hardware,
        Claims,
    };
    Field field;
    Role role = Role::Text;
    std::size_t place = 0; ///< of what is kept, among its like
};

namespace entryfields {

inline constexpr std::array ofTheirOwn{
    EntryField{.field = fields::model::id, .role = EntryField::Role::Id},
    EntryField{.field = fields::model::recommended, .role = EntryField::Role::Flag},
    EntryField{.field = fields::model::metrics, .role = EntryField::Role::Metrics},
    EntryField{.field = fields::model::latency, .role = EntryField::Role::Latency},
    EntryField{.field = fields::model::hardware, .role = EntryField::Role::Hardware},
    EntryField{.field = fields::model::paretoOptimalFor, .role = EntryField::Role::Claims},
};

inline constexpr auto all = [] {
    std::array<EntryField, fields::model::texts.size() + fields::model::numbers.size() + ofTheirOwn.size()> table;
    auto *next = table.begin();
    for (std::size_t place = 0; place < fields::model::texts.size(); ++place)
        *next++ = {.field = fields::model::texts[place], .role = EntryField::Role::Text, .place = place};
    for (std::size_t place = 0; place < fields::model::numbers.size(); ++place)
        *next++ = {.field = fields::model::numbers[place], .role = EntryField::Role::Number, .place = place};
    std::ranges::copy(ofTheirOwn, next);
    return table;
}();

[[nodiscard]] constexpr bool isOfMetrics(const EntryField &row)
{
    return row.field.isDirectlyIn(fields::model::metrics);
}
inline constexpr auto countOfMetrics = static_cast<std::size_t>(std::ranges::count_if(all, isOfMetrics));

} // namespace entryfields

/// The keys of an entry itself.
inline constexpr auto entryFields = [] {
    std::array<EntryField, entryfields::all.size() - entryfields::countOfMetrics> table;
    std::ranges::remove_copy_if(entryfields::all, table.begin(), entryfields::isOfMetrics);
    return table;
}();

/// The keys of its metrics.
inline constexpr auto metricsFields = [] {
    std::array<EntryField, entryfields::countOfMetrics> table;
    std::ranges::copy_if(entryfields::all, table.begin(), entryfields::isOfMetrics);
    return table;
}();

} // namespace paretoscope
