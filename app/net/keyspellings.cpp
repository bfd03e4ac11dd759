// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/keyspellings.h"

#include "core/wholetext.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace paretoscope {

namespace {

/// Shorter ones stand in many a text by chance.
constexpr qsizetype shortestKey = 6;
constexpr int bitsPerByte = 8;
constexpr int bitsPerLetter = 6;
constexpr qsizetype bytesPerGroup = 3; ///< of Base64

void addUnlessKnown(QByteArrayList &spellings, const QByteArray &spelling)
{
    if (!spelling.isEmpty() && !spellings.contains(spelling))
        spellings.append(spelling);
}

/// What of the Base64 of `before` unknown bytes, the secret, and unknown bytes after it is known.
QByteArray insideBase64(QByteArrayView secret, qsizetype before, QByteArray::Base64Options alphabet)
{
    const QByteArray surrounded = QByteArray(before, '\0') + secret.toByteArray();
    const QByteArray whole = surrounded.toBase64(alphabet | QByteArray::OmitTrailingEquals);
    const qsizetype first = (before * bitsPerByte + bitsPerLetter - 1) / bitsPerLetter;
    const qsizetype end = (before + secret.size()) * bitsPerByte / bitsPerLetter;
    return whole.sliced(first, end - first);
}

/// In small letters.
constexpr char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
QByteArray folded(QByteArray text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return folded(c); });
    return text;
}

/// One character of a text, however it is spelled.
struct Letter {
    char c = 0; ///< 0: one that no secret has
    qsizetype length = 1;
};

Letter letterOf(int code, qsizetype length)
{
    constexpr int fullWidth = 0xFEE0; // above the character of ASCII
    const int narrow = code > fullWidth + ' ' && code < fullWidth + 0x7F ? code - fullWidth : code;
    return {narrow > ' ' && narrow < 0x7F ? static_cast<char>(narrow) : '\0', length};
}

/// The number of the digits behind `from`; -1 where they are none.
int numberAt(QByteArrayView text, qsizetype from, qsizetype digits, int base)
{
    if (digits <= 0 || from + digits > text.size())
        return -1;
    const char *const begin = text.data() + from;
    int number = 0;
    const auto [end, error] = std::from_chars(begin, begin + digits, number, base);
    return error == std::errc() && end == begin + digits && number >= 0 ? number : -1;
}

/// The escape of JSON or C that begins at the backslash at `at`; nothing where it is none.
std::optional<Letter> escapeAt(QByteArrayView text, qsizetype at)
{
    if (at + 1 >= text.size())
        return std::nullopt;
    const char kind = text[at + 1];
    const qsizetype digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
    if (digits > 0) {
        const int code = numberAt(text, at + 2, digits, 16);
        return code < 0 ? std::nullopt : std::optional(letterOf(code, 2 + digits));
    }
    if (kind == '"' || kind == '\\' || kind == '/' || kind == '\'')
        return Letter{kind, 2};
    return QByteArrayView("bfnrt").contains(kind) ? std::optional(Letter{'\0', 2}) : std::nullopt;
}

std::optional<Letter> entityAt(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype longest = 10; // "&#x0000ff;"
    const qsizetype length = text.sliced(at, std::min(longest, text.size() - at)).indexOf(';') + 1;
    const QByteArrayView name = length < 3 ? QByteArrayView() : text.sliced(at + 1, length - 2);
    if (name.startsWith("#x") || name.startsWith("#X")) {
        const int code = numberAt(text, at + 3, name.size() - 2, 16);
        return code < 0 ? std::nullopt : std::optional(letterOf(code, length));
    }
    if (name.startsWith('#')) {
        const int code = numberAt(text, at + 2, name.size() - 1, 10);
        return code < 0 ? std::nullopt : std::optional(letterOf(code, length));
    }
    static constexpr std::array<std::pair<QByteArrayView, char>, 5> named{
        {{"quot", '"'}, {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"apos", '\''}}};
    const auto *const found = std::ranges::find(named, name, &std::pair<QByteArrayView, char>::first);
    return found == named.end() ? std::nullopt : std::optional(Letter{found->second, length});
}

/// A character that is not spelled as itself.
std::optional<Letter> spelledAt(QByteArrayView text, qsizetype at)
{
    switch (text[at]) {
    case '\\':
        // An escape that is itself inside a JSON text has two backslashes.
        if (at + 2 < text.size() && text[at + 1] == '\\' && (text[at + 2] == 'u' || text[at + 2] == 'x')) {
            if (const std::optional<Letter> inner = escapeAt(text, at + 1))
                return Letter{inner->c, inner->length + 1};
        }
        return escapeAt(text, at);
    case '%': {
        const int code = numberAt(text, at + 1, 2, 16);
        return code < 0 ? std::nullopt : std::optional(letterOf(code, 3));
    }
    case '&': return entityAt(text, at);
    case '\xEF': // the lead byte of full width
        if (at + 2 < text.size()) {
            constexpr int bits = 6;
            constexpr int mask = 0x3F;
            return letterOf(0xF000 | (text[at + 1] & mask) << bits | (text[at + 2] & mask), 3);
        }
        return std::nullopt;
    default: return std::nullopt;
    }
}

/// In which kind of text a secret is looked for.
enum class Within { Json, Text };

/// Bytes that stand for no character of a secret, and are not seen or not shown.
bool isNothing(char byte, Within within)
{
    const auto unit = static_cast<unsigned char>(byte);
    // What is not escaped in JSON is shown as a space.
    return unit >= 0x7F || (within == Within::Text && unit <= ' ');
}

