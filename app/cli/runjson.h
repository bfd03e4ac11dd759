// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"
#include "core/error.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace paretoscope {

// The objects that --json prints: a contract (README, "Command line"; tests/app/cli/tst_runjson). Fields may be
// added, never renamed. Words, ids and hardware names are exactly as received; what is not stated is null, or
// absent where a map holds usable numbers only. Latencies are ms, metrics percent, mining progress a fraction.

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
[[nodiscard]] QJsonArray idsJson(const TrainingRun &run, const std::vector<Point> &points);

/// {"error":{"code","message","status"}}
[[nodiscard]] QJsonObject errorJson(const Error &error);

} // namespace paretoscope
