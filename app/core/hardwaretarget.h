// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope {

/// Index of a hardware target within its TrainingRun, in the order in which the body names targets.
using TargetIndex = int;

/// What two hardware names are compared by: trimmed and case-folded (`t4` = `T4`). Never shown.
[[nodiscard]] QString hardwareKey(QStringView name);

/// The device behind a name, where it is known ("Jetson Orin NX" for AI1); empty where it is not.
/// Source: api.md 6, from Roboflow's public benchmarks.
[[nodiscard]] QString hardwareDescription(QStringView name);

} // namespace paretoscope
