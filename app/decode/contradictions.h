// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"
#include "decode/remarks.h"

namespace paretoscope {

/// Remarks on what no single value of a body shows: counts that do not match, names that lead nowhere, a
/// status against its progress, percentages that look like fractions. Nothing is changed by it.
/// `hasModelList`: the body had a `models` list, if only an empty one.
void remarkOnContradictions(const TrainingRun &run, bool hasModelList, Remarks &remarks);

} // namespace paretoscope
