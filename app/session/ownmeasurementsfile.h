// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inputfile.h"
#include "core/ownmeasurement.h"
#include "session/loadedrun.h"

namespace paretoscope {

/// A file of measurements is not read beyond this.
inline constexpr qint64 mostMeasurementBytes = 16LL * 1024 * 1024;

/// Reads a CSV as readMeasurements() does. Fails as that, and with the causes of files. Blocks on the disk: for a
/// worker or the command line.
[[nodiscard]] Result<OwnMeasurements> readMeasurementsFile(const QString &path, const Patience &patience = Patience());

/// `loaded` with a target for each of the measured ones, and what was skipped of them among its findings. Fails with
/// Cause::MeasurementsElsewhere where no measured model is in the run. Pure.
[[nodiscard]] Result<LoadedRun> withMeasurements(const LoadedRun &loaded, const OwnMeasurements &measurements);

/// The two in a row; where they fail the run stays as it is, with a finding that says why. For a worker.
[[nodiscard]] LoadedRun withMeasurementsFile(const LoadedRun &loaded, const QString &path);

} // namespace paretoscope
