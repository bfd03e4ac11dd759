// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pointorder.h"

namespace paretoscope {

std::vector<Point> sorted(std::span<const Point> points, std::vector<Keyed> entries)
{
    radixSortStable(entries);
    std::vector<Point> result;
    result.reserve(entries.size());
    for (const Keyed &entry : entries)
        result.push_back(points[entry.index]);
    return result;
}

std::vector<Point> sortedByPlace(std::span<const Point> points)
{
    std::vector<Keyed> entries;
    entries.reserve(points.size());
    for (const Point &point : points)
        entries.push_back({orderedBits(point.metric), static_cast<quint32>(entries.size())});
    radixSortStable(entries);
    for (Keyed &entry : entries)
        entry.key = orderedBits(points[entry.index].latency);
    return sorted(points, std::move(entries));
}

} // namespace paretoscope
