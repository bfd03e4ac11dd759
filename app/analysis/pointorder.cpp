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

} // namespace paretoscope
