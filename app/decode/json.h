// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading.h"

#include <QByteArrayView>
#include <QString>

#include <simdjson.h>

#include <cstring>
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

/// A string as UTF-8, without its escapes. It points into the parser's copy of the body. An escaped half of a
/// surrogate pair is U+FFFD.
class Text {
public:
    Text() = default;
    /// Reads the string that begins behind the quotation mark at `raw - 1`; to be called once for each string,
    /// since escapes are resolved in place.
    [[nodiscard]] static Text behindQuote(const char *raw)
    {
        // The parser's first stage has made sure that the string is closed. Most are short and without escapes.
        const char *end = raw;
        while (*end != '"' && *end != '\\')
            ++end;
        return *end == '"' ? Text({raw, end}) : Text(unescaped(raw));
    }

    [[nodiscard]] QByteArrayView utf8() const { return m_utf8; }
    [[nodiscard]] bool isEmpty() const { return m_utf8.isEmpty(); }
    [[nodiscard]] QString toString() const { return QString::fromUtf8(m_utf8); }
    /// Comparison with a literal, whose length the compiler knows.
    template <std::size_t size>
    [[nodiscard]] bool is(const char (&literal)[size]) const
    {
        return m_utf8.size() == size - 1 && std::memcmp(m_utf8.data(), literal, size - 1) == 0;
    }

private:
    explicit Text(QByteArrayView utf8) : m_utf8(utf8) {}
    [[nodiscard]] static QByteArrayView unescaped(const char *raw);

    QByteArrayView m_utf8;
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
