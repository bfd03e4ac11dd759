// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QPointF>

namespace paretoscope {

/// The shapes of look.md. The chart, its legend row and the table draw the same ones.
enum class Mark { Dominated, Front, Baseline, Recommended, Computed, Predicted };

/// Diameter in device-independent pixels.
[[nodiscard]] double markSize(Mark mark);

void drawMark(QPainter &painter, const QPointF &center, Mark mark, const ThemeColors &colors);

/// The mark on a transparent ground, its middle in the middle of a pixel: odd width and height. `scale`: device pixels
/// a device-independent one.
[[nodiscard]] QImage markImage(Mark mark, double scale, const ThemeColors &colors);

/// Whether a painter draws pixels, and marks may be copied as such.
[[nodiscard]] bool isRaster(const QPainter &painter);

/// A five-pointed star as a path around the origin.
[[nodiscard]] QPainterPath starPath(double diameter);

} // namespace paretoscope
