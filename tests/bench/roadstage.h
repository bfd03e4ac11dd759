// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchapplication.h"
#include "bench/openrun.h"

#include "window/program.h"

namespace paretoscope::bench {

/// What one load cost, in ms.
struct RoadTimes {
    double toPainted = 0;   ///< from the request until chart and table were painted with the run
    double sinceBody = 0;   ///< the same from the last byte over HTTP; toPainted for a file
    double toRun = 0;       ///< from the request until the session showed the run
    double gap = 0;         ///< the longest of the event loop, until a while after the paint
    QList<Stretch> longest; ///< events
};

/// The whole program in its window, 1440x900, on settings of its own.
class RoadStage final {
    Q_DISABLE_COPY_MOVE(RoadStage)
public:
    RoadStage();

    /// `server`: where a RunAddress is asked for.
    [[nodiscard]] RoadTimes open(const RunSource &source, const QUrl &server = {});
    /// Asks for the run on screen again.
    [[nodiscard]] RoadTimes refresh();

private:
    [[nodiscard]] RoadTimes timeLoad(const std::function<void()> &request);

    BodyFolder m_folder;
    Settings m_settings;
    Program m_program;
    PaintWatch *m_chart = nullptr; ///< the viewport's
    PaintWatch *m_table = nullptr; ///< the viewport's
};

} // namespace paretoscope::bench
