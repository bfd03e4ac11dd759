// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runview.h"

#include <algorithm>

namespace paretoscope {

namespace {

std::optional<TargetIndex> bestTarget(const TrainingRun &run, const QString &wantedTarget)
{
    if (const auto same = run.targetOf(wantedTarget); same && !wantedTarget.isEmpty())
        return same;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        if (run.measuredCount(target) > 0)
            return target;
    }
    return run.targetCount() > 0 ? std::optional<TargetIndex>(0) : std::nullopt;
}

} // namespace

RunView fittedView(const TrainingRun &run, RunView wanted, const QString &wantedTarget)
{
    wanted.target = bestTarget(run, wantedTarget);
    if (!run.hasMetric(wanted.metric)) {
        const auto *const known =
            std::ranges::find_if(allMetrics, [&run](Metric metric) { return run.hasMetric(metric); });
        if (known != allMetrics.end())
            wanted.metric = *known;
    }
    return wanted;
}

} // namespace paretoscope
