// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/analysedview.h"

namespace paretoscope {

namespace parts {

TargetIndex shownTarget(const RunView &view) { return view.target.value_or(-1); }

std::optional<double> tieBudget(const RunView &view) { return view.noise.isSilent() ? std::nullopt : view.need.budget; }

TargetSummary summarise(const TrainingRun &run, const TargetAnalysis &analysis)
{
    return {voicesOf(run, analysis), gainOfSearch(run, analysis)};
}

std::optional<OwnTargetStudy> study(const TrainingRun &run, TargetIndex target, Metric metric, Population population)
{
    return studyOwnTarget(run, target, metric, population);
}

PlacedModels place(const TrainingRun &run, const TargetAnalysis &analysis, LatencyScale scale)
{
    return {run, analysis, scale};
}

std::optional<ComparedRunView> compare(const TrainingRun &run, const TargetAnalysis &analysis,
                                       const ComparedRun &comparedRun)
{
    return comparedRun ? std::optional(viewOfComparedRun(run, analysis, *comparedRun.run)) : std::nullopt;
}

std::size_t drawnModels(const TrainingRun &run, const RunView &view)
{
    return view.noise.isSilent() ? 0 : run.modelCount() * noiseDraws;
}

std::size_t modelsOfBoth(const TrainingRun &run, const RunView &view)
{
    return view.comparedRun ? run.modelCount() + view.comparedRun.run->modelCount() : 0;
}

std::size_t nothing(const TrainingRun &, const RunView &) { return 0; }

} // namespace parts

namespace {

/// `mayCompute` is asked before each part that cannot be taken from `before`; where it says no, the answer is empty.
template <typename MayCompute>
std::optional<AnalysedView> analyseParts(const TrainingRun &run, const RunView &view, const AnalysedView &before,
                                         MayCompute mayCompute)
{
    AnalysedView seen;
    seen.view = view;
    if (!view.target)
        return seen;
    for (const ViewPart &part : viewParts) {
        if (part.isSame(before, seen))
            part.take(before, seen);
        else if (mayCompute(part))
            part.compute(run, seen);
        else
            return std::nullopt;
    }
    return seen;
}

} // namespace

std::size_t everyModel(const TrainingRun &run, const RunView &) { return run.modelCount(); }

std::optional<AnalysedView> analyseView(const TrainingRun &run, const RunView &view, const AnalysedView &before,
                                        const std::stop_token &stop)
{
    return analyseParts(run, view, before, [&stop](const ViewPart &) { return !stop.stop_requested(); });
}

std::optional<AnalysedView> analyseSmallView(const TrainingRun &run, const RunView &view, const AnalysedView &before,
                                             std::size_t most)
{
    return analyseParts(run, view, before, [&](const ViewPart &part) { return part.effort(run, view) <= most; });
}

} // namespace paretoscope
