// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/paretofront.h"

#include <algorithm>
#include <limits>

namespace paretoscope {

std::vector<Point> paretoFront(std::span<const Point> points) { return paretoFrontBySorting(points); }

std::vector<Point> paretoFrontBySorting(std::span<const Point> points)
{
    std::vector<Point> sorted(points.begin(), points.end());
    std::ranges::stable_sort(sorted, [](const Point &a, const Point &b) {
        return a.latency != b.latency ? a.latency < b.latency : a.metric > b.metric;
    });

    std::vector<Point> front;
    double best = -std::numeric_limits<double>::infinity();
    for (const Point &point : sorted) {
        // The textbook scan stops at "better than the best so far" and so loses equal points.
        if (point.metric > best || (!front.empty() && samePlace(point, front.back()))) {
            front.push_back(point);
            best = point.metric;
        }
    }
    return front;
}

double hypervolume(std::span<const Point> front, double referenceLatency, double referenceMetric)
{
    // Horizontal strips, each as wide as the front point that tops it reaches: no term is negative, and none
    // is above maxLatencyMs x 100 for usable points.
    double area = 0;
    double floor = referenceMetric;
    for (const Point &point : front) {
        if (point.latency >= referenceLatency)
            break;
        if (point.metric <= floor)
            continue;
        area += (referenceLatency - point.latency) * (point.metric - floor);
        floor = point.metric;
    }
    return area;
}

} // namespace paretoscope
