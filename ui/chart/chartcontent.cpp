// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartcontent.h"

#include "widgets/plaintext.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

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

QString readText(const QDateTime &readAt)
{
    return u"read %1 UTC"_s.arg(QLocale::c().toString(readAt.toUTC(), u"d MMM yyyy HH:mm"_s));
}

QString howMeasured(const TrainingRun &run, std::optional<TargetIndex> target)
{
    const OwnConditions *const own = target ? run.ownConditions(*target) : nullptr;
    return own ? u"own measurements: "_s + conditionsText(*own) : u"batch and precision not stated"_s;
}

QString conditionsLine(const LoadedRun &loaded, const RunView &view)
{
    const Rival &rival = view.rival;
    const auto [shown, other] = distinctNames(loaded.source, rival ? rival.source : loaded.source);
    const QString against = rival ? u" · compared with %1, %2"_s.arg(other, readText(rival.readAt)) : QString();
    return u"%1 · %2%3 · %4"_s.arg(shown, readText(loaded.readAt), against, howMeasured(*loaded.run, view.target));
}

/// `extent` with one more place in it.
Extent widened(const Extent &extent, double latency, double metric)
{
    return {std::min(extent.fastest, latency), std::max(extent.slowest, latency), std::min(extent.lowest, metric),
            std::max(extent.highest, metric)};
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
    if (hasRivalFront()) {
        for (const Point &point : rival->analysis->front)
            all = widened(all, point.latency, point.metric);
    }
    if (!prediction())
        return all;
    for (const PredictedModel &model : prediction()->models) {
        if (const Reading metric = run->metric(model.row, view.metric); metric.isUsable())
            all = widened(all, model.latency, metric.value);
    }
    return all;
}

ChartContent chartContent(const LoadedRun &loaded, const AnalysedView &seen)
{
    ChartContent content{seen, loaded.run, {}, {}, {}, {}};
    const RunView &view = content.view;
    content.title = view.target ? u"%1 against latency on %2"_s.arg(metricName(view.metric),
                                                                    harmless(content.run->targetName(*view.target)))
                                : metricName(view.metric);
    content.conditions = harmless(conditionsLine(loaded, view));
    if (view.rival)
        std::tie(content.shownName, content.rivalName) = distinctNames(loaded.source, view.rival.source);
    content.source = harmless(sourceText(loaded));
    if (!content.hasPoints())
        content.emptyReason = harmless(emptyReason(*content.run, content.analysis.get(), view));
    return content;
}

} // namespace paretoscope
