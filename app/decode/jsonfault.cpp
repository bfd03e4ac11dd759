// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/jsonfault.h"

#include "core/words.h"

#include <QByteArray>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <string_view>

namespace paretoscope {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

using Kind = JsonFault::Kind;

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isDelimiter(char c) { return isSpace(c) || std::string_view(",:[]{}\"").find(c) != std::string_view::npos; }
bool isHexDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Walks through the text once with a stack of brackets on the heap, so that no nesting can harm it.
class Checker {
public:
    Checker(QByteArrayView text, qsizetype maxDepth)
        : m_text(text),
          m_maxDepth(maxDepth)
    {}

    std::optional<JsonFault> run()
    {
        while (!m_fault) {
            while (m_pos < m_text.size() && isSpace(m_text[m_pos]))
                ++m_pos;
            if (m_pos == m_text.size()) {
                if (m_expect != Expect::End)
                    fail(Kind::CutShort);
                break;
            }
            step(m_text[m_pos]);
        }
        return m_fault;
    }

private:
    enum class Expect { Value, ValueOrClose, Key, KeyOrClose, Colon, CommaOrClose, End };

    void fail(Kind kind) { failAt(kind, m_pos); }
    void failAt(Kind kind, qsizetype offset) { m_fault = JsonFault{kind, offset}; }

    void step(char c)
    {
        switch (m_expect) {
        case Expect::End: return fail(Kind::TrailingText);
        case Expect::Colon: return c == ':' ? move(Expect::Value) : fail(Kind::Syntax);
        case Expect::KeyOrClose:
        case Expect::Key:
            if (c == '"')
                return string(Expect::Colon);
            return c == '}' && m_expect == Expect::KeyOrClose ? close(c) : fail(Kind::Syntax);
        case Expect::CommaOrClose:
            if (c == ',')
                return move(m_open.endsWith('{') ? Expect::Key : Expect::Value);
            return close(c);
        case Expect::ValueOrClose: return c == ']' ? close(c) : value(c);
        case Expect::Value: return value(c);
        }
    }

    void move(Expect next)
    {
        ++m_pos;
        m_expect = next;
    }

    [[nodiscard]] Expect afterValue() const { return m_open.isEmpty() ? Expect::End : Expect::CommaOrClose; }

    void close(char c)
    {
        if ((c != '}' || !m_open.endsWith('{')) && (c != ']' || !m_open.endsWith('[')))
            return fail(Kind::Syntax);
        m_open.chop(1);
        move(afterValue());
    }

    void value(char c)
    {
        if (c == '"')
            return string(afterValue());
        if (c != '{' && c != '[')
            return scalar();
        if (m_open.size() >= m_maxDepth)
            return fail(Kind::TooDeep);
        m_open.append(c);
        move(c == '{' ? Expect::KeyOrClose : Expect::ValueOrClose);
    }

    void string(Expect next)
    {
        for (qsizetype i = m_pos + 1; i < m_text.size(); ++i) {
            const char c = m_text[i];
            if (c == '"') {
                m_pos = i;
                return move(next);
            }
            if (static_cast<uchar>(c) < 0x20)
                return failAt(Kind::ControlCharacter, i);
            if (c != '\\')
                continue;
            const qsizetype length = escapeLength(i);
            if (length == 0)
                return failAt(Kind::Syntax, i);
            i += length - 1;
        }
        failAt(Kind::CutShort, m_text.size());
    }

    /// 0 for no escape; one that the end of the text cuts counts as whole.
    [[nodiscard]] qsizetype escapeLength(qsizetype start) const
    {
        const QByteArrayView rest = m_text.sliced(start + 1);
        if (rest.isEmpty())
            return 1;
        if (rest.front() != 'u')
            return std::string_view("\"\\/bfnrt").find(rest.front()) == std::string_view::npos ? 0 : 2;
        const QByteArrayView digits = rest.sliced(1, std::min<qsizetype>(4, rest.size() - 1));
        return std::all_of(digits.begin(), digits.end(), isHexDigit) ? 2 + digits.size() : 0;
    }

