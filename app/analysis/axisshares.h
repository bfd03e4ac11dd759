// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/paretofront.h"

#include <algorithm>
#include <vector>

namespace paretoscope {

/// Makes a difference of latencies and one of metrics comparable: each as a share of the range that a front and one
/// more point span on its axis; 0 where they span none.
class AxisShares {
public:
    /// `front` is not empty, latency ascending.
    AxisShares(const std::vector<Point> &front, const Point &point)
        : m_latencyRange(std::max(front.back().latency, point.latency) - front.front().latency),
          m_metricRange(front.back().metric - std::min(front.front().metric, point.metric))
    {}
    [[nodiscard]] double ofLatency(double ms) const { return share(ms, m_latencyRange); }
    [[nodiscard]] double ofMetric(double points) const { return share(points, m_metricRange); }

private:
    [[nodiscard]] static double share(double part, double range) { return range > 0 ? part / range : 0; }

    double m_latencyRange;
    double m_metricRange;
};

} // namespace paretoscope
