// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <QJsonObject>

namespace paretoscope {

// What a run keeps of a body, under the keys of the body. What is not stated is null; `metrics` holds usable numbers
// alone. Texts are as received, numbers of the kind that fields.h gives them.

/// The texts of the header, versionId and modelCount.
[[nodiscard]] QJsonObject headerFields(const RunHeader &header);
/// modelId, texts, numbers and metrics; not the latencies, which are several.
[[nodiscard]] QJsonObject modelFields(const TrainingRun &run, Row row);
/// figures, recommendationRule, note and replay.
[[nodiscard]] QJsonObject provenanceFields(const Provenance &provenance);

} // namespace paretoscope
