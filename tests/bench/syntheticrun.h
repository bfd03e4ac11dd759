// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/paretofront.h"

#include <QByteArray>

#include <vector>

namespace paretoscope::bench {

/// A made-up run: accuracy grows with latency and levels off, with scatter; figures are rounded as the platform rounds
/// them, and one model in twenty repeats the figures of the one before it. The same shape gives the same bytes
/// everywhere.
struct RunShape {
    enum class Form {
        Map,    ///< one entry a model, all latencies in it
        Scalar, ///< one entry a model and target
    };
    int models = 0;
    int targets = 1;
    Form form = Form::Map;
    int revision = 0; ///< each one has other figures for a tenth of the models and a hundredth more models
};

[[nodiscard]] QByteArray syntheticBody(const RunShape &shape);
/// As the program sees such a run on its first target, without decoding anything.
[[nodiscard]] std::vector<Point> syntheticPoints(int count);

} // namespace paretoscope::bench
