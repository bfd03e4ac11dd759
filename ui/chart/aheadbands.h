// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/runcomparison.h"
#include "chart/chartscale.h"

#include <QRectF>

#include <vector>

namespace paretoscope {

/// Up to this many stretches in view are drawn as they are; more are looked up for each pixel.
inline constexpr std::ptrdiff_t mostExactStretches = 500;

/// The ground between two fronts where one of them is ahead, in chart coordinates and within the plot: down to the
/// plot's lower edge where the other has no model. Those of one run adjoin from left to right.
struct AheadBands {
    std::vector<QRectF> shown;
    std::vector<QRectF> compared;
};

/// Takes some hundred microseconds, whatever the length of the fronts.
[[nodiscard]] AheadBands aheadBands(const RunComparison &comparison, const ChartMapping &mapping);

} // namespace paretoscope
