// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/point.h"

#include <span>
#include <vector>

namespace paretoscope {

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
