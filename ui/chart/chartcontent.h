// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/analysedview.h"
#include "session/runloader.h"

#include <QString>

namespace paretoscope {

/// Everything one picture of a run needs, a view and words; the same for the window, for export and for golden
/// tests.
struct ChartContent : AnalysedView {
    TrainingRunPtr run;
    QString title;       ///< "mAP@50:95 against latency on T4"
    QString conditions;  ///< run, time, what is not stated
    QString source;      ///< where the figures come from
    QString emptyReason; ///< why there is no point to draw; empty when there is one

    [[nodiscard]] bool hasPoints() const { return analysis && analysis->extent; }
    /// Where models that nobody measured are expected on an own target; null for none.
    [[nodiscard]] const LatencyPrediction *prediction() const
    {
        return study && study->prediction ? &*study->prediction : nullptr;
    }
    /// All that the picture is to show. The content has points.
    [[nodiscard]] Extent extent() const;
};

/// `seen` is of `loaded.run`.
[[nodiscard]] ChartContent chartContent(const LoadedRun &loaded, const AnalysedView &seen);

} // namespace paretoscope
