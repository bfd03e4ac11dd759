// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/latencyprediction.h"
#include "session/placedmodels.h"
#include "session/runview.h"
#include "session/targetadvice.h"
#include "session/targetsummary.h"
#include "session/viewpart.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace paretoscope {

/// A view of a run with everything that is computed for it: what chart, table and sidebar show. Made as a whole,
/// away from the window if need be, and never changed afterwards.
struct AnalysedView {
    RunView view;
    // Its parts. Without a target there are none.
    std::shared_ptr<const TargetAnalysis> analysis;
    std::shared_ptr<const TargetSummary> summary;
    std::shared_ptr<const OwnTargetStudy> study; ///< of a target of own measurements; else null
    std::shared_ptr<const PlacedModels> places;
    std::shared_ptr<const NoisyFront> noise;            ///< null: the view is silent about noise, or it cannot be told
    std::shared_ptr<const ComparedRunView> comparedRun; ///< null: there is none
    TargetAdvice advice;
};

namespace parts {

// What parts depend on that is no field of the view.
[[nodiscard]] TargetIndex shownTarget(const RunView &view);
/// Within which models are tied; empty also where nothing is said of noise.
[[nodiscard]] std::optional<double> tieBudget(const RunView &view);

// How parts are computed where that is not the function of an analysis as it is.
[[nodiscard]] TargetSummary summarise(const TrainingRun &run, const TargetAnalysis &analysis);
[[nodiscard]] std::optional<OwnTargetStudy> study(const TrainingRun &run, TargetIndex target, Metric metric,
                                                  Population population);
[[nodiscard]] PlacedModels place(const TrainingRun &run, const TargetAnalysis &analysis, LatencyScale scale);
[[nodiscard]] std::optional<ComparedRunView> compare(const TrainingRun &run, const TargetAnalysis &analysis,
                                                     const ComparedRun &comparedRun);

// What they take, where that is not a look at every model.
[[nodiscard]] std::size_t drawnModels(const TrainingRun &run, const RunView &view);
[[nodiscard]] std::size_t modelsOfBoth(const TrainingRun &run, const RunView &view);
[[nodiscard]] std::size_t nothing(const TrainingRun &run, const RunView &view);

} // namespace parts

/// Every part in the order of being computed. A new one is a member above and a row here: that it is reused, where it
/// is computed and that it is stopped follows.
inline constexpr ViewPart viewParts[] = {
    viewPart<&AnalysedView::analysis, DependsOn<parts::shownTarget, &RunView::metric, &RunView::population>,
             analyseTarget>,
    viewPart<&AnalysedView::summary, DependsOn<&AnalysedView::analysis>, parts::summarise>,
    viewPart<&AnalysedView::study, DependsOn<parts::shownTarget, &RunView::metric, &RunView::population>, parts::study>,
    viewPart<&AnalysedView::places, DependsOn<&AnalysedView::analysis, &RunView::scale>, parts::place>,
    viewPart<&AnalysedView::noise, DependsOn<&AnalysedView::analysis, &RunView::noise, parts::tieBudget>,
             frontUnderNoise, parts::drawnModels>,
    viewPart<&AnalysedView::comparedRun, DependsOn<&AnalysedView::analysis, &RunView::comparedRun>, parts::compare,
             parts::modelsOfBoth>,
    viewPart<&AnalysedView::advice, DependsOn<&AnalysedView::analysis, &RunView::need>, adviseOn, parts::nothing>,
};

/// Pure and reentrant. `before` is an earlier view of the same run, or empty: the parts that depend on nothing that
/// changed are taken from it. Empty when `stop` was asked for in between.
[[nodiscard]] std::optional<AnalysedView> analyseView(const TrainingRun &run, const RunView &view,
                                                      const AnalysedView &before = {},
                                                      const std::stop_token &stop = {});

/// The same where no part that has to be computed looks at more than `most` models; else empty.
[[nodiscard]] std::optional<AnalysedView> analyseSmallView(const TrainingRun &run, const RunView &view,
                                                           const AnalysedView &before, std::size_t most);

} // namespace paretoscope
