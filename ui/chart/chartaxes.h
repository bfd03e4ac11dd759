// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartscale.h"

#include <QFont>

namespace paretoscope {

struct ChartContent;

struct AxisTicks {
    QList<AxisTick> latency;
    QList<AxisTick> metric;
};

struct AxisLayout {
    QRectF plot;
    AxisTicks ticks;
};

/// The chart from top to bottom, each clear of the others, whose repaint takes a few pixels more than their areas.
struct ChartAreas {
    QRectF head;   ///< title, conditions and legend
    QRectF middle; ///< the plot with its axes
    QRectF foot;   ///< source
};

[[nodiscard]] ChartAreas chartAreas(const QSizeF &size, const QFont &font);

/// The plot inside `area` and the ticks along it: as many as have room, and room for their labels and the axes' titles.
/// Of `ranges` the plot is not read.
[[nodiscard]] AxisLayout layOutAxes(const QRectF &area, const ChartMapping &ranges, const QFont &font);

/// What an axis is called, with its unit. The content must have a target.
[[nodiscard]] QString latencyTitle(const ChartContent &content);
[[nodiscard]] QString metricTitle(const ChartContent &content);

} // namespace paretoscope
