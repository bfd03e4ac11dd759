// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runsummary.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

namespace {

std::optional<double> highest(NumbersView values)
{
    std::optional<double> best;
    for (const double value : values) {
        if (!std::isnan(value))
            best = std::max(best.value_or(value), value);
    }
    return best;
}

} // namespace

RunSummary summarise(const TrainingRun &run)
{
    RunSummary summary;
    summary.status = run.header().status;
    summary.state = run.header().state();
    summary.isNas = run.header().isNas;
    summary.modelCount = run.modelCount();
    for (const Metric metric : {Metric::Map5095, Metric::Map50}) {
        if (summary.bestMap)
            break;
        summary.bestMap = highest(run.metricValues(metric));
        summary.bestMapMetric = metric;
    }
    if (run.mining() && !isFinal(summary.state))
        summary.progress = run.mining()->progress;
    return summary;
}

} // namespace paretoscope
