// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/runcomparison.h"

#include <QString>
#include <QStringList>

namespace paretoscope {

/// One of two compared runs and what people call it.
struct NamedRun {
    QString name; ///< from outside; made harmless here
    const TrainingRun &run;
    const TargetAnalysis &analysis;
};

/// Where `shown` is ahead of `other` and where behind, by how much at most, and both hypervolumes: one sentence. Says
/// so when a run has nothing to compare, or when both reach the same everywhere. `comparison` is compareRuns() of the
/// two.
[[nodiscard]] QString comparisonText(const NamedRun &shown, const NamedRun &compared, const RunComparison &comparison);

/// Which models came and went between the two fronts, a sentence each; empty where a run has none.
[[nodiscard]] QStringList frontChangesText(const NamedRun &shown, const NamedRun &compared,
                                           const RunComparison &comparison);

/// Why there is no comparison: `run`, called `name`, has no target like this one.
[[nodiscard]] QString lacksTargetText(const QString &name, const TrainingRun &run, const QString &hardware);

} // namespace paretoscope
