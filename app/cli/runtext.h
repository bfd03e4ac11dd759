// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/need.h"
#include "analysis/targetanalysis.h"
#include "cli/runjson.h"
#include "core/finding.h"
#include "core/numbertext.h"

#include <QString>

#include <optional>

namespace paretoscope {

// What the commands print for people: the same facts as runjson.h, aligned, with units, gaps as an en dash,
// and nothing in it that could steer a terminal. Each text ends in a line break.

[[nodiscard]] QString showText(const TrainingRun &run, const Findings &findings, const QString &sourceName);

[[nodiscard]] QString frontText(const TrainingRun &run, const TargetAnalysis &analysis);

[[nodiscard]] QString pickText(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need,
                               const NeedAnswer &answer);

/// ErrorCode::NothingFits, with how far the limit is from the nearest model.
[[nodiscard]] Error nothingFits(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need);

} // namespace paretoscope
