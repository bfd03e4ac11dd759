// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <cstring>

namespace paretoscope::json {

/// A key that is expected, to be recognised in the raw text by three comparisons, whatever its length and without
/// looking for its end. Keys of more than 23 bytes and keys that JSON has to escape match nothing.
class KeyPattern {
public:
    explicit KeyPattern(QByteArrayView key)
    {
        if (static_cast<std::size_t>(key.size()) >= size || key.contains('"') || key.contains('\\'))
            return;
        std::array<char, size> text{};
        std::array<char, size> mask{};
        const auto length = static_cast<std::size_t>(key.size());
        std::memcpy(text.data(), key.data(), length);
        text.at(length) = '"';
        std::memset(mask.data(), 0xFF, length + 1);
        m_text = wordsOf(text.data());
        m_mask = wordsOf(mask.data());
        m_matches = true;
    }

    /// `raw` stands behind the opening quotation mark and has 24 bytes behind it that may be read.
    [[nodiscard]] bool matches(const char *raw) const
    {
        const Words words = wordsOf(raw);
        const quint64 differing = ((words[0] ^ m_text[0]) & m_mask[0]) | ((words[1] ^ m_text[1]) & m_mask[1])
                                  | ((words[2] ^ m_text[2]) & m_mask[2]);
        return m_matches && differing == 0;
    }

private:
    static constexpr std::size_t size = 24;
    using Words = std::array<quint64, size / sizeof(quint64)>;
    [[nodiscard]] static Words wordsOf(const char *text)
    {
        Words words{};
        std::memcpy(words.data(), text, size);
        return words;
    }

    Words m_text{};
    Words m_mask{};
    bool m_matches = false;
};

} // namespace paretoscope::json
