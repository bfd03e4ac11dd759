// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"

#include <optional>
#include <vector>

namespace paretoscope {

/// How far the numbers of a run can be trusted, as far as somebody states it. Without either, every number is exact.
struct Noise {
    std::optional<int> images = {}; ///< validation images, at least 1
    double latencyDeviation = 0;    ///< standard deviation of a latency as a share of it (0.02: two percent), 0 to 1

    [[nodiscard]] bool isSilent() const { return !images && latencyDeviation <= 0; }
    friend bool operator==(const Noise &, const Noise &) = default;
};

/// The standard error in percent points of a metric of `percent` on so many images, as if it were a share of them:
/// sqrt(p (1 - p) / n). A stand-in: mAP and F1 are no shares, and no run states their spread.
[[nodiscard]] double metricError(double percent, int images);

/// How often a model is on the front when the numbers are drawn anew.
struct FrontShare {
    Row row = 0;
    double share = 0; ///< 0 to 1
};

struct NoisyFront {
    std::vector<FrontShare> shares; ///< of the competing models that were on it at least once, in row order
    std::vector<Point> tied;        ///< see frontUnderNoise(); fastest first, then idLess(); never empty
};

inline constexpr int noiseDraws = 1'000;
inline constexpr std::size_t mostNoisyModels = 2'000;

/// Draws every competing model noiseDraws times, each metric from a normal distribution around what is stated with
/// metricError() as its deviation, each latency from a log-normal one, all of them independent, always with the same
/// seed. `tied`: the competing models within `budget` (ms; empty: all) whose metric is less than 1.96 standard errors
/// of the difference from the most accurate of them: nothing tells them apart, so the fastest will do. Empty without
/// noise, without a competing model within the budget, and with more than mostNoisyModels. Pure; some 10 ms for 100
/// models.
[[nodiscard]] std::optional<NoisyFront> frontUnderNoise(const TrainingRun &run, const TargetAnalysis &analysis,
                                                        const Noise &noise, std::optional<double> budget = {});

} // namespace paretoscope
