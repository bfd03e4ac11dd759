// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/keyspellings.h"

#include <algorithm>
#include <bitset>
#include <cstring>
#include <functional>

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

/// "%2f" for "%2F".
QByteArray withSmallHex(QByteArray percentEncoded)
{
    for (qsizetype at = percentEncoded.indexOf('%'); at >= 0; at = percentEncoded.indexOf('%', at + 1)) {
        for (qsizetype digit = at + 1; digit <= at + 2; ++digit)
            percentEncoded[digit] = QChar::fromLatin1(percentEncoded.at(digit)).toLower().toLatin1();
    }
    return percentEncoded;
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

void overwrite(QByteArray &text, qsizetype from, qsizetype length) { std::fill_n(text.begin() + from, length, '*'); }

/// Tells quickly that a large text holds none of the spellings, by looking at four bytes of it once in a spelling's
/// length (as Wu and Manber's search does): whatever begins anywhere covers one of these places.
class Sieve {
public:
    explicit Sieve(const QByteArrayList &spellings)
        : m_spellings(spellings),
          m_shortest(std::ranges::min(spellings, {}, &QByteArray::size).size()),
          m_longest(std::ranges::max(spellings, {}, &QByteArray::size).size())
    {
        for (const QByteArray &spelling : spellings) {
            for (qsizetype at = 0; at + blockSize <= m_shortest; ++at)
                m_known.set(hashAt(spelling.constData() + at));
        }
    }

    [[nodiscard]] bool finds(QByteArrayView text) const
    {
        const qsizetype step = m_shortest - blockSize + 1;
        for (qsizetype at = step - 1; at + blockSize <= text.size(); at += step) {
            if (m_known.test(hashAt(text.data() + at)) && standsAround(text, at))
                return true;
        }
        return false;
    }

private:
    static constexpr qsizetype blockSize = 4;
    static constexpr int hashBits = 16;

    static std::size_t hashAt(const char *bytes)
    {
        quint32 block = 0;
        std::memcpy(&block, bytes, blockSize);
        return (block * 2654435761U) >> (32 - hashBits); // Knuth's multiplier
    }
    [[nodiscard]] bool standsAround(QByteArrayView text, qsizetype at) const
    {
        const qsizetype begin = std::max<qsizetype>(0, at - m_shortest + blockSize);
        const QByteArrayView around = text.sliced(begin, std::min(at + m_longest, text.size()) - begin);
        return std::ranges::any_of(m_spellings, [&around](const QByteArray &each) { return around.contains(each); });
    }

    const QByteArrayList &m_spellings;
    qsizetype m_shortest;
    qsizetype m_longest;
    std::bitset<1U << hashBits> m_known;
};

QByteArray withoutSpelling(QByteArray text, const QByteArray &spelling)
{
    const std::boyer_moore_horspool_searcher searcher(spelling.cbegin(), spelling.cend());
    qsizetype from = 0;
    for (;;) {
        const auto found = std::search(text.cbegin() + from, text.cend(), searcher);
        if (found == text.cend())
            return text;
        from = found - text.cbegin();
        overwrite(text, from, spelling.size());
    }
}

/// The bytes of `text` from `from` on that a reader of JSON takes for the letter; 0 when they are another one.
qsizetype lengthOfLetter(QByteArrayView text, qsizetype from, char letter)
{
    if (from < text.size() && text[from] == letter)
        return 1;
    const QByteArrayView rest = text.sliced(std::min(from, text.size()));
    if (letter == '/' && rest.startsWith("\\/"))
        return 2;
    constexpr qsizetype escapeLength = 6;
    if (rest.size() < escapeLength || !rest.startsWith("\\u"))
        return 0;
    bool isHex = false;
    const int code = rest.sliced(2, 4).toByteArray().toInt(&isHex, 16);
    return isHex && code == static_cast<unsigned char>(letter) ? escapeLength : 0;
}

/// How many bytes of `text` from `from` on spell the secret; 0 when they do not.
qsizetype lengthOfSecret(QByteArrayView text, qsizetype from, QByteArrayView secret)
{
    qsizetype at = from;
    for (const char letter : secret) {
        const qsizetype length = lengthOfLetter(text, at, letter);
        if (length == 0)
            return 0;
        at += length;
    }
    return at - from;
}

QByteArray withoutEscapedSecret(QByteArray text, QByteArrayView secret)
{
    for (qsizetype from = 0; from < text.size(); ++from) {
        if (text.at(from) != '\\' && text.at(from) != secret.front())
            continue;
        if (const qsizetype length = lengthOfSecret(text, from, secret))
            overwrite(text, from, length);
    }
    return text;
}

} // namespace

QByteArrayList keySpellings(QByteArrayView secret)
{
    const QByteArray plain = secret.toByteArray();
    QByteArrayList spellings;
    addUnlessKnown(spellings, plain);
    const QByteArray percent = plain.toPercentEncoding();
    addUnlessKnown(spellings, percent);
    addUnlessKnown(spellings, withSmallHex(percent));
    addUnlessKnown(spellings, QByteArray(plain).replace("/", "\\/"));
    if (secret.size() < shortestKey)
        return spellings;
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
    const QByteArrayList spellings = keySpellings(secret);
    if (Sieve(spellings).finds(json)) {
        for (const QByteArray &spelling : spellings)
            json = withoutSpelling(std::move(json), spelling);
    }
    return json.contains('\\') ? withoutEscapedSecret(std::move(json), secret) : json;
}

} // namespace paretoscope
