// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QPen>
#include <QPointF>

#include <span>

namespace paretoscope {

/// What marks look like. The chart, its legend row and the table draw the same ones.
/// The last two stand for a run in a comparison: its line, over the ground where it is ahead.
enum class Mark { Dominated, Front, Baseline, Recommended, Computed, Predicted, ShownAhead, ComparedAhead };

/// Diameter in device-independent pixels.
[[nodiscard]] double markSize(Mark mark);

void drawMark(QPainter &painter, const QPointF &center, Mark mark, const ThemeColors &colors);

/// The mark on a transparent ground, its middle in the middle of a pixel: odd width and height. `scale`: device pixels
/// a device-independent one.
[[nodiscard]] QImage markImage(Mark mark, double scale, const ThemeColors &colors);

/// One mark at many places: a few are drawn exactly where they are, many are copied to the nearest pixel, on devices
/// that have pixels.
void drawMarks(QPainter &painter, std::span<const QPointF> places, Mark mark, const ThemeColors &colors);

/// Whether a painter draws pixels, and marks may be copied as such.
[[nodiscard]] bool isRaster(const QPainter &painter);

/// A line of the compared run's front: dashed, so that colour is not alone in saying whose it is.
[[nodiscard]] QPen comparedPen(const ThemeColors &colors);
/// The ground between two fronts where a run is ahead; the compared run's is hatched, too.
[[nodiscard]] QColor aheadGround(bool isCompared, const ThemeColors &colors);
/// The lines of a hatch over boxes that may adjoin, of which each line crosses a part: from upper left to lower right.
[[nodiscard]] QList<QLineF> hatchLines(std::span<const QRectF> boxes);
[[nodiscard]] QPen hatchPen(const ThemeColors &colors);

/// A five-pointed star as a path around the origin.
[[nodiscard]] QPainterPath starPath(double diameter);

} // namespace paretoscope
