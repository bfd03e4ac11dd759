// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/need.h"
#include "analysis/noise.h"
#include "analysis/targetanalysis.h"
#include "core/error.h"
#include "core/finding.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace paretoscope {

// The objects that --json prints: a contract (README, "Command line"; tests/app/cli/tst_runjson). Fields may be
// added, never renamed. Words, ids and hardware names are exactly as received; what is not stated is null, or
// absent where a map holds usable numbers only. Latencies are ms, metrics percent, mining progress a fraction.

/// `hardware[].front` is for map5095 without baselines. A run without any map5095 shows its first metric that
/// has values, and says which in `hardware[].metric`.
[[nodiscard]] QJsonObject showJson(const TrainingRun &run, const Findings &findings);

[[nodiscard]] QJsonObject frontJson(const TrainingRun &run, const TargetAnalysis &analysis);

/// The member "noise" of frontJson().
[[nodiscard]] QJsonObject noiseJson(const TrainingRun &run, const Noise &noise, const NoisyFront &front);

/// `need` has exactly one limit.
[[nodiscard]] QJsonObject pickJson(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need,
                                   const NeedAnswer &answer);

/// Null for what is not stated.
[[nodiscard]] QJsonValue textOrNull(const QString &text);
template <typename T>
[[nodiscard]] QJsonValue valueOrNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// {"device","precision","batch"}
[[nodiscard]] QJsonObject ownJson(const OwnConditions &conditions);
/// {"modelId","latencyMs","metric"}
[[nodiscard]] QJsonObject pointJson(const TrainingRun &run, const Point &point);
/// The id as received; null for an entry without one.
[[nodiscard]] QJsonValue idJson(const TrainingRun &run, Row row);

[[nodiscard]] QJsonArray idsJson(const TrainingRun &run, const std::vector<Row> &rows);

/// {"error":{"code","message","status"}}
[[nodiscard]] QJsonObject errorJson(const Error &error);

/// The metric whose fronts `show` lists; empty for a run without any metric.
[[nodiscard]] std::optional<Metric> shownMetric(const TrainingRun &run);

} // namespace paretoscope
