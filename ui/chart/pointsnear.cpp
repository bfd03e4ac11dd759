// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/pointsnear.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

std::vector<Point> pointsNear(const ChartContent &content, const ChartMapping &mapping, const QPointF &place,
                              double radius)
{
    if (!content.hasPoints())
        return {};
    struct Hit {
        double distance;
        Point point;
    };
    std::vector<Hit> hits;
    for (const PlacedModel &model :
         content.seen.places->between(mapping.axisAt(place.x() - radius), mapping.axisAt(place.x() + radius))) {
        const QPointF offset = mapping.placeOf(model) - place;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance <= radius)
            hits.push_back({distance, *content.seen.analysis->pointOf(model.row)});
    }
    // Coincident ones come by id, and stay so.
    std::ranges::stable_sort(hits, {}, &Hit::distance);
    std::vector<Point> points;
    std::ranges::transform(hits, std::back_inserter(points), &Hit::point);
    return points;
}

} // namespace paretoscope
