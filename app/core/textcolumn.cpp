// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/textcolumn.h"

#include <limits>

namespace paretoscope {

void TextColumn::append(QByteArrayView utf8)
{
    m_bytes.insert(m_bytes.end(), utf8.begin(), utf8.end());
    m_ends.push_back(static_cast<quint32>(m_bytes.size()));
}

void TextColumn::reserve(std::size_t rows, std::size_t bytes)
{
    m_bytes.reserve(bytes);
    m_ends.reserve(rows);
}

void TextColumn::squeeze()
{
    giveBackSpareRoom(m_bytes);
    giveBackSpareRoom(m_ends);
}

void InternedColumn::squeeze()
{
    m_index.clear();
    m_index.squeeze();
    giveBackSpareRoom(m_rows);
}

quint16 InternedColumn::internAnother(QByteArrayView utf8)
{
    const QByteArray probe = QByteArray::fromRawData(utf8.data(), utf8.size());
    if (const auto found = m_index.constFind(probe); found != m_index.cend()) {
        m_lastText = found.key();
        m_last = *found;
        return m_last;
    }
    if (m_texts.size() >= std::numeric_limits<quint16>::max())
        return 0;
    const auto index = static_cast<quint16>(m_texts.size());
    m_texts.append(wholeText(utf8));
    m_index.insert(utf8.toByteArray(), index);
    return index;
}

} // namespace paretoscope
