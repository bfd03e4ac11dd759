// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading.h"

#include <QByteArray>
#include <QByteArrayView>

#include <simdjson.h>

#include <optional>
#include <string_view>

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

/// A string as UTF-8. It points into the body, and into memory of its own where it held escapes; an escaped
/// half of a surrogate pair becomes U+FFFD.
class Text {
public:
    Text() = default;
    /// Reads the string that begins behind the quotation mark at `raw - 1`.
    [[nodiscard]] static Text behindQuote(const char *raw);

    [[nodiscard]] QByteArrayView utf8() const { return m_utf8; }
    [[nodiscard]] bool isEmpty() const { return m_utf8.isEmpty(); }
    [[nodiscard]] QString toString() const { return QString::fromUtf8(m_utf8); }
    friend bool operator==(const Text &text, std::string_view other)
    {
        return std::string_view(text.m_utf8.data(), static_cast<std::size_t>(text.m_utf8.size())) == other;
    }

private:
    QByteArrayView m_utf8;
    QByteArray m_owned;
};

[[nodiscard]] inline Type typeOf(Value &value) { return value.type().value(); }

/// Reads a value that nobody wants, to its last token.
void passOver(Value &value, int depth = 0);

/// The string, or nothing for a value of another type (which is then passed over).
[[nodiscard]] std::optional<Text> textOf(Value &value);
/// The finite number, or the reason why there is none: Null, NotANumber, NotFinite.
[[nodiscard]] Reading numberOf(Value &value);
/// True or false, or nothing for a value of another type (which is then passed over).
[[nodiscard]] std::optional<bool> boolOf(Value &value);
/// True for null, which is then read; a value of another type is left alone.
[[nodiscard]] bool isNull(Value &value);
/// The number exactly as it is written ("5", "1e3").
[[nodiscard]] QByteArrayView numberToken(Value &value);

/// Calls visit(const Text &key, Value &value) for each field in turn; visit must read or pass over the value.
template <typename Visit>
void eachField(Object object, Visit &&visit)
{
    for (auto each : object) {
        simdjson::ondemand::field field = std::move(each).take_value();
        visit(Text::behindQuote(field.key().raw()), field.value());
    }
}

/// Calls visit(Value &value, qsizetype index) for each element in turn.
template <typename Visit>
void eachElement(Array array, Visit &&visit)
{
    qsizetype index = 0;
    for (auto each : array) {
        Value value = std::move(each).take_value();
        visit(value, index++);
    }
}

} // namespace paretoscope::json
