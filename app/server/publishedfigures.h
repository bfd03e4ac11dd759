// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace paretoscope {

/// One row of a table of published figures: what a model scores and how long it takes on one device.
struct PublishedFigure {
    QString model;
    QString family;
    QString metricName; ///< the source's own name: "coco_map_50_95", "in1k_top1"
    double metricPercent = 0;
    QString hardware;
    double latencyMs = 0;
    QString source; ///< repository, file and commit

    friend bool operator==(const PublishedFigure &, const PublishedFigure &) = default;
};

/// Reads a table with the columns model, family, metric_name, metric_value_percent, hardware, latency_ms,
/// source (unquoted, one line a row), in the order of the file. All or nothing: a row that cannot be read
/// fails the table with ErrorCode::NotAResult and the number of its line.
[[nodiscard]] Result<QList<PublishedFigure>> readPublishedFigures(QByteArrayView csv);

} // namespace paretoscope
