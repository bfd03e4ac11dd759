// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartscale.h"

#include <span>

namespace paretoscope {

/// Up to this many points a front is drawn as it is; a longer one is thinned for what is in view.
inline constexpr std::size_t longestExactFront = 1'000;

/// The front as stairs in axis units: level at what is attainable so far, then straight up. Steps of a long front that
/// fall into one pixel of `mapping` become one, and those out of view are left out but for a neighbour at each end,
/// since Qt Charts takes a tenth of a second for a line of 100,000 steps at each pan.
[[nodiscard]] QList<QPointF> staircase(std::span<const Point> front, const ChartMapping &mapping);

} // namespace paretoscope