/// A letter or a digit: it can be read in one way, and begins no other spelling.
constexpr bool isOnlyItself(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Places behind a letter: a text can often be read in several ways ("&amp;" is five letters or one).
using Places = QVarLengthArray<qsizetype, 4>;

void add(Places &places, qsizetype place)
{
    if (!places.contains(place))
        places.append(place);
}

/// Finds the places behind the letter `wanted` that comes at `at`, or behind what is nothing from there on.
void read(QByteArrayView text, qsizetype at, char wanted, bool mayPassOver, Within within, Places &behind)
{
    // In JSON these two are never themselves.
    const bool mayBePlain = within == Within::Text || (wanted != '"' && wanted != '\\');
    while (at < text.size()) {
        const std::optional<Letter> spelled = spelledAt(text, at);
        if (spelled && folded(spelled->c) == wanted)
            add(behind, at + spelled->length);
        if (mayBePlain && folded(text[at]) == wanted)
            add(behind, at + 1);
        const bool isPassedOver = spelled ? spelled->c == '\0' : isNothing(text[at], within);
        if (!mayPassOver || !isPassedOver)
            return;
        at += spelled ? spelled->length : 1;
    }
}

/// How many bytes of `text` from `from` on spell the secret at most; 0 when they do not. Upper and lower case are the
/// same.
qsizetype lengthOfSecret(QByteArrayView text, qsizetype from, QByteArrayView foldedSecret, Within within)
{
    // Nearly every look ends at its first or second letter, which is itself.
    qsizetype same = 0;
    for (; same < foldedSecret.size() && from + same < text.size() && isOnlyItself(text[from + same]); ++same) {
        if (folded(text[from + same]) != foldedSecret[same])
            return 0;
    }
    Places places{from + same};
    for (qsizetype i = same; i < foldedSecret.size() && !places.isEmpty(); ++i) {
        Places behind;
        for (const qsizetype place : places)
            read(text, place, foldedSecret[i], i > 0, within, behind);
        places = behind;
    }
    return places.isEmpty() ? 0 : *std::ranges::max_element(places) - from;
}

/// Looks for all spellings of one secret.
class Finder {
public:
    Finder(const QByteArrayList &spellings, Within within)
        : m_within(within)
    {
        for (const QByteArray &spelling : spellings) {
            const quint32 own = 1U << m_spellings.size();
            m_spellings.append(folded(spelling));
            const char first = m_spellings.last().front();
            for (const char c : {first, QChar::fromLatin1(first).toUpper().toLatin1(), '\\', '%', '&', '\xEF'})
                m_beginnings[static_cast<unsigned char>(c)] |= own;
        }
    }

    /// Calls found(at, length) for each spelling in the text, from front to back, the longest of those that begin at
    /// one place.
    template <typename Found>
    void find(QByteArrayView text, Found found) const
    {
        for (qsizetype at = 0; at < text.size();) {
            const quint32 possible = m_beginnings[static_cast<unsigned char>(text[at])];
            const qsizetype length = possible == 0 ? 0 : lengthAt(text, at, possible);
            if (length > 0)
                found(at, length);
            at += length > 0 ? length : stepFrom(text, at);
        }
    }

private:
    [[nodiscard]] qsizetype lengthAt(QByteArrayView text, qsizetype from, quint32 possible) const
    {
        qsizetype length = 0;
        for (; possible != 0; possible &= possible - 1)
            length = std::max(length, lengthOfSecret(text, from, m_spellings.at(std::countr_zero(possible)), m_within));
        return length;
    }
    /// To the next place where a spelling may begin: an escape of JSON is one character.
    [[nodiscard]] qsizetype stepFrom(QByteArrayView text, qsizetype at) const
    {
        if (m_within == Within::Text || text[at] != '\\')
            return 1;
        const std::optional<Letter> escape = escapeAt(text, at);
        return escape ? escape->length : 1;
    }

    Within m_within;
    QByteArrayList m_spellings;
    std::array<quint32, 256> m_beginnings{}; ///< the spellings that may begin with a byte, one bit each
};

} // namespace

QByteArrayList keySpellings(QByteArrayView secret)
{
    QByteArrayList spellings;
    addUnlessKnown(spellings, secret.toByteArray());
    if (secret.size() < shortestKey)
        return spellings;
    addUnlessKnown(spellings, secret.toByteArray().toHex());
    for (qsizetype before = 0; before < bytesPerGroup; ++before) {
        addUnlessKnown(spellings, insideBase64(secret, before, QByteArray::Base64Encoding));
        addUnlessKnown(spellings, insideBase64(secret, before, QByteArray::Base64UrlEncoding));
    }
    return spellings;
}

QByteArray withoutSecret(QByteArray json, QByteArrayView secret)
{
    if (secret.size() < shortestKey)
        return json;
    const QByteArrayView text(json);
    std::vector<std::pair<qsizetype, qsizetype>> places;
    Finder(keySpellings(secret), Within::Json).find(text, [&places](qsizetype at, qsizetype length) {
        places.emplace_back(at, length);
    });
    for (const auto &[at, length] : places)
        std::fill_n(json.begin() + at, length, '*');
    return json;
}

QString withoutSecret(const QString &text, QByteArrayView secret, const QString &stand)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray clean;
    qsizetype kept = 0;
    Finder(keySpellings(secret), Within::Text).find(utf8, [&](qsizetype at, qsizetype length) {
        clean += QByteArrayView(utf8).sliced(kept, at - kept);
        clean += stand.toUtf8();
        kept = at + length;
    });
    return kept == 0 ? text : wholeText(QByteArray(clean + QByteArrayView(utf8).sliced(kept)));
}

} // namespace paretoscope
