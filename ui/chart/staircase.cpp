// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/staircase.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

namespace {

/// The part of the front whose steps can be seen, with a neighbour at each end.
std::span<const Point> inView(std::span<const Point> front, const ChartMapping &mapping)
{
    const double from = fromAxis(mapping.x.min, mapping.scale);
    const double to = fromAxis(mapping.x.max, mapping.scale);
    auto begin = std::ranges::lower_bound(front, from, {}, &Point::latency);
    auto end = std::ranges::upper_bound(front, to, {}, &Point::latency);
    begin -= begin != front.begin() ? 1 : 0;
    end += end != front.end() ? 1 : 0;
    return {begin, end};
}

bool isWithinPixel(const QPointF &a, const QPointF &b)
{
    return std::abs(a.x() - b.x()) < 0.5 && std::abs(a.y() - b.y()) < 0.5;
}

} // namespace

QList<QPointF> staircase(std::span<const Point> front, const ChartMapping &mapping)
{
    const bool isLong = front.size() > longestExactFront && !mapping.plot.isEmpty();
    const std::span<const Point> points = isLong ? inView(front, mapping) : front;
    QList<QPointF> stairs;
    QPointF lastPixel;
    for (const Point &point : points) {
        const QPointF pixel = mapping.at(point);
        const bool isLast = &point == &points.back();
        if (isLong && !stairs.isEmpty() && !isLast && isWithinPixel(pixel, lastPixel))
            continue;
        lastPixel = pixel;
        const QPointF place(toAxis(point.latency, mapping.scale), point.metric);
        if (!stairs.isEmpty() && stairs.last() != place)
            stairs.append({place.x(), stairs.last().y()}); // attainable up to here: the step before
        if (stairs.isEmpty() || stairs.last() != place)
            stairs.append(place);
    }
    return stairs;
}

} // namespace paretoscope
