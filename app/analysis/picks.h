// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/paretofront.h"

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace paretoscope {

class TrainingRun;

/// The answer to "which one?" and the one that would be taken if it were not there.
struct Pick {
    Point best;
    std::optional<Point> runnerUp;
};

/// The most accurate point with latency <= maxLatency (ms, inclusive). Ties: lower latency, then idLess().
/// The runner-up is the next in the same order. Empty when nothing fits, and for a bound that is NaN.
[[nodiscard]] std::optional<Pick> bestWithinLatency(const TrainingRun &run, std::span<const Point> points,
                                                    double maxLatency);

/// The fastest point with metric >= minMetric (percent, inclusive). Ties: higher metric, then idLess().
[[nodiscard]] std::optional<Pick> fastestAbove(const TrainingRun &run, std::span<const Point> points, double minMetric);

/// The program's own picks where nobody states a need; always labelled as computed here.
enum class ComputedPick { Fastest, Balanced, MostAccurate };
inline constexpr std::array<ComputedPick, 3> allComputedPicks{ComputedPick::Fastest, ComputedPick::Balanced,
                                                              ComputedPick::MostAccurate};

/// "Fastest", "Balanced", "Most accurate"
[[nodiscard]] QString computedPickTitle(ComputedPick pick);
/// The same inside a sentence.
[[nodiscard]] QString computedPickPhrase(ComputedPick pick);
/// The rule in one sentence, to be shown beside the pick.
[[nodiscard]] QString computedPickRule(ComputedPick pick);

/// Fastest: lowest latency on the front. MostAccurate: highest metric on the front. Balanced: the front
/// model farthest above the straight line from the fastest to the most accurate, both axes scaled to the
/// front's own range; ties: lower latency. All: equal points by idLess(). Empty for an empty front.
[[nodiscard]] std::optional<Point> computedPick(const TrainingRun &run, std::span<const Point> front,
                                                ComputedPick pick);

} // namespace paretoscope
