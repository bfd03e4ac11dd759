// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/idsearch.h"

#include "core/wholetext.h"

#include <algorithm>
#include <array>

namespace paretoscope {

namespace {

constexpr std::array<char, 256> lowerTable = [] {
    std::array<char, 256> table{};
    for (int byte = 0; byte < 256; ++byte)
        table[static_cast<std::size_t>(byte)] = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
    return table;
}();

char lower(char byte) { return lowerTable[static_cast<unsigned char>(byte)]; }

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

} // namespace

IdSearch::IdSearch(const QString &word)
    : m_word(word)
{
    QString folded = word;
    for (QChar &c : folded)
        c = c.toCaseFolded();
    const QByteArray utf8 = folded.toUtf8();
    if (!isAscii(utf8))
        return;
    m_lower = utf8;
    // The Kelvin sign folds to k and the long s to s; no other letter beyond ASCII folds to one within.
    m_hasForeignCase = m_lower.contains('k') || m_lower.contains('s');
}

bool IdSearch::isIn(QByteArrayView idUtf8) const
{
    if (!m_lower.isEmpty() && isInBytes(idUtf8))
        return true;
    if ((!m_lower.isEmpty() && !m_hasForeignCase) || isAscii(idUtf8))
        return false;
    return wholeText(idUtf8).contains(m_word, Qt::CaseInsensitive);
}

bool IdSearch::isInBytes(QByteArrayView id) const
{
    if (id.size() < m_lower.size())
        return false;
    const char first = m_lower.front();
    const char *const last = id.data() + id.size() - m_lower.size();
    for (const char *at = id.data(); at <= last; ++at) {
        if (lower(*at) == first
            && std::equal(m_lower.cbegin() + 1, m_lower.cend(), at + 1, [](char a, char b) { return a == lower(b); }))
            return true;
    }
    return false;
}

} // namespace paretoscope
