// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"
#include "core/metric.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace paretoscope {

/// Where the runs of a command are read from.
struct RunArguments {
    bool sample = false;
    bool offline = false; ///< from what the window kept; nothing is sent
    QString source;       ///< SOURCE as written; empty: none (with `sample`: the sample's first run)
    QString trainingId;
    QString other;         ///< a second run as written; empty: none
    QString otherTraining; ///< like trainingId, for `other`
    QUrl api;              ///< empty: the platform; checked, no trailing slash
    QString apiKeyFile;
    QString caFile;
    QString measurements; ///< a CSV of own latencies, which become further targets; empty: none
    std::optional<std::chrono::milliseconds> timeout; ///< for the whole command, retries included
};

/// Who competes, and by which metric.
struct Contest {
    Metric metric = Metric::Map5095;
    Population population = Population::WithoutBaselines;
};

} // namespace paretoscope
