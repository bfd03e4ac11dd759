// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/ordershift.h"

#include <QString>

namespace paretoscope {

/// How much of one target's order holds on the other, and the clearest pair that swaps: one or two sentences.
[[nodiscard]] QString orderText(const TrainingRun &run, const OrderShift &shift);

} // namespace paretoscope
