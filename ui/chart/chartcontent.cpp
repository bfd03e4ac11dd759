// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartcontent.h"

#include "core/words.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QLocale>

#include <tuple>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString emptyReason(const TrainingRun &run, const TargetAnalysis *analysis, const RunView &view)
{
    const RunHeader &header = run.header();
    if (run.modelCount() == 0) {
        return isFinal(header.state())
                   ? Words::tr("The answer lists no models.")
                   : Words::tr(
                       "No models yet: the search has to finish training them first. Its progress is in the sidebar.");
    }
    if (!header.isNas && run.targetCount() == 0)
        return Words::tr(
            "This is a fine-tune run: it states no latency, so there is nothing to weigh accuracy against. "
            "Its metrics are in the table.");
    if (!analysis)
        return Words::tr("No model in this answer states a latency.");
    if (analysis->withLatency == 0)
        return Words::tr("No model in this answer has a latency on %1.").arg(run.targetName(analysis->target));
    return Words::tr("No model with a latency on %1 has %2.")
        .arg(run.targetName(analysis->target), metricName(view.metric));
}

QString timeText(const QDateTime &time) { return QLocale::c().toString(time.toUTC(), u"d MMM yyyy HH:mm"_s); }

QString howMeasured(const TrainingRun &run, std::optional<TargetIndex> target)
{
    const OwnConditions *const own = target ? run.ownConditions(*target) : nullptr;
    return own ? Words::tr("own measurements: %1").arg(conditionsText(*own))
               : Words::tr("batch and precision not stated");
}

QString conditionsLine(const LoadedRun &loaded, const RunView &view)
{
    const ComparedRun &comparedRun = view.comparedRun;
    const auto [shown, other] = distinctNames(loaded.source, comparedRun ? comparedRun.source : loaded.source);
    QStringList facts{shown, Words::tr("read %1 UTC").arg(timeText(loaded.readAt))};
    if (comparedRun)
        facts.append(Words::tr("compared with %1, read %2 UTC").arg(other, timeText(comparedRun.readAt)));
    facts.append(howMeasured(*loaded.run, view.target));
    return factsText(facts);
}

QString sourceText(const LoadedRun &loaded)
{
    const Provenance &provenance = loaded.run->header().provenance;
    if (provenance.isSample())
        return Words::tr("Figures: %1. Front computed by Paretoscope.").arg(provenance.figures);
    const bool isFile = std::holds_alternative<RunFile>(loaded.source);
    return isFile ? Words::tr("Figures: results body in the named file. Front computed by Paretoscope.")
                  : Words::tr("Figures: Roboflow training results. Front computed by Paretoscope.");
}

} // namespace

ChartContent chartContent(const LoadedRun &loaded, const AnalysedView &seen)
{
    ChartContent content{seen, loaded.run, {}, {}, {}, {}};
    const RunView &view = content.seen.view;
    content.title = view.target ? Words::tr("%1 against latency on %2")
                                      .arg(metricName(view.metric), harmless(content.run->targetName(*view.target)))
                                : metricName(view.metric);
    content.conditions = harmless(conditionsLine(loaded, view));
    if (view.comparedRun)
        std::tie(content.shownName, content.comparedName) = distinctNames(loaded.source, view.comparedRun.source);
    content.source = harmless(sourceText(loaded));
    if (!content.hasPoints())
        content.emptyReason = harmless(emptyReason(*content.run, content.seen.analysis.get(), view));
    return content;
}

} // namespace paretoscope
