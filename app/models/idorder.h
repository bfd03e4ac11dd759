// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <qnamespace.h>

#include <limits>
#include <vector>

namespace paretoscope {

/// Every row of a run, ordered by model id as idLess() does (code points of UTF-8); rows of equal ids keep their
/// order and unnamed models come last, both whichever way the ids are sorted.
[[nodiscard]] std::vector<Row> rowsById(const TrainingRun &run, Qt::SortOrder order);

/// A row that is in the old run only.
inline constexpr Row goneRow = std::numeric_limits<Row>::max();

/// For each row of `before` the row of `after` with the same id, or goneRow. Unnamed models cannot be told apart,
/// so all of them are gone. A refresh mostly brings the same ids in the same order: that costs one comparison a row.
[[nodiscard]] std::vector<Row> rowsAfterRefresh(const TrainingRun &before, const TrainingRun &after);

} // namespace paretoscope
