// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/runcomparison.h"
#include "session/runsource.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <utility>

namespace paretoscope {

/// The run that the shown one is compared with.
struct ComparedRun {
    RunSource source = {};
    TrainingRunPtr run = {}; ///< null: there is none
    QDateTime readAt = {};   ///< when the body was fetched, or the file read
    bool isKept = false;     ///< from the store, its server did not answer

    [[nodiscard]] explicit operator bool() const { return run != nullptr; }
    friend bool operator==(const ComparedRun &, const ComparedRun &) = default;
};

/// A compared run on the target, metric and population of an analysis of the shown run.
struct ComparedRunView {
    std::optional<TargetAnalysis> analysis; ///< of the compared run; empty: it has no target of this name
    RunComparison comparison;               ///< without anything in it where there is no analysis
};

/// Pure. `analysis` is of `run`.
[[nodiscard]] ComparedRunView viewOfComparedRun(const TrainingRun &run, const TargetAnalysis &analysis,
                                                const TrainingRun &comparedRun);

/// What two runs are called where they stand beside each other: by their display names, with as much of their folders
/// as it takes to tell two files apart. The second of two equal sources is "... (as it was)".
[[nodiscard]] std::pair<QString, QString> distinctNames(const RunSource &first, const RunSource &second);

/// What there is to say of the two, the sentence that leads first; the same in the window and on the command line. A
/// compared run without the target is said to lack it.
[[nodiscard]] QStringList comparisonSentences(const std::pair<QString, QString> &names, const TrainingRun &run,
                                              const TargetAnalysis &analysis, const TrainingRun &comparedRun,
                                              const ComparedRunView &seen);

} // namespace paretoscope
