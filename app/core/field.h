// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading.h"

#include <QLatin1StringView>

#include <array>
#include <string_view>

namespace paretoscope {

/// What a value has to be, the unit of a number included.
enum class FieldKind : quint8 {
    Text,
    Flag,         ///< true or false
    Number,       ///< any finite one
    Count,        ///< a whole number from 0 to a thousand million
    Fraction,     ///< 0 to 1
    Percent,      ///< 0 to 100
    Milliseconds, ///< minLatencyMs to maxLatencyMs
    Time,         ///< ISO text, epoch s or epoch ms (timestamps.h)
    Object,
    List,
};

/// What a remark says a value is not: "a text", "a number from 0 to 1".
[[nodiscard]] QString kindName(FieldKind kind);

/// Classifies a finite or infinite number as one of a kind of numbers.
[[nodiscard]] inline Reading readingOfKind(FieldKind kind, double number)
{
    constexpr double most = 1e9;
    switch (kind) {
    case FieldKind::Percent: return percentReading(number);
    case FieldKind::Milliseconds: return latencyReading(number);
    case FieldKind::Fraction:
        return number >= 0 && number <= 1 ? Reading{number, Gap::None} : gapReading(Gap::OutOfRange);
    case FieldKind::Count:
        return number >= 0 && number <= most && number == std::floor(number) ? Reading{number, Gap::None}
                                                                             : gapReading(Gap::OutOfRange);
    default: return std::isfinite(number) ? Reading{number, Gap::None} : gapReading(Gap::NotFinite);
    }
}

/// A field of a body of the API: its key, where it stands, and what it holds.
struct Field {
    constexpr Field() = default;
    /// `fullPath`: from the top of the body or, in an element of a list, from the top of the element.
    template <std::size_t size>
    constexpr Field(const char (&fullPath)[size], FieldKind kindOfValue) // NOLINT(*-avoid-c-arrays)
        : path(fullPath, size - 1),
          key(path.sliced(static_cast<qsizetype>(std::string_view(fullPath).rfind('.')) + 1)),
          kind(kindOfValue)
    {}

    QLatin1StringView path; ///< "metrics.map50"
    QLatin1StringView key;  ///< "map50"
    FieldKind kind = FieldKind::Text;

    [[nodiscard]] constexpr bool isDirectlyIn(const Field &object) const
    {
        const std::string_view inner(path.data(), static_cast<std::size_t>(path.size()));
        const std::string_view outer(object.path.data(), static_cast<std::size_t>(object.path.size()));
        return inner.starts_with(outer) && path.size() == object.path.size() + 1 + key.size();
    }
    friend constexpr bool operator==(const Field &a, const Field &b)
    {
        return std::string_view(a.path.data(), static_cast<std::size_t>(a.path.size()))
               == std::string_view(b.path.data(), static_cast<std::size_t>(b.path.size()));
    }
};

/// Where a list has a field; no constant for one that it has not. (Not consteval: clang 14 takes a template's parameter
/// for no constant there.)
template <std::size_t size>
[[nodiscard]] constexpr std::size_t placeIn(const std::array<Field, size> &list, const Field &field)
{
    std::size_t place = 0;
    while (list.at(place) != field)
        ++place;
    return place;
}

} // namespace paretoscope
