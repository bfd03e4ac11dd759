// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readingcolumn.h"

namespace paretoscope {

void ReadingColumn::put(Row row, Reading reading)
{
    if (row > m_numbers.size())
        resize(row);
    if (!reading.isUsable() && m_gaps.empty()) {
        m_gaps.reserve(m_numbers.capacity());
        m_gaps.resize(m_numbers.size(), Gap::None);
    }
    if (row == m_numbers.size()) {
        m_numbers.append(reading.value);
        if (!m_gaps.empty() || !reading.isUsable())
            m_gaps.push_back(reading.gap);
        return;
    }
    m_numbers.set(row, reading.value);
    if (!m_gaps.empty())
        m_gaps[row] = reading.gap;
}

void ReadingColumn::resize(std::size_t rows)
{
    if (rows == m_numbers.size())
        return;
    m_gaps.resize(m_numbers.size(), Gap::None);
    m_numbers.resize(rows);
    m_gaps.resize(rows, Gap::NotStated);
}

} // namespace paretoscope
