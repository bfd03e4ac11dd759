// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrunbuilder.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace paretoscope::test {

/// A run of `count` models on T4, always the same: a cloud that grows with latency, rounded so that many models
/// share a place; every fiftieth is a baseline, every fortieth has no latency.
[[nodiscard]] inline TrainingRunPtr manyModels(int count)
{
    std::mt19937_64 random(20260401);
    std::uniform_real_distribution<double> uniform(0, 1);
    TrainingRunBuilder builder;
    const TargetIndex target = builder.target(u"T4");
    for (int i = 0; i < count; ++i) {
        const Row row = builder.addModel(QByteArray("m-" + QByteArray::number(i * 7919 % count)));
        builder.setFamily(row, i % 50 == 0 ? "baseline" : "child");
        const double latency = std::round((1 + 60 * std::pow(uniform(random), 2)) * 100) / 100;
        const double metric = 30 + 12 * std::log(latency) + 14 * (uniform(random) - 0.5);
        if (i % 40 != 0)
            builder.setLatency(row, target, latencyReading(latency));
        builder.setMetric(row, Metric::Map5095, percentReading(std::round(std::clamp(metric, 0.0, 100.0) * 10) / 10));
    }
    return builder.finish();
}

} // namespace paretoscope::test
