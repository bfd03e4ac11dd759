// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/analysedview.h"
#include "session/runloader.h"

#include <QString>

namespace paretoscope {

/// Everything one picture of a run needs, a view and words; the same for the window, for export and for golden
/// tests. A line of plain text each, the words of the run in it without what disturbs.
struct ChartContent {
    AnalysedView seen;
    TrainingRunPtr run;
    QString title;          ///< "mAP@50:95 against latency on T4"
    QString conditions;     ///< run, time, what is not stated
    QString source;         ///< where the figures come from
    QString emptyReason;    ///< why there is no point to draw; empty when there is one
    QString shownName = {}; ///< the names of the shown and the compared run; empty without one
    QString comparedName = {};

    [[nodiscard]] bool hasPoints() const { return seen.analysis && seen.analysis->extent; }
    /// Where models that nobody measured are expected on an own target; null for none.
    [[nodiscard]] const LatencyPrediction *prediction() const
    {
        return seen.study && seen.study->prediction ? &*seen.study->prediction : nullptr;
    }
    /// Whether there is a second front to draw.
    [[nodiscard]] bool hasComparedFront() const
    {
        return seen.comparedRun && seen.comparedRun->analysis && !seen.comparedRun->analysis->front.empty();
    }
};

/// `seen` is of `loaded.run`.
[[nodiscard]] ChartContent chartContent(const LoadedRun &loaded, const AnalysedView &seen);

} // namespace paretoscope
