// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ownagainstreported.h"

#include "analysis/targetanalysis.h"
#include "core/median.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

namespace {

constexpr std::size_t fewestForOutliers = 4;
constexpr double deviationsPerMad = 1.4826; // of a normal distribution
constexpr double mostDeviations = 3.5;
constexpr double leastRatio = 1.05;

std::size_t modelsInCommon(const TrainingRun &run, TargetIndex a, TargetIndex b)
{
    std::size_t count = 0;
    for (Row row = 0; row < run.modelCount(); ++row)
        count += run.latency(row, a).isUsable() && run.latency(row, b).isUsable() ? 1 : 0;
    return count;
}

void markOutliers(std::vector<LatencyPair> &pairs)
{
    if (pairs.size() < fewestForOutliers)
        return;
    std::vector<double> logs;
    std::ranges::transform(pairs, std::back_inserter(logs),
                           [](const LatencyPair &pair) { return std::log(pair.ratio()); });
    const double middle = medianOf(logs);
    std::vector<double> deviations;
    std::ranges::transform(logs, std::back_inserter(deviations),
                           [middle](double each) { return std::abs(each - middle); });
    const double limit = std::max(mostDeviations * deviationsPerMad * medianOf(deviations), std::log(leastRatio));
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i].isOutlier = deviations[i] > limit;
}

} // namespace

std::optional<TargetIndex> reportedBeside(const TrainingRun &run, TargetIndex own)
{
    const OwnConditions *const conditions = run.ownConditions(own);
    std::optional<TargetIndex> best;
    std::size_t most = 0;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        if (run.ownConditions(target))
            continue;
        const std::size_t common = modelsInCommon(run, own, target);
        if (common > 0 && conditions && hardwareKey(run.targetName(target)) == hardwareKey(conditions->device))
            return target;
        if (common > most) {
            best = target;
            most = common;
        }
    }
    return best;
}

OwnAgainstReported pairWithReported(const TrainingRun &run, TargetIndex own, TargetIndex reported)
{
    OwnAgainstReported against{own, reported, {}, {}};
    std::vector<double> ratios;
    for (Row row = 0; row < run.modelCount(); ++row) {
        const Reading stated = run.latency(row, reported);
        const Reading measured = run.latency(row, own);
        if (!stated.isUsable() || !measured.isUsable())
            continue;
        against.pairs.push_back({row, stated.value, measured.value, false});
        ratios.push_back(against.pairs.back().ratio());
    }
    std::ranges::sort(against.pairs, [&run](const LatencyPair &a, const LatencyPair &b) {
        if (a.reported != b.reported)
            return a.reported < b.reported;
        return a.own != b.own ? a.own < b.own : idLess(run, a.row, b.row);
    });
    markOutliers(against.pairs);
    if (!ratios.empty())
        against.medianRatio = medianOf(std::move(ratios));
    return against;
}

} // namespace paretoscope
