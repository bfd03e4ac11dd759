// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runtext.h"

#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QString labelText(const TrainingRun &run, Row row) { return terminalText(run.label(row)); }

QString targetText(const TrainingRun &run, TargetIndex target) { return terminalText(run.targetName(target)); }

QString cellText(const ModelColumn &column, Row row)
{
    if (column.kind != ColumnKind::Number)
        return terminalText(column.text(row));
    const std::optional<double> number = column.number(row);
    return number ? numberText(*number) : u"–"_s;
}

QString populationText(const TargetAnalysis &analysis)
{
    return analysis.population == Population::WithBaselines ? Words::tr("with baselines")
                                                            : Words::tr("without baselines");
}

QString noPointsText(const TrainingRun &run, const TargetAnalysis &analysis)
{
    return Words::tr("No model has both a latency on %1 and %2 (%3).")
        .arg(targetText(run, analysis.target), metricName(analysis.metric), populationText(analysis));
}

} // namespace paretoscope
