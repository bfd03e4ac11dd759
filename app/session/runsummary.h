// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <QString>

#include <optional>

namespace paretoscope {

/// What a list of runs says about one of them.
struct RunSummary {
    QString status; ///< as received
    RunState state = RunState::Unknown;
    bool isNas = false;
    std::size_t modelCount = 0;    ///< models listed
    std::optional<double> bestMap; ///< percent, highest mAP@50:95 (else mAP@50) of any model
    Metric bestMapMetric = Metric::Map5095;
    std::optional<double> progress; ///< fraction, while the search runs
};

[[nodiscard]] RunSummary summarise(const TrainingRun &run);

} // namespace paretoscope
