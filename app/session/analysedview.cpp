// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/analysedview.h"

namespace paretoscope {

namespace {

bool hasSameAnalysis(const AnalysedView &before, const RunView &view)
{
    return before.analysis && before.view.target == view.target && before.view.metric == view.metric
           && before.view.population == view.population;
}

bool hasSamePlaces(const AnalysedView &before, const RunView &view)
{
    return hasSameAnalysis(before, view) && before.view.scale == view.scale;
}

bool hasSameNoise(const AnalysedView &before, const RunView &view)
{
    // The ties are those within the budget.
    return hasSameAnalysis(before, view) && before.view.noise == view.noise
           && (view.noise.isSilent() || before.view.need.budget == view.need.budget);
}

bool hasSameComparedRun(const AnalysedView &before, const RunView &view)
{
    return hasSameAnalysis(before, view) && before.view.comparedRun == view.comparedRun;
}

std::shared_ptr<const ComparedRunView> comparedRunView(const TrainingRun &run, const TargetAnalysis &analysis,
                                                       const RunView &view)
{
    return view.comparedRun
               ? std::make_shared<const ComparedRunView>(viewOfComparedRun(run, analysis, *view.comparedRun.run))
               : nullptr;
}

std::shared_ptr<const NoisyFront> noisyFront(const TrainingRun &run, const TargetAnalysis &analysis,
                                             const RunView &view)
{
    const std::optional<NoisyFront> front = frontUnderNoise(run, analysis, view.noise, view.need.budget);
    return front ? std::make_shared<const NoisyFront>(*front) : nullptr;
}

std::shared_ptr<const OwnTargetStudy> ownTargetStudy(const TrainingRun &run, const RunView &view)
{
    const auto study = studyOwnTarget(run, *view.target, view.metric, view.population);
    return study ? std::make_shared<const OwnTargetStudy>(*study) : nullptr;
}

} // namespace

bool isSmallStep(const AnalysedView &before, const RunView &view)
{
    return hasSamePlaces(before, view) && hasSameNoise(before, view) && hasSameComparedRun(before, view);
}

std::optional<AnalysedView> analyseView(const TrainingRun &run, const RunView &view, const AnalysedView &before,
                                        const std::stop_token &stop)
{
    AnalysedView seen;
    seen.view = view;
    if (!view.target)
        return seen;
    seen.analysis = hasSameAnalysis(before, view) ? before.analysis
                                                  : std::make_shared<const TargetAnalysis>(
                                                      analyseTarget(run, *view.target, view.metric, view.population));
    seen.summary = hasSameAnalysis(before, view) ? before.summary
                                                 : std::make_shared<const TargetSummary>(TargetSummary{
                                                     voicesOf(run, *seen.analysis), gainOfSearch(run, *seen.analysis)});
    seen.study = hasSameAnalysis(before, view) ? before.study : ownTargetStudy(run, view);
    if (stop.stop_requested())
        return std::nullopt;
    seen.places = hasSamePlaces(before, view) ? before.places
                                              : std::make_shared<const PlacedModels>(run, *seen.analysis, view.scale);
    if (stop.stop_requested())
        return std::nullopt;
    seen.noise = hasSameNoise(before, view) ? before.noise : noisyFront(run, *seen.analysis, view);
    if (stop.stop_requested())
        return std::nullopt;
    seen.comparedRun = hasSameComparedRun(before, view) ? before.comparedRun
                                                        : comparedRunView(run, *seen.analysis, view);
    seen.advice = adviseOn(run, *seen.analysis, view.need);
    return seen;
}

} // namespace paretoscope
