// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrunbuilder.h"

#include <initializer_list>
#include <optional>

namespace paretoscope::test {

/// A model of a run with one target, "T4", as a test wants it.
struct TestModel {
    const char *id = "";
    std::optional<double> latency;
    std::optional<double> map5095;
    const char *family = "child";
};

[[nodiscard]] inline TrainingRunPtr runOf(std::initializer_list<TestModel> models)
{
    TrainingRunBuilder builder;
    const TargetIndex target = builder.target(u"T4");
    for (const TestModel &model : models) {
        const Row row = builder.addModel(model.id);
        builder.setFamily(row, model.family);
        if (model.latency)
            builder.setLatency(row, target, latencyReading(*model.latency));
        if (model.map5095)
            builder.setMetric(row, Metric::Map5095, percentReading(*model.map5095));
    }
    return builder.finish();
}

} // namespace paretoscope::test
