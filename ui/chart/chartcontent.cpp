// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartcontent.h"

#include <QLocale>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString emptyReason(const TrainingRun &run, const TargetAnalysis *analysis, const RunView &view)
{
    const RunHeader &header = run.header();
    if (run.modelCount() == 0) {
        return isFinal(header.state())
            ? u"The answer lists no models."_s
            : u"No models yet: the search has to finish training them first. Its progress is in the sidebar."_s;
    }
    if (!header.isNas && run.targetCount() == 0)
        return u"This is a fine-tune run: it states no latency, so there is nothing to weigh accuracy against. "
               "Its metrics are in the table."_s;
    if (!analysis)
        return u"No model in this answer states a latency."_s;
    if (analysis->measured == 0)
        return u"No model in this answer has a latency on %1."_s.arg(run.targetName(analysis->target));
    return u"No model with a latency on %1 has %2."_s.arg(run.targetName(analysis->target), metricName(view.metric));
}

QString conditionsLine(const LoadedRun &loaded, std::optional<TargetIndex> target)
{
    const QString read = QLocale::c().toString(loaded.readAt.toUTC(), u"d MMM yyyy HH:mm"_s) + u" UTC"_s;
    const OwnConditions *const own = target ? loaded.run->ownConditions(*target) : nullptr;
    const QString how = own ? u"own measurements: "_s + conditionsText(*own) : u"batch and precision not stated"_s;
    return u"%1 · read %2 · %3"_s.arg(displayName(loaded.source), read, how);
}

QString sourceText(const LoadedRun &loaded)
{
    const Provenance &provenance = loaded.run->header().provenance;
    if (provenance.isSample())
        return u"Figures: "_s + provenance.figures + u". Front computed by Paretoscope."_s;
    const bool isFile = std::holds_alternative<RunFile>(loaded.source);
    return (isFile ? u"Figures: results body in the named file. "_s : u"Figures: Roboflow training results. "_s)
        + u"Front computed by Paretoscope."_s;
}

} // namespace

Extent ChartContent::extent() const
{
    Extent all = *analysis->extent;
    if (!prediction())
        return all;
    for (const PredictedModel &model : prediction()->models) {
        const Reading metric = run->metric(model.row, view.metric);
        if (!metric.isUsable())
            continue;
        all = {std::min(all.fastest, model.latency), std::max(all.slowest, model.latency),
               std::min(all.lowest, metric.value), std::max(all.highest, metric.value)};
    }
    return all;
}

ChartContent chartContent(const LoadedRun &loaded, const AnalysedView &seen)
{
    ChartContent content{seen, loaded.run, {}, {}, {}, {}};
    const RunView &view = content.view;
    content.title = view.target ? u"%1 against latency on %2"_s.arg(metricName(view.metric),
                                                                    content.run->targetName(*view.target))
                                : metricName(view.metric);
    content.conditions = conditionsLine(loaded, view.target);
    content.source = sourceText(loaded);
    if (!content.hasPoints())
        content.emptyReason = emptyReason(*content.run, content.analysis.get(), view);
    return content;
}

} // namespace paretoscope
