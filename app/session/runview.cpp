// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runview.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

namespace {

std::optional<TargetIndex> bestTarget(const TrainingRun &run, const QString &wantedTarget)
{
    if (const auto same = run.targetOf(wantedTarget); same && !wantedTarget.isEmpty())
        return same;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        if (run.latencyCount(target) > 0)
            return target;
    }
    return run.targetCount() > 0 ? std::optional<TargetIndex>(0) : std::nullopt;
}

} // namespace

double toAxis(double latency, LatencyScale scale)
{
    return scale == LatencyScale::Logarithmic ? std::log10(latency) : latency;
}

double fromAxis(double position, LatencyScale scale)
{
    return scale == LatencyScale::Logarithmic ? std::pow(10.0, position) : position;
}

void RunView::chooseScale(LatencyScale chosen)
{
    scale = chosen;
    isScaleChosen = true;
}

RunView fittedView(const TrainingRun &run, RunView wanted, const QString &wantedTarget)
{
    wanted.target = bestTarget(run, wantedTarget);
    if (!run.hasMetric(wanted.metric)) {
        const auto *const known = std::ranges::find_if(allMetrics,
                                                       [&run](Metric metric) { return run.hasMetric(metric); });
        if (known != allMetrics.end())
            wanted.metric = *known;
    }
    return wanted;
}

LatencyScale fittingScale(const TrainingRun &run, std::optional<TargetIndex> target)
{
    constexpr double wideSpread = 12;
    if (!target)
        return LatencyScale::Linear;
    double fastest = maxLatencyMs;
    double slowest = 0;
    for (const double latency : run.latencyValues(*target)) {
        if (std::isnan(latency))
            continue;
        fastest = std::min(fastest, latency);
        slowest = std::max(slowest, latency);
    }
    return slowest > fastest * wideSpread ? LatencyScale::Logarithmic : LatencyScale::Linear;
}

} // namespace paretoscope
