// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbercolumn.h"
#include "core/reading.h"

#include <vector>

namespace paretoscope {

/// Position of a model in its run, in the order of the body.
using Row = quint32;

/// Numbers of one kind, one a row; NaN where there is a gap, with the reason beside it.
class ReadingColumn {
public:
    void set(Row row, Reading reading)
    {
        // The usual way of a column that is filled: one number after the other.
        if (row == m_numbers.size() && reading.isUsable() && m_gaps.empty())
            m_numbers.append(reading.value);
        else
            put(row, reading);
    }
    [[nodiscard]] Reading at(Row row) const
    {
        if (row >= m_numbers.size())
            return gapReading(Gap::NotStated);
        return {m_numbers.at(row), m_gaps.empty() ? Gap::None : m_gaps[row]};
    }
    void resize(std::size_t rows);
    void reserve(std::size_t rows) { m_numbers.reserve(rows); }
    /// Empty, or as long as the run after TrainingRunBuilder::finish().
    [[nodiscard]] NumbersView values() const { return m_numbers.view(); }

private:
    void put(Row row, Reading reading);

    NumberColumn m_numbers;
    std::vector<Gap> m_gaps; ///< empty as long as there is none: most columns have no gap at all
};

} // namespace paretoscope
