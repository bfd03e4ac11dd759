// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/latencyprediction.h"
#include "session/placedmodels.h"
#include "session/runview.h"
#include "session/targetadvice.h"
#include "session/targetsummary.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace paretoscope {

/// A view of a run with everything that is computed for it: what chart, table and sidebar show. Made as a whole,
/// away from the window if need be, and never changed afterwards.
struct AnalysedView {
    RunView view;
    /// Null: the run names no target; so are advice, places and summary.
    std::shared_ptr<const TargetAnalysis> analysis;
    TargetAdvice advice;
    std::shared_ptr<const PlacedModels> places;
    std::shared_ptr<const TargetSummary> summary;
    std::shared_ptr<const OwnTargetStudy> study;        ///< of a target of own measurements; else null
    std::shared_ptr<const NoisyFront> noise;            ///< null: the view is silent about noise, or it cannot be told
    std::shared_ptr<const ComparedRunView> comparedRun; ///< null: there is none, or the run names no target
};

/// True when `view` needs no more than a new advice beside what `before` holds of the same run: a matter of
/// microseconds, whatever the number of models.
[[nodiscard]] bool isSmallStep(const AnalysedView &before, const RunView &view);

/// Pure and reentrant. `before` is an earlier view of the same run, or empty: what does not change is taken from
/// it. Empty when `stop` was asked for in between.
[[nodiscard]] std::optional<AnalysedView> analyseView(const TrainingRun &run, const RunView &view,
                                                      const AnalysedView &before = {},
                                                      const std::stop_token &stop = {});

} // namespace paretoscope
