// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "core/trainingrun.h"
#include "session/runsource.h"

#include <QDateTime>

#include <memory>

namespace paretoscope {

/// A run as it was read, and where and when.
struct LoadedRun {
    RunSource source;
    TrainingRunPtr run;
    Findings findings;
    QDateTime readAt;                               ///< when the body was fetched, or the file read
    bool isKept = false;                            ///< from the store, not from the server just now
    std::shared_ptr<const LoadedRun> received = {}; ///< as it came, before own measurements joined; null: it is *this
};

} // namespace paretoscope
