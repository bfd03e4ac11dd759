// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <QByteArray>

#include <span>

namespace paretoscope {

/// SHA-256, in hex, of the figures a decision compared: id, family, metric and the latencies on the targets of every
/// model, by id and with every digit. Neither the order of a body nor what it says besides changes it.
[[nodiscard]] QByteArray hashOfFigures(const TrainingRun &run, Metric metric, std::span<const TargetIndex> targets);

} // namespace paretoscope
