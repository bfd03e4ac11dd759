// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"

namespace paretoscope {

/// Orders points as somebody takes them who wants accuracy: more accurate, then faster, then idLess().
[[nodiscard]] inline bool isMoreAccurate(const TrainingRun &run, const Point &a, const Point &b)
{
    if (a.metric != b.metric)
        return a.metric > b.metric;
    return a.latency != b.latency ? a.latency < b.latency : idLess(run, a.row, b.row);
}

/// As somebody takes them who wants speed: faster, then more accurate, then idLess().
[[nodiscard]] inline bool isFaster(const TrainingRun &run, const Point &a, const Point &b)
{
    if (a.latency != b.latency)
        return a.latency < b.latency;
    return a.metric != b.metric ? a.metric > b.metric : idLess(run, a.row, b.row);
}

} // namespace paretoscope
