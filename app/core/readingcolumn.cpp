// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readingcolumn.h"

namespace paretoscope {

void ReadingColumn::set(Row row, Reading reading)
{
    if (row == m_values.size()) { // the usual way of a column that is filled
        m_values.push_back(reading.value);
        m_gaps.push_back(reading.gap);
        return;
    }
    if (row > m_values.size())
        resize(row + 1);
    m_values[row] = reading.value;
    m_gaps[row] = reading.gap;
}

Reading ReadingColumn::at(Row row) const
{
    if (row >= m_values.size())
        return gapReading(Gap::NotStated);
    return {m_values[row], m_gaps[row]};
}

void ReadingColumn::resize(std::size_t rows)
{
    m_values.resize(rows, std::numeric_limits<double>::quiet_NaN());
    m_gaps.resize(rows, Gap::NotStated);
}

void ReadingColumn::reserve(std::size_t rows)
{
    m_values.reserve(rows);
    m_gaps.reserve(rows);
}

} // namespace paretoscope
