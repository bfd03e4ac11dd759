// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// All that is to be seen of a chart, in the order of the legend. Each is the chart's, and reads the scene while it
/// lives.
[[nodiscard]] std::vector<ChartLayer *> createLayers(QGraphicsItem *chart, const ChartScene *scene);

} // namespace paretoscope
