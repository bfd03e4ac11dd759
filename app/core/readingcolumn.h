// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading.h"

#include <span>
#include <vector>

namespace paretoscope {

/// Position of a model in its run, in the order of the body.
using Row = quint32;

/// Numbers of one kind, one a row; NaN where there is a gap, with the reason beside it.
class ReadingColumn {
public:
    void set(Row row, Reading reading);
    [[nodiscard]] Reading at(Row row) const;
    void resize(std::size_t rows);
    void reserve(std::size_t rows);
    /// Empty, or as long as the run after TrainingRunBuilder::finish().
    [[nodiscard]] std::span<const double> values() const { return m_values; }

private:
    std::vector<double> m_values;
    std::vector<Gap> m_gaps;
};

} // namespace paretoscope
