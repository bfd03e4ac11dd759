// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/paretofront.h"

#include "analysis/pointorder.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace paretoscope {

namespace {

constexpr double worse = -std::numeric_limits<double>::infinity();

/// Below about this many points sort and scan is faster than setting up the buckets.
constexpr std::size_t crossover = 1000;

// A bucket is the sign, the exponent and the first five bits of the fraction of the latency as a float: 3 % wide
// wherever it lies, so that no outlier can crowd the others into one.
constexpr int bucketBits = 14;
constexpr std::size_t bucketCount = std::size_t{1} << (bucketBits - 1); // no latency is negative

/// Rounding to float keeps the order, so a lower bucket is a lower latency.
std::size_t bucketOf(const Point &point)
{
    return std::bit_cast<quint32>(static_cast<float>(point.latency)) >> (32 - bucketBits);
}

/// The best metric of all buckets below each one.
std::vector<double> bestBelow(std::span<const Point> points)
{
    std::vector<double> best(bucketCount, worse);
    for (const Point &point : points) {
        double &bucket = best[bucketOf(point)];
        bucket = std::max(bucket, point.metric);
    }
    double below = worse;
    for (double &bucket : best)
        bucket = std::exchange(below, std::max(below, bucket));
    return best;
}

/// The points that no point of a lower bucket dominates: all of the front, and few others.
std::vector<Keyed> candidates(std::span<const Point> points)
{
    const std::vector<double> best = bestBelow(points);
    std::vector<Keyed> left;
    for (quint32 i = 0; i < points.size(); ++i) {
        if (points[i].metric > best[bucketOf(points[i])])
            left.push_back({orderedBits(points[i].latency), i});
    }
    return left;
}

/// `points` by latency, ascending.
std::vector<Point> scan(const std::vector<Point> &points)
{
    std::vector<Point> front;
    double best = worse;
    for (auto begin = points.begin(); begin != points.end();) {
        double highest = begin->metric;
        auto end = begin;
        for (; end != points.end() && end->latency == begin->latency; ++end)
            highest = std::max(highest, end->metric);
        // Of one latency the most accurate stand together, if they beat everything faster.
        if (highest > best)
            std::copy_if(begin, end, std::back_inserter(front),
                         [&](const Point &each) { return each.metric == highest; });
        best = std::max(best, highest);
        begin = end;
    }
    return front;
}

} // namespace

std::vector<Point> paretoFront(std::span<const Point> points)
{
    return points.size() < crossover ? paretoFrontBySorting(points) : scan(sorted(points, candidates(points)));
}

std::vector<Point> paretoFrontBySorting(std::span<const Point> points)
{
    std::vector<Point> sorted(points.begin(), points.end());
    std::ranges::stable_sort(sorted, [](const Point &a, const Point &b) {
        return a.latency != b.latency ? a.latency < b.latency : a.metric > b.metric;
    });

    std::vector<Point> front;
    double best = worse;
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
