// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readingcolumn.h"

namespace paretoscope {

void ReadingColumn::put(Row row, Reading reading)
{
    if (row > m_values.size())
        resize(row);
    if (!reading.isUsable() && m_gaps.empty()) {
        m_gaps.reserve(m_values.capacity());
        m_gaps.resize(m_values.size(), Gap::None);
    }
    if (row == m_values.size()) {
        m_values.push_back(reading.value);
        if (!m_gaps.empty() || !reading.isUsable())
            m_gaps.push_back(reading.gap);
        return;
    }
    m_values[row] = reading.value;
    if (!m_gaps.empty())
        m_gaps[row] = reading.gap;
}

void ReadingColumn::resize(std::size_t rows)
{
    if (rows == m_values.size())
        return;
    m_gaps.resize(m_values.size(), Gap::None);
    m_values.resize(rows, std::numeric_limits<double>::quiet_NaN());
    m_gaps.resize(rows, Gap::NotStated);
}

} // namespace paretoscope
