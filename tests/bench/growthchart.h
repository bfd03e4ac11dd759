// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QPointF>
#include <QString>

namespace paretoscope::bench {

/// A stage by size: models and ms.
struct GrowthLine {
    QString row; ///< in the bench's table
    QString label;
    QList<QPointF> points;
};

/// The lines in the program's own looks, both axes logarithmic, each line labelled at its end.
[[nodiscard]] QImage growthPicture(const QList<GrowthLine> &lines);

} // namespace paretoscope::bench
