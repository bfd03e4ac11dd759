// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ownmeasurement.h"

#include <QByteArray>

namespace paretoscope {

/// Reads a CSV of somebody's own latencies. The first line that is not blank and does not begin with # names the
/// columns, in any order and case: model (or model_id, id), device (or hardware, target) and p50 (or median, latency)
/// have to be there, precision, batch and p99 may be; others are ignored. p50 and p99 are ms, unless their name ends in
/// a unit (p50_us, "p99 [s]"). The separator is the comma, semicolon or tab that the head uses most; where it is no
/// comma, numbers may have a decimal comma. UTF-8, or UTF-16 with a byte order mark. A line that cannot be used is
/// skipped with a finding that names it. Fails with Cause::MeasurementsUnreadable where the head does not name the
/// three columns, and where no line can be used. Pure.
[[nodiscard]] Result<OwnMeasurements> readMeasurements(const QByteArray &csv);

} // namespace paretoscope
