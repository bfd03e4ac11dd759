// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trainedmodelcolumns.h"

#include <vector>

namespace paretoscope {

/// Every row of the run in the order of the column at a place among all: numbers by value, ids as idLess() does, words
/// alphabetically whatever their case, standings from the most to the least telling. Gaps and unnamed models come last
/// and equal rows keep the order of the body, both in either direction. A column that is not there: the order of the
/// body.
[[nodiscard]] std::vector<Row> sortedRows(const TrainedModelColumns &columns, int place, Qt::SortOrder order);

} // namespace paretoscope
