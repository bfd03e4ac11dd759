// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace paretoscope {

enum class LatencyForm {
    Scalar, ///< one entry a model and device, with metrics.hardware (api.md 2.1)
    Map,    ///< one entry a model, latency keyed by hardware (api.md 2.2)
};

/// A training of the sample workspace as workspace.json describes it. Either `bodyFile` is served as it
/// stands, or a body is built from `tableFile`.
struct SampleRun {
    QString trainingId;
    QString versionId;
    QString bodyFile;
    QString tableFile;
    QMap<QString, Metric> metrics; ///< the source's name of a metric -> ours; rows of others are left out
    QStringList childFamilies;     ///< the others are baselines; empty: every model is a child
    LatencyForm latencyForm = LatencyForm::Scalar;
    bool isReplay = false;
    QString figures; ///< sample.figures: where the figures were published
    QString note;    ///< sample.note
};

} // namespace paretoscope
