// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"
#include "models/distincttexts.h"
#include "models/modelroles.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace paretoscope {

/// A column of the models of a run: all that table, filter, order, layout and command line know of it, as one value. It
/// hands out single readings for cells, and all its numbers or words at once to sort and filter by. Copies share them,
/// and are valid as long as the run.
struct ModelColumn {
    QString key;              ///< what it is remembered and found by
    QString title;            ///< in the window: "T4 (ms)"
    QString heading = {};     ///< on the command line: "T4 [ms]"
    QString explanation = {}; ///< a sentence for the header's tooltip
    ColumnKind kind = ColumnKind::Number;
    bool hasValues = true;  ///< there is something to show in it, for at least one model
    bool isPercent = false; ///< a Number from 0 to 100
    QStringList names = {}; ///< what a condition of the filter calls a Number
    const TrainingRun *run; ///< whose models they are

    std::function<Reading(Row)> reading = {}; ///< of a Number; for a cell, not for a sort
    NumbersView values = {};                  ///< of a Number; NaN for a gap, empty where there are only gaps
    /// Of a Word, where an empty text is a gap, and of a Standing, with the texts from the most to the least telling.
    std::shared_ptr<const DistinctTexts> words = {};

    [[nodiscard]] QString text(Row row) const;
    /// The value of a Number; the Standing of one.
    [[nodiscard]] std::optional<double> number(Row row) const;
    /// True where there is nothing to show, and note() says why.
    [[nodiscard]] bool isGap(Row row) const;
    /// "T4 (ms): not stated in the answer" for a gap, the name of a model, or nothing.
    [[nodiscard]] QString note(Row row) const;
    /// Half of the last digit that the table shows of a number.
    [[nodiscard]] double halfDigit(double number) const;
    /// Texts of which one is as wide as any in the column, or nearly so: found without a look at every text.
    [[nodiscard]] QStringList wideTexts() const;
};

} // namespace paretoscope
