// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/searchgain.h"
#include "analysis/voices.h"

namespace paretoscope {

/// What a run says about a target as a whole, whatever anybody needs of it. Points into its run.
struct TargetSummary {
    Voices voices;
    SearchGain gain;
};

} // namespace paretoscope
