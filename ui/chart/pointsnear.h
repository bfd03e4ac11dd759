// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartcontent.h"
#include "chart/chartscale.h"

#include <QPointF>

#include <vector>

namespace paretoscope {

/// Every drawn model within `radius` of a place of the chart, the nearest first, coincident ones by model id.
[[nodiscard]] std::vector<Point> pointsNear(const ChartContent &content, const ChartMapping &mapping,
                                            const QPointF &place, double radius);

} // namespace paretoscope
