// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/paretofront.h"
#include "session/placedmodels.h"
#include "session/runview.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace paretoscope {

/// A stretch of an axis, in axis units: the value itself, or its decimal logarithm on a log axis.
struct AxisRange {
    double min = 0;
    double max = 1;

    [[nodiscard]] double length() const { return max - min; }
    [[nodiscard]] double at(double fraction) const { return min + fraction * length(); }
    friend bool operator==(const AxisRange &, const AxisRange &) = default;
};

struct AxisTick {
    double position = 0; ///< axis units
    QString label;
};

/// About `wanted` ticks at round values (steps of 1, 2 or 5 times a power of ten).
[[nodiscard]] QList<AxisTick> linearTicks(AxisRange range, int wanted);
/// Ticks at 1, 2, 5, 10, ... of a log axis; linear ones where the range is too short for two of those.
[[nodiscard]] QList<AxisTick> logTicks(AxisRange range, int wanted);

/// `range` with room at both ends (7 %), never zero wide, and not reaching below zero where `range` does not.
[[nodiscard]] AxisRange paddedRange(AxisRange range);

/// Maps points to places in the chart: shared by every layer, so that nothing can be drawn beside its mark.
struct ChartMapping {
    QRectF plot; ///< plot area in chart coordinates
    AxisRange x; ///< latency, axis units
    AxisRange y; ///< metric, percent
    LatencyScale scale = LatencyScale::Linear;

    [[nodiscard]] double xOf(double latency) const { return xOfAxis(toAxis(latency, scale)); }
    [[nodiscard]] double xOfAxis(double position) const
    {
        return plot.left() + (position - x.min) / x.length() * plot.width();
    }
    [[nodiscard]] double yOf(double metric) const
    {
        return plot.bottom() - (metric - y.min) / y.length() * plot.height();
    }
    [[nodiscard]] QPointF at(const Point &point) const { return {xOf(point.latency), yOf(point.metric)}; }
    [[nodiscard]] QPointF placeOf(const PlacedModel &model) const { return {xOfAxis(model.x), yOf(model.y)}; }
    /// The axis position at an x coordinate of the chart.
    [[nodiscard]] double axisAt(double xPixel) const { return x.at((xPixel - plot.left()) / plot.width()); }
    [[nodiscard]] double latencyAt(double xPixel) const;
    [[nodiscard]] double metricAt(double yPixel) const { return y.at((plot.bottom() - yPixel) / plot.height()); }
    friend bool operator==(const ChartMapping &, const ChartMapping &) = default;
};

} // namespace paretoscope
