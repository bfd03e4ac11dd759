// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/searchgain.h"

#include "analysis/picks.h"
#include "analysis/pointpreference.h"

#include <algorithm>

namespace paretoscope {

namespace {

/// The front of the children: the best at any latency and at any accuracy are on it, and it is short.
std::vector<Point> bestChildren(const TrainingRun &run, const TargetAnalysis &analysis)
{
    std::vector<Point> children;
    std::ranges::copy_if(analysis.points, std::back_inserter(children),
                         [&run](const Point &each) { return run.family(each.row) != NasFamily::Baseline; });
    return paretoFront(children);
}

BaselinePairing pairingOf(const TrainingRun &run, const std::vector<Point> &children, const Point &baseline)
{
    BaselinePairing pairing{baseline, {}, {}, 0, 0};
    if (const auto pick = bestWithinLatency(run, children, baseline.latency)) {
        pairing.atEqualLatency = pick->best;
        pairing.metricGain = pick->best.metric - baseline.metric;
    }
    if (const auto pick = fastestAbove(run, children, baseline.metric)) {
        pairing.atEqualAccuracy = pick->best;
        pairing.latencyGain = baseline.latency - pick->best.latency;
    }
    return pairing;
}

} // namespace

SearchGain gainOfSearch(const TrainingRun &run, const TargetAnalysis &analysis)
{
    std::vector<Point> baselines = analysis.baselines;
    std::ranges::sort(baselines, [&run](const Point &a, const Point &b) { return isFaster(run, a, b); });
    const std::vector<Point> children = bestChildren(run, analysis);
    SearchGain gain;
    for (const Point &baseline : baselines) {
        const BaselinePairing pairing = pairingOf(run, children, baseline);
        const std::size_t index = gain.pairings.size();
        gain.pairings.push_back(pairing);
        const auto relative = [](const BaselinePairing &each) { return each.latencyGain / each.baseline.latency; };
        if (pairing.atEqualLatency
            && (!gain.largestMetricGain || pairing.metricGain > gain.pairings[*gain.largestMetricGain].metricGain))
            gain.largestMetricGain = index;
        if (pairing.atEqualAccuracy
            && (!gain.largestLatencyGain || relative(pairing) > relative(gain.pairings[*gain.largestLatencyGain])))
            gain.largestLatencyGain = index;
    }
    return gain;
}

} // namespace paretoscope
