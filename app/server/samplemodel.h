// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"
#include "server/publishedfigures.h"
#include "server/samplerun.h"

#include <QList>
#include <QMap>
#include <QPair>
#include <QString>

#include <optional>

namespace paretoscope {

/// A model of a sample run, put together from the rows of a table.
struct SampleModel {
    QString id;
    QString family;
    bool isBaseline = false;
    QMap<Metric, double> metrics = {};            ///< percent
    QList<QPair<QString, double>> latencies = {}; ///< hardware and ms, in the order of the table

    [[nodiscard]] std::optional<double> metric(Metric which) const;
    [[nodiscard]] std::optional<double> latencyOn(const QString &hardware) const;
};

/// The models of a table, in its order: rows with one name are one model, rows of metrics that the run does
/// not ask for are left out.
[[nodiscard]] QList<SampleModel> sampleModels(const QList<PublishedFigure> &figures, const SampleRun &run);

} // namespace paretoscope
