// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/textcolumn.h"

#include <limits>

namespace paretoscope {

void TextColumn::append(QByteArrayView utf8)
{
    m_bytes.append(utf8);
    m_ends.push_back(static_cast<quint32>(m_bytes.size()));
}

QByteArrayView TextColumn::at(std::size_t row) const
{
    const quint32 begin = row == 0 ? 0 : m_ends.at(row - 1);
    return QByteArrayView(m_bytes).sliced(begin, m_ends.at(row) - begin);
}

void TextColumn::reserve(std::size_t rows, std::size_t bytes)
{
    m_bytes.reserve(static_cast<qsizetype>(bytes));
    m_ends.reserve(rows);
}

void TextColumn::squeeze()
{
    m_bytes.squeeze();
    m_ends.shrink_to_fit();
}

bool InternedColumn::append(QByteArrayView utf8)
{
    const quint16 index = intern(utf8);
    m_rows.push_back(index);
    return index != 0 || utf8.isEmpty();
}

bool InternedColumn::set(std::size_t row, QByteArrayView utf8)
{
    m_rows.at(row) = intern(utf8);
    return m_rows.at(row) != 0 || utf8.isEmpty();
}

void InternedColumn::squeeze()
{
    m_index.clear();
    m_index.squeeze();
    m_rows.shrink_to_fit();
}

quint16 InternedColumn::intern(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return 0;
    if (utf8 == m_lastText)
        return m_last;
    const QByteArray probe = QByteArray::fromRawData(utf8.data(), utf8.size());
    if (const auto found = m_index.constFind(probe); found != m_index.cend()) {
        m_lastText = found.key();
        m_last = *found;
        return m_last;
    }
    if (m_texts.size() >= std::numeric_limits<quint16>::max())
        return 0;
    const auto index = static_cast<quint16>(m_texts.size());
    m_texts.append(QString::fromUtf8(utf8));
    m_index.insert(utf8.toByteArray(), index);
    return index;
}

} // namespace paretoscope
