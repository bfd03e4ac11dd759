// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"
#include "session/runloader.h"
#include "session/runview.h"
#include "session/targetadvice.h"

#include <QString>

#include <memory>

namespace paretoscope {

/// Everything one picture of a run needs; the same for the window, for export and for golden tests.
struct ChartContent {
    TrainingRunPtr run;
    std::shared_ptr<const TargetAnalysis> analysis; ///< null: nothing to plot, see emptyReason
    RunView view;
    TargetAdvice advice;
    QString title;       ///< "mAP@50:95 against latency on T4"
    QString conditions;  ///< run, time, what is not stated
    QString source;      ///< where the figures come from
    QString emptyReason; ///< why there is no point to draw; empty when there is one

    [[nodiscard]] bool hasPoints() const { return analysis && !(analysis->points.empty() && analysis->baselines.empty()); }
};

/// `analysis` belongs to `loaded.run` and `view`; null when the run has no target.
[[nodiscard]] ChartContent chartContent(const LoadedRun &loaded, const RunView &view,
                                        std::shared_ptr<const TargetAnalysis> analysis);

} // namespace paretoscope
