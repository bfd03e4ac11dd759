// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"
#include "cli/terminaltext.h"
#include "core/numbertext.h"
#include "models/modelcolumns.h"
#include "models/tablecolumn.h"

#include <QString>

#include <functional>

namespace paretoscope {

// Words that the texts of several commands share: what is printed for people has units, gaps as an en dash, and nothing
// in it that could steer a terminal.

[[nodiscard]] QString labelText(const TrainingRun &run, Row row);
[[nodiscard]] QString targetText(const TrainingRun &run, TargetIndex target);
/// What a list says of a model in a column: numbers in full.
[[nodiscard]] QString cellText(const ModelColumn &column, Row row);
/// A column of models in a list of records; `rowOf` gives the row of a record.
template <typename Record, typename RowOf>
[[nodiscard]] TableColumn<Record> listColumn(const ModelColumn &column, RowOf rowOf)
{
    return {terminalText(column.heading), column.kind,
            [column, rowOf](const Record &record) { return cellText(column, std::invoke(rowOf, record)); }};
}
/// "with baselines"
[[nodiscard]] QString populationText(const TargetAnalysis &analysis);
/// A sentence for a target that no model can be compared on.
[[nodiscard]] QString noPointsText(const TrainingRun &run, const TargetAnalysis &analysis);

} // namespace paretoscope
