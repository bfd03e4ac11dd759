// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <span>
#include <vector>

namespace paretoscope {

/// A model seen as a point: latency in ms (lower is better), metric in percent (higher is better).
/// Both are usable numbers: gaps never become points.
struct Point {
    double latency = 0;
    double metric = 0;
    Row row = 0;

    friend bool operator==(const Point &, const Point &) = default;
};

/// a dominates b when it is no slower and no less accurate, and better in one of the two. Equal points do
/// not dominate each other: they stand or fall together (design.md, data rule 5).
[[nodiscard]] constexpr bool dominates(const Point &a, const Point &b)
{
    return a.latency <= b.latency && a.metric >= b.metric && (a.latency < b.latency || a.metric > b.metric);
}

/// Same latency and same metric, whatever the row.
[[nodiscard]] constexpr bool samePlace(const Point &a, const Point &b)
{
    return a.latency == b.latency && a.metric == b.metric;
}

/// The points that no other point dominates, latency ascending; equal points keep their order in `points`.
/// Thousands of points are first thinned by the best metric of each bucket of latencies, exact and in O(n).
[[nodiscard]] std::vector<Point> paretoFront(std::span<const Point> points);

/// The same by sort and scan, O(n log n): what paretoFront() has to agree with, whichever road it takes.
[[nodiscard]] std::vector<Point> paretoFrontBySorting(std::span<const Point> points);

/// The area in ms x percent that a front dominates, up to `referenceLatency` (ms) and down to
/// `referenceMetric` (percent), both finite. `front` is as paretoFront() returns it; points beyond the
/// reference add nothing. Never infinite for usable points.
[[nodiscard]] double hypervolume(std::span<const Point> front, double referenceLatency, double referenceMetric);

} // namespace paretoscope
