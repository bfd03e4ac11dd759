// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/decisionrecord.h"

#include <optional>

namespace paretoscope {

enum class Verdict {
    StillBest,          ///< the same rule on the present figures picks the same model
    Beaten,             ///< it picks another one
    NothingFits,        ///< it picks none: no model is within every limit any more
    NoLongerComparable, ///< a target, the metric or the model is gone, or the model has no number where it needs one
};

/// For scripts: "still best", "beaten", "nothing fits", "no longer comparable".
[[nodiscard]] QString verdictName(Verdict verdict);

/// A record held against a run as it is now.
struct Recheck {
    Verdict verdict = Verdict::StillBest;
    bool figuresChanged = false;       ///< of what is compared; false too where that cannot be told
    std::optional<DecisionRecord> now; ///< the decision of today; empty without a pick
    QString reason;                    ///< one sentence or two
};

/// Decides anew with the rule, metric, population and limits of the record. Pure.
[[nodiscard]] Recheck recheck(const DecisionRecord &record, const TrainingRun &run);

} // namespace paretoscope
