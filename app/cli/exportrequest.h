// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/hardwaretarget.h"
#include "core/metric.h"
#include "session/runview.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <functional>

namespace paretoscope {

struct LoadedRun;

/// A picture of one target's chart, as `export` asks for it.
struct ExportRequest {
    TargetIndex target = 0;
    Metric metric = Metric::Map5095;
    bool withBaselines = false; ///< baselines compete for the front (they are drawn in any case)
    LatencyScale latencyScale = LatencyScale::Linear;
    ComparedRun comparedRun = {}; ///< another run whose front is drawn over it; usually none
    bool dark = false;
    QSize size{1200, 800}; ///< in device-independent pixels
    double scale = 1;      ///< pixels of the file for each of them
    QString outputPath;    ///< its end says the kind of picture; without one it is a PNG
};

/// Draws the bytes of a picture. Lives in ui/ and is handed in by main, because drawing needs Qt Gui. Fails with
/// ErrorCode::CannotWrite.
using ChartDrawer = std::function<Result<QByteArray>(const LoadedRun &, const ExportRequest &)>;

} // namespace paretoscope
