// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/distincttexts.h"

#include <algorithm>
#include <numeric>

namespace paretoscope {

bool DistinctTexts::isStatedAnywhere() const
{
    return std::ranges::any_of(m_texts, [](const QString &text) { return !text.isEmpty(); });
}

std::vector<quint16> DistinctTexts::ranks() const
{
    std::vector<quint16> codes(static_cast<std::size_t>(m_texts.size()));
    std::iota(codes.begin(), codes.end(), quint16{0});
    std::ranges::sort(codes, [this](quint16 a, quint16 b) {
        const int anyCase = m_texts.at(a).compare(m_texts.at(b), Qt::CaseInsensitive);
        return anyCase != 0 ? anyCase < 0 : m_texts.at(a) < m_texts.at(b);
    });
    std::vector<quint16> ranks(codes.size());
    for (std::size_t rank = 0; rank < codes.size(); ++rank)
        ranks[codes[rank]] = static_cast<quint16>(rank);
    return ranks;
}

quint16 DistinctTexts::codeOf(const QString &text, QHash<QString, quint16> &codes)
{
    const auto known = codes.constFind(text);
    if (known != codes.cend())
        return *known;
    const auto code = static_cast<quint16>(m_texts.size());
    m_texts.append(text);
    codes.insert(text, code);
    return code;
}

} // namespace paretoscope
