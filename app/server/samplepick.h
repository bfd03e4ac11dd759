// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/samplemodel.h"

#include <QList>
#include <QMap>
#include <QString>

namespace paretoscope {

/// The metric that the sample server ranks by: mAP@50:95 where any model states it, else precision.
[[nodiscard]] Metric rankingMetric(const QList<SampleModel> &models);

/// The sample server's stated rule for recommendedByHardware, hardware -> model id. Baselines are never
/// recommended. The published figures come with no recommendation, so this one is ours and says so.
[[nodiscard]] QMap<QString, QString> recommendedByHardware(const QList<SampleModel> &models);

/// The rule in words, for sample.recommendationRule; it is what recommendedByHardware() does.
[[nodiscard]] QString recommendationRule(Metric rankedBy);

} // namespace paretoscope
