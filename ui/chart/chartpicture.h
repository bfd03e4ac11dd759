// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartcontent.h"
#include "theme/theme.h"

#include <QImage>
#include <QSize>

namespace paretoscope {

/// How a chart becomes a picture: `size` in device-independent pixels, `scale` device pixels a pixel.
struct PictureOptions {
    QSize size{1200, 800};
    double scale = 1;
    ThemeKind theme = ThemeKind::Light;
};

/// Draws the chart with title, axes, legend and source line. The one way to a picture: the window's button,
/// the command line and the golden test all call it. The same input gives the same pixels on one set of fonts.
[[nodiscard]] QImage renderChart(const ChartContent &content, const PictureOptions &options);

/// The bytes of a PNG, an SVG or a PDF, as the end of the name says; without one of these it is a PNG. Vector pictures
/// hold marks up to CloudLayer::mostVectorMarks and a picture of the cloud beyond. Fails with PictureNotDrawn.
[[nodiscard]] Result<QByteArray> chartPicture(const ChartContent &content, const PictureOptions &options,
                                              const QString &name);

/// Draws and writes it; returns the path written. Fails as writePicture() does.
[[nodiscard]] Result<QString> exportChart(const ChartContent &content, const PictureOptions &options,
                                          const QString &path);

} // namespace paretoscope
