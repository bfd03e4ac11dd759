// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json.h"

#include "core/wholetext.h"
#include "decode/jsonfault.h"

#include <charconv>
#include <cstring>
#include <tuple>

namespace paretoscope::json {

namespace {

/// The UTF-16 unit of "\uXXXX", given its first digit.
QChar hexUnit(const char *digits)
{
    quint16 unit = 0;
    const auto [end, error] = std::from_chars(digits, digits + 4, unit, 16);
    if (error != std::errc() || end != digits + 4)
        malformed(simdjson::STRING_ERROR);
    return {unit};
}

QChar shortEscape(char letter)
{
    switch (letter) {
    case '"': return u'"';
    case '\\': return u'\\';
    case '/': return u'/';
    case 'b': return u'\b';
    case 'f': return u'\f';
    case 'n': return u'\n';
    case 'r': return u'\r';
    case 't': return u'\t';
    default: malformed(simdjson::STRING_ERROR);
    }
}

/// A half of a surrogate pair without the other becomes U+FFFD: UTF-8 cannot hold it.
void replaceLoneSurrogates(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
}

} // namespace

void malformed(simdjson::error_code code) { throw simdjson::simdjson_error(code); }

QByteArrayView Text::unescaped(const char *raw)
{
    // Not simdjson's own function: that one refuses a whole body for half a surrogate pair in one name.
    QString text;
    const char *p = raw;
    while (*p != '"') {
        const std::size_t plain = std::strcspn(p, "\"\\");
        text += wholeText({p, static_cast<qsizetype>(plain)});
        p += plain;
        if (*p != '\\')
            break;
        const bool isUnit = p[1] == 'u';
        text += isUnit ? hexUnit(p + 2) : shortEscape(p[1]);
        p += isUnit ? 6 : 2;
    }
    replaceLoneSurrogates(text);
    const QByteArray utf8 = text.toUtf8();
    // No text is longer than its escaped form, and the parser's copy of the body is ours to write to.
    Q_ASSERT(utf8.size() <= p - raw);
    auto *const place = const_cast<char *>(raw); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    std::memcpy(place, utf8.constData(), static_cast<std::size_t>(utf8.size()));
    return {place, utf8.size()};
}

void passOver(Value &value, int depth)
{
    if (depth > maxDepth)
        malformed(simdjson::DEPTH_ERROR);
    switch (typeOf(value)) {
    case Type::object:
        eachField(value.get_object().value(), [depth](const Text &, Value &field) { passOver(field, depth + 1); });
        break;
    case Type::array:
        eachElement(value.get_array().value(), [depth](Value &element, qsizetype) { passOver(element, depth + 1); });
        break;
    case Type::string: std::ignore = Text::behindQuote(value.get_raw_json_string().value().raw()); break;
    case Type::number: std::ignore = numberToken(value); break;
    case Type::boolean: std::ignore = value.get_bool().value(); break;
    case Type::null: readNull(value); break;
    }
}

Reading readingOf(Value &value)
{
    switch (typeOf(value)) {
    case Type::number: {
        double number = 0;
        if (value.get_double().get(number) == simdjson::SUCCESS)
            return {number, Gap::None};
        std::ignore = numberToken(value);
        return gapReading(Gap::NotFinite); // a number by the grammar, and none that a double holds: 1e400
    }
    case Type::null: passOver(value); return gapReading(Gap::Null);
    default: passOver(value); return gapReading(Gap::NotANumber);
    }
}

std::optional<bool> boolOf(Value &value)
{
    if (typeOf(value) == Type::boolean)
        return value.get_bool().value();
    passOver(value);
    return std::nullopt;
}

void readNull(Value &value)
{
    if (!value.is_null().value()) // "nul"
        malformed(simdjson::N_ATOM_ERROR);
}

QByteArrayView numberToken(Value &value)
{
    const std::string_view raw = value.raw_json_token();
    const QByteArrayView token(raw.data(), static_cast<qsizetype>(raw.find_last_not_of(" \t\n\r") + 1));
    if (!isJsonNumber(token))
        malformed(simdjson::NUMBER_ERROR);
    return token;
}

} // namespace paretoscope::json
