// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/samplemodel.h"
#include "server/samplerun.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace paretoscope {

/// How much of a model's figures an entry already states; while a search runs they arrive one after another.
enum class FiguresSoFar { Nothing, Accuracy, Everything };

/// Appends the entries of a model to `models`: one, or one a device in the scalar form. Latency in ms, metrics
/// in percent; what is not measured yet is null (all of metrics) or absent (the latency).
void appendEntries(QJsonArray &models, const SampleModel &model, LatencyForm form, FiguresSoFar soFar,
                   bool isRecommended = false);

/// Everything but models, modelCount, recommendedByHardware and mining.
[[nodiscard]] QJsonObject bodyHead(const SampleRun &run, const QString &status);

/// The "sample" object (Provenance in core/trainingrun.h). `rule` is empty where the server recommends nothing.
[[nodiscard]] QJsonObject provenance(const SampleRun &run, const QString &rule = {});

/// A finished run with all models of a table, and recommendedByHardware by the rule of samplepick.h.
[[nodiscard]] QJsonObject finishedBody(const QList<SampleModel> &models, const SampleRun &run);

/// `body`, a JSON object in bytes, with the "sample" object added and every other byte as it was.
[[nodiscard]] QByteArray withProvenance(const QByteArray &body, const SampleRun &run);

} // namespace paretoscope
