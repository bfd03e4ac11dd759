// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runtext.h"

#include "cli/terminaltext.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QString labelText(const TrainingRun &run, Row row) { return terminalText(run.label(row)); }

QString targetText(const TrainingRun &run, TargetIndex target) { return terminalText(run.targetName(target)); }

QString metricTitle(Metric metric) { return metricName(metric) + u" [%]"_s; }

QString populationText(const TargetAnalysis &analysis)
{
    return analysis.population == Population::WithBaselines ? u"with baselines"_s : u"without baselines"_s;
}

QString noPointsText(const TrainingRun &run, const TargetAnalysis &analysis)
{
    return u"No model has both a latency on %1 and %2 (%3)."_s.arg(
        targetText(run, analysis.target), metricName(analysis.metric), populationText(analysis));
}

} // namespace paretoscope
