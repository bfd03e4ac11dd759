// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/paretofront.h"
#include "analysis/targetanalysis.h"
#include "core/trainingrunbuilder.h"

#include <rapidcheck.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

// Small runs with one target, rich in ties, duplicates and gaps, for properties.

namespace paretoscope::test {

inline constexpr double gap = std::numeric_limits<double>::quiet_NaN();
inline constexpr std::array latencies{gap, 1.0, 1.0, 1.5, 2.0, 2.3, 17.2, minLatencyMs, maxLatencyMs, 3.0};
inline constexpr std::array metrics{gap, 0.0, 0.0, 50.0, 50.1, 54.7, 100.0, 60.0, 40.0, 99.99999999999999};

/// A model in one number, so that rapidcheck can shrink a counter-example.
using Code = int;
inline constexpr Code codeEnd = 300;

inline double latencyOf(Code code) { return latencies.at(static_cast<std::size_t>(code % 10)); }
inline double metricOf(Code code) { return metrics.at(static_cast<std::size_t>(code / 10 % 10)); }
inline bool isBaseline(Code code) { return code / 100 == 1; }

struct NamedCode {
    Code code = 0;
    QByteArray id;
};

inline std::vector<NamedCode> named(const std::vector<Code> &codes)
{
    std::vector<NamedCode> models;
    for (const Code code : codes) // ids neither in row order nor all of one length
        models.push_back({code, QByteArray::number(static_cast<int>(models.size() * 7919 % 1009), 36)});
    return models;
}

inline TrainingRunPtr runOf(const std::vector<NamedCode> &models)
{
    TrainingRunBuilder builder;
    const TargetIndex target = builder.target(u"T4");
    for (const NamedCode &model : models) {
        const Row row = builder.addModel(model.id);
        builder.setFamily(row, isBaseline(model.code) ? "baseline" : "child");
        builder.setLatency(row, target, latencyReading(latencyOf(model.code)));
        builder.setMetric(row, Metric::Map5095, percentReading(metricOf(model.code)));
    }
    return builder.finish();
}

/// What competes, by the words of data rules 3 and 5.
inline std::vector<Point> competitors(const std::vector<NamedCode> &models, Population population)
{
    std::vector<Point> points;
    for (Row row = 0; row < models.size(); ++row) {
        const Code code = models[row].code;
        const bool usable = !std::isnan(latencyOf(code)) && !std::isnan(metricOf(code));
        if (usable && (population == Population::WithBaselines || !isBaseline(code)))
            points.push_back({latencyOf(code), metricOf(code), row});
    }
    return points;
}

/// Every number is as likely as the next: inRange() alone keeps to the low end when the size is small.
inline rc::Gen<int> anyBelow(int end) { return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, end)); }

/// A bound between, at, below and above the values that occur.
template <std::size_t n>
rc::Gen<double> bound(const std::array<double, n> &values)
{
    return rc::gen::map(anyBelow(static_cast<int>(2 * n)), [&values](int choice) {
        const double value = values.at(static_cast<std::size_t>(choice / 2));
        return choice % 2 == 0 ? value : std::nextafter(value, 0.0);
    });
}

inline const auto codes = rc::gen::container<std::vector<Code>>(anyBelow(codeEnd));
inline const auto population = rc::gen::element(Population::WithoutBaselines, Population::WithBaselines);

} // namespace paretoscope::test
