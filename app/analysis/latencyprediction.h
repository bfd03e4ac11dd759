// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/ownagainstreported.h"
#include "analysis/targetanalysis.h"

namespace paretoscope {

/// What a model that nobody measured would take, by those that somebody did. Never to be shown as a measurement.
struct PredictedModel {
    Row row = 0;
    double latency = 0; ///< ms
};

struct LatencyPrediction {
    std::vector<PredictedModel> models; ///< with a reported latency and no own one; by latency, then idLess()
    // Each measured model predicted from the others: how far off, as a share of what was measured.
    double medianError = 0;
    double worstError = 0;
    Row worst = 0; ///< the first by OwnAgainstReported::pairs of those that are off by so much
};

/// With fewer measured models nothing is predicted.
inline constexpr std::size_t fewestToPredict = 3;
/// Of more measured models, this many are left out in turn, evenly spread over the reported latencies.
inline constexpr std::size_t mostLeftOut = 500;

/// Carries the reported latencies over to measured ones by a curve that never turns their order around: the isotonic
/// regression of the logarithms (pool adjacent violators: least squares), straight between the latencies it was made
/// from, at constant ratio beyond them. Models of one reported latency count as one with the mean of their logarithms,
/// weighted. Empty with fewer than fewestToPredict pairs. Pure, O(models + pairs x mostLeftOut).
[[nodiscard]] std::optional<LatencyPrediction> predictLatencies(const TrainingRun &run,
                                                                const OwnAgainstReported &against);

/// The models whose measurement would tell most: of those that nobody measured, the ones on the front as it is
/// predicted (without a prediction, on the reported one), one after the other the one that is farthest, by the ratio of
/// reported latencies, from every model that is measured or named before it. Ties: the higher metric, then idLess().
/// Where fewer than `count` are on the front, the others follow by the same rule, a missing metric last. Pure.
[[nodiscard]] std::vector<Row> measureNext(const TrainingRun &run, const OwnAgainstReported &against,
                                           const std::optional<LatencyPrediction> &prediction, Metric metric,
                                           Population population, std::size_t count = 2);

/// All that is told beside the front of an own target.
struct OwnTargetStudy {
    OwnAgainstReported against;
    std::optional<LatencyPrediction> prediction;
    std::vector<Row> next;
};

/// `reported` empty: reportedBeside(). Empty for a target that is not own, and where there is nothing to stand beside.
/// Pure.
[[nodiscard]] std::optional<OwnTargetStudy> studyOwnTarget(const TrainingRun &run, TargetIndex own, Metric metric,
                                                           Population population,
                                                           std::optional<TargetIndex> reported = {});

} // namespace paretoscope
