// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trainedmodelcolumns.h"

#include <limits>

namespace paretoscope {

/// A condition on the numbers of a column, both ends included. A gap (NaN) never meets it.
struct NumberCondition {
    std::size_t column = 0; ///< its place among all
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    [[nodiscard]] bool holds(double value) const { return value >= low && value <= high; }
};

/// How a word of the filter is meant: a text to look for, a condition, or, with a note that says why, neither.
struct FilterWord {
    std::optional<NumberCondition> condition;
    QString note; ///< a sentence; empty for a text and for a condition

    [[nodiscard]] bool isText() const { return !condition && note.isEmpty(); }
};

/// Reads a word without spaces. A condition is NAME<NUMBER, with one of < <= > >= =, or NAME:LOW..HIGH, where one
/// end may be left out. Numbers have a decimal point. `=` holds for what the table shows as this number: within half
/// of its last digit.
/// NAME is one of the names of a column, whatever its case: latency or ms for the chosen target; map5095 (or map),
/// map50, f1, precision, recall, or the title of such a column; or a hardware name of the run. Spaces, hyphens and
/// underscores of a name may be left out or exchanged; of several names that then read alike the exact one is meant, or
/// else the first. A word with < > or = in it, or with a colon behind a known name or before two dots, is never looked
/// for as text.
[[nodiscard]] FilterWord readFilterWord(const QString &word, const TrainedModelColumns &columns);

} // namespace paretoscope
