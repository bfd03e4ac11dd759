// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <optional>
#include <vector>

namespace paretoscope {

/// A model that somebody measured and the run states.
struct LatencyPair {
    Row row = 0;
    double reported = 0; ///< ms
    double own = 0;      ///< ms
    bool isOutlier = false;

    [[nodiscard]] double ratio() const { return own / reported; }
};

/// Own latencies beside those that a run states for one of its targets.
struct OwnAgainstReported {
    TargetIndex own = 0;
    TargetIndex reported = 0;
    std::vector<LatencyPair> pairs;    ///< by reported, then measured, then idLess()
    std::optional<double> medianRatio; ///< measured / reported; empty without a pair
};

/// The reported target that own measurements stand beside where nobody chooses: the one of the same device, else the
/// one with most models in common, of equals the first. Empty where none has any in common.
[[nodiscard]] std::optional<TargetIndex> reportedBeside(const TrainingRun &run, TargetIndex own);

/// A pair is an outlier where its ratio is out of line with the others: by log ratio it is more than 3.5 robust
/// standard deviations (1.4826 times the median absolute deviation; Iglewicz and Hoaglin 1993) from the median, and by
/// more than 5 percent. Fewer than four pairs have none. Pure, O(n log n).
[[nodiscard]] OwnAgainstReported pairWithReported(const TrainingRun &run, TargetIndex own, TargetIndex reported);

} // namespace paretoscope
