// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

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
/// not dominate each other: they stand or fall together (app/README.md, rule 5).
[[nodiscard]] constexpr bool dominates(const Point &a, const Point &b)
{
    return a.latency <= b.latency && a.metric >= b.metric && (a.latency < b.latency || a.metric > b.metric);
}

/// Same latency and same metric, whatever the row.
[[nodiscard]] constexpr bool samePlace(const Point &a, const Point &b)
{
    return a.latency == b.latency && a.metric == b.metric;
}

} // namespace paretoscope
