// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading.h"
#include "decode/jsontext.h"
#include "decode/plainnumber.h"

#include <QByteArrayView>

#include <simdjson.h>

#include <optional>

/// The few things the readers of this folder ask of simdjson's on-demand parser.
///
/// On-demand reads a body once, from front to back, and checks only what it is asked for. So that a fault is
/// noticed wherever it stands, whatever a reader does not want goes through passOver(), which reads it to the
/// last token. Malformed text throws simdjson::simdjson_error, which decodeResults() catches: a body that is
/// broken anywhere is no result at all.
namespace paretoscope::json {

using Value = simdjson::ondemand::value;
using Object = simdjson::ondemand::object;
using Array = simdjson::ondemand::array;
using Type = simdjson::ondemand::json_type;

/// Deeper than any result, and shallow enough for the stack of any thread.
inline constexpr int maxDepth = 256;

[[noreturn]] void malformed(simdjson::error_code code = simdjson::TAPE_ERROR);

[[nodiscard]] inline Type typeOf(Value &value) { return value.type().value(); }

/// Reads a value that nobody wants, to its last token.
void passOver(Value &value, int depth = 0);

/// The string, or nothing for a value of another type (which is then passed over).
[[nodiscard]] inline std::optional<Text> textOf(Value &value)
{
    simdjson::ondemand::raw_json_string raw;
    if (value.get_raw_json_string().get(raw) == simdjson::SUCCESS)
        return Text::behindQuote(raw.raw());
    passOver(value);
    return std::nullopt;
}

/// Where a value begins. The parser passes over a number that was only looked at, and over nothing else unchecked.
[[nodiscard]] inline const char *tokenOf(Value &value) { return value.raw_json_token().data(); }
/// What numberOf() does for all but plain numbers.
[[nodiscard]] Reading readingOf(Value &value);
/// The finite number, or the reason why there is none: Null, NotANumber, NotFinite.
[[nodiscard]] inline Reading numberOf(Value &value)
{
    const std::optional<double> plain = plainNumber(tokenOf(value));
    return plain ? Reading{*plain, Gap::None} : readingOf(value);
}
/// True or false, or nothing for a value of another type (which is then passed over).
[[nodiscard]] std::optional<bool> boolOf(Value &value);
/// Reads what begins like a null.
void readNull(Value &value);
/// True for null, which is then read; a value of another type is left alone.
[[nodiscard]] inline bool isNull(Value &value)
{
    if (typeOf(value) != Type::null)
        return false;
    readNull(value);
    return true;
}
/// The number exactly as it is written ("5", "1e3").
[[nodiscard]] QByteArrayView numberToken(Value &value);

/// What take_value() gives, but where it is: the copy is read before its parts are written, which stalls most
/// processors, once a field.
template <typename Content>
[[nodiscard]] Content &&referenceIn(simdjson::simdjson_result<Content> &&result)
{
    if (result.error() != simdjson::SUCCESS)
        malformed(result.error());
    return std::move(result).value_unsafe();
}

/// Calls visit(const Text &key, Value &value) for each field in turn; visit must read or pass over the value.
template <typename Visit>
void eachField(Object object, Visit &&visit)
{
    for (auto each : object) {
        simdjson::ondemand::field &&field = referenceIn(std::move(each));
        visit(Text::behindQuote(field.key().raw()), field.value());
    }
}

/// Calls visit(Value &value, qsizetype index) for each element in turn.
template <typename Visit>
void eachElement(Array array, Visit &&visit)
{
    qsizetype index = 0;
    for (auto each : array) {
        Value &&value = referenceIn(std::move(each));
        visit(value, index++);
    }
}

} // namespace paretoscope::json
