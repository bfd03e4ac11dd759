// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/paretofront.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace paretoscope {

/// Which models compete for the front.
enum class Population {
    WithoutBaselines, ///< children, and models whose family is not stated or unknown
    WithBaselines,
};

/// The smallest box around points.
struct Extent {
    double fastest = 0; ///< ms
    double slowest = 0;
    double lowest = 0; ///< percent
    double highest = 0;

    void include(const Point &point)
    {
        fastest = std::min(fastest, point.latency);
        slowest = std::max(slowest, point.latency);
        lowest = std::min(lowest, point.metric);
        highest = std::max(highest, point.metric);
    }
    friend bool operator==(const Extent &, const Extent &) = default;
};

/// One run seen for one target and one metric: what the chart draws, the table marks and the command line
/// prints. Everything is computed here from usable numbers; nothing is the platform's word.
struct TargetAnalysis {
    TargetIndex target = 0;
    Metric metric = Metric::Map5095;
    Population population = Population::WithoutBaselines;

    std::vector<Point> points;      ///< the models that compete, in row order
    std::vector<Point> baselines;   ///< baselines with both numbers, whether they compete or not
    std::vector<Point> front;       ///< latency ascending; equal points by idLess()
    std::vector<bool> onFront;      ///< by row, as long as the run
    std::optional<Extent> extent;   ///< of points and baselines together; empty without any
    std::size_t withLatency = 0;    ///< models of any family with a usable latency on the target
    std::size_t withoutLatency = 0; ///< models of any family without one
    std::size_t withoutMetric = 0;  ///< models with a latency and without the metric

    double referenceLatency = 0; ///< ms; the largest usable latency among `points`, 0 without any
    double hypervolume = 0;      ///< ms x percent up to (referenceLatency, 0)

    /// The point of a row, whichever list holds it; null when the row has a gap. Valid while *this is.
    [[nodiscard]] const Point *pointOf(Row row) const;
};

[[nodiscard]] TargetAnalysis analyseTarget(const TrainingRun &run, TargetIndex target, Metric metric,
                                           Population population = Population::WithoutBaselines);

/// Orders equal points by model id (code points of UTF-8), the tie rule of every list people see. Models
/// without an id come last, in row order.
[[nodiscard]] bool idLess(const TrainingRun &run, Row a, Row b);

} // namespace paretoscope
