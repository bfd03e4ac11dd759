// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading.h"
#include "decode/plainnumber.h"

#include <QByteArrayView>
#include <QString>

#include <simdjson.h>

#include <bit>
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
        const char *const end = quoteOrEscape(raw);
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
    /// The next quotation mark or backslash, looked for in eight bytes at a time: there is padding behind the body.
    [[nodiscard]] static const char *quoteOrEscape(const char *from)
    {
        if constexpr (std::endian::native == std::endian::little) {
            for (;; from += sizeof(quint64)) {
                quint64 bytes = 0;
                std::memcpy(&bytes, from, sizeof bytes);
                if (const quint64 hits = zeroBytes(bytes ^ everyByte('"')) | zeroBytes(bytes ^ everyByte('\\')))
                    return from + std::countr_zero(hits) / 8;
            }
        }
        while (*from != '"' && *from != '\\')
            ++from;
        return from;
    }
    [[nodiscard]] static constexpr quint64 everyByte(char c) { return 0x0101'0101'0101'0101 * static_cast<quint8>(c); }
    /// The high bit of the first byte that is zero is the lowest one set.
    [[nodiscard]] static constexpr quint64 zeroBytes(quint64 bytes)
    {
        return (bytes - everyByte(1)) & ~bytes & everyByte('\x80');
    }
    [[nodiscard]] static QByteArrayView unescaped(const char *raw);

    QByteArrayView m_utf8;
};

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
