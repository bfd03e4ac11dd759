// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QString>

#include <optional>
#include <vector>

namespace paretoscope {

/// Under which conditions somebody measured latencies of their own: what makes one target of them.
struct OwnConditions {
    QString device;           ///< as written
    QString precision;        ///< as written; empty: not stated
    std::optional<int> batch; ///< nullopt: not stated

    friend bool operator==(const OwnConditions &, const OwnConditions &) = default;
};

/// "Jetson 7, FP16, batch 1 (own)": the name of the target, marked for what it is wherever it is shown.
[[nodiscard]] QString ownTargetName(const OwnConditions &conditions);
/// "FP16, batch 1", or "precision and batch not stated"
[[nodiscard]] QString conditionsText(const OwnConditions &conditions);

/// Where a finding about a line of the file stands: "own measurements, line 7".
[[nodiscard]] QString measurementPlace(int line);

/// One latency that somebody measured.
struct OwnMeasurement {
    QString model; ///< its id as written: whole, or the last segment
    OwnConditions conditions;
    double p50 = 0;            ///< ms, usable (see latencyReading())
    std::optional<double> p99; ///< ms, usable, not below p50
    int line = 0;              ///< in the file, from 1
};

/// A file of them, and what was skipped in it.
struct OwnMeasurements {
    std::vector<OwnMeasurement> rows;
    Findings findings;
};

} // namespace paretoscope
