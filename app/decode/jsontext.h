// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wholetext.h"
#include "decode/bytewords.h"

#include <QByteArrayView>
#include <QString>

#include <bit>
#include <cstring>

namespace paretoscope::json {

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
    [[nodiscard]] QString toString() const { return wholeText(m_utf8); }
    /// Comparison with a literal, whose length the compiler knows.
    template <std::size_t size>
    [[nodiscard]] bool is(const char (&literal)[size]) const
    {
        return m_utf8.size() == size - 1 && std::memcmp(m_utf8.data(), literal, size - 1) == 0;
    }

private:
    explicit Text(QByteArrayView utf8)
        : m_utf8(utf8)
    {}
    /// The next quotation mark or backslash, looked for in 16 bytes at a time (there is padding behind the body), so
    /// that keys of all lengths take one way.
    [[nodiscard]] static const char *quoteOrEscape(const char *from)
    {
        if constexpr (std::endian::native == std::endian::little) {
            for (;; from += 2 * sizeof(quint64)) {
                const quint64 low = hitsIn(from);
                const quint64 high = hitsIn(from + sizeof(quint64));
                if ((low | high) != 0)
                    return from + (low != 0 ? std::countr_zero(low) : 64 + std::countr_zero(high)) / 8;
            }
        }
        while (*from != '"' && *from != '\\')
            ++from;
        return from;
    }
    [[nodiscard]] static quint64 hitsIn(const char *eightBytes)
    {
        quint64 bytes = 0;
        std::memcpy(&bytes, eightBytes, sizeof bytes);
        return bytesEqual(bytes, '"') | bytesEqual(bytes, '\\');
    }
    [[nodiscard]] static QByteArrayView unescaped(const char *raw);

    QByteArrayView m_utf8;
};

} // namespace paretoscope::json