    void scalar()
    {
        const auto *const end = std::find_if(m_text.begin() + m_pos, m_text.end(), isDelimiter);
        const QByteArrayView token = m_text.sliced(m_pos, end - (m_text.begin() + m_pos));
        if (token == "true" || token == "false" || token == "null" || isJsonNumber(token)) {
            m_pos += token.size() - 1;
            return move(afterValue());
        }
        if (token == "NaN" || token == "Infinity" || token == "-Infinity" || token == "nan" || token == "inf")
            return fail(Kind::NotANumber);
        if (end == m_text.end() && !token.isEmpty() && isBeginning(token))
            return failAt(Kind::CutShort, m_text.size());
        fail(Kind::Syntax);
    }

    [[nodiscard]] static bool isBeginning(QByteArrayView token)
    {
        const auto begins = [token](QByteArrayView word) { return word.startsWith(token); };
        return begins("true") || begins("false") || begins("null") || isJsonNumber(token.toByteArray().append('0'));
    }

    QByteArrayView m_text;
    qsizetype m_maxDepth;
    qsizetype m_pos = 0;
    QByteArray m_open; // '{' and '['
    Expect m_expect = Expect::Value;
    std::optional<JsonFault> m_fault;
};

/// Bytes of the sequence that begins the text (RFC 3629); 0 for none.
qsizetype sequenceLength(QByteArrayView text)
{
    const auto byte = [text](qsizetype i) { return i < text.size() ? static_cast<uchar>(text[i]) : uchar{0}; };
    const auto between = [&](qsizetype i, uchar low, uchar high) { return byte(i) >= low && byte(i) <= high; };
    const auto follows = [&](qsizetype i) { return between(i, 0x80, 0xBF); };
    const uchar lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool second = between(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        return second && follows(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool second = between(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        return second && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

std::optional<JsonFault> findBadUtf8(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = sequenceLength(text.sliced(i));
        if (length == 0)
            return JsonFault{Kind::BadUtf8, i};
        i += length;
    }
    return std::nullopt;
}

} // namespace

QString JsonFault::description() const
{
    switch (kind) {
    case Kind::CutShort: return Words::tr("it breaks off after %1 bytes").arg(offset);
    case Kind::BadUtf8: return Words::tr("byte %1 is not UTF-8").arg(offset);
    case Kind::ControlCharacter: return Words::tr("byte %1 is a control character inside a text").arg(offset);
    case Kind::NotANumber: return Words::tr("byte %1 holds NaN or Infinity, which JSON does not have").arg(offset);
    case Kind::TrailingText: return Words::tr("there is more text behind its end at byte %1").arg(offset);
    case Kind::TooDeep: return Words::tr("it is nested too deeply at byte %1").arg(offset);
    case Kind::Syntax: return Words::tr("it makes no sense at byte %1").arg(offset);
    }
    Q_UNREACHABLE();
}

std::optional<JsonFault> findJsonFault(QByteArrayView text, qsizetype maxDepth)
{
    const std::optional<JsonFault> badUtf8 = findBadUtf8(text);
    const std::optional<JsonFault> fault = Checker(text, maxDepth).run();
    return fault && (!badUtf8 || fault->offset < badUtf8->offset) ? fault : badUtf8;
}

std::optional<QString> foreignEncoding(QByteArrayView text)
{
    for (const char16_t first : u"{[ \n\r\t"sv) {
        const auto encoding = QStringConverter::encodingForData(text, first);
        if (encoding && *encoding != QStringConverter::Utf8)
            return QString::fromLatin1(QStringConverter::nameForEncoding(*encoding));
    }
    return std::nullopt;
}

bool isJsonNumber(QByteArrayView token)
{
    const char *p = token.begin();
    const char *const end = token.end();
    const auto digits = [&p, end] {
        const char *const first = p;
        p = std::find_if(p, end, [](char c) { return c < '0' || c > '9'; });
        return p - first;
    };
    if (p != end && *p == '-')
        ++p;
    const bool leadingZero = p != end && *p == '0';
    const auto whole = digits();
    if (whole == 0 || (leadingZero && whole > 1))
        return false;
    if (p != end && *p == '.' && (++p, digits() == 0))
        return false;
    if (p != end && (*p == 'e' || *p == 'E')) {
        ++p;
        if (p != end && (*p == '+' || *p == '-'))
            ++p;
        if (digits() == 0)
            return false;
    }
    return p == end;
}

} // namespace paretoscope
