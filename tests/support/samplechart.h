// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartcontent.h"
#include "chart/chartpicture.h"
#include "chart/paretochart.h"

#include <QGraphicsScene>

namespace paretoscope::test {

/// A body read as the window reads it, at a time that never changes.
[[nodiscard]] LoadedRun loadedFrom(const QByteArray &body, const RunSource &source);
/// A run of the sample workspace, without its server.
[[nodiscard]] LoadedRun sampleRun(const QString &project, const QString &version);
/// `wanted` with its target replaced by the one called `target`.
[[nodiscard]] ChartContent contentOf(const LoadedRun &loaded, const QString &target, RunView wanted = {});

/// A chart on a scene of its own, laid out as renderChart() lays it out.
class ChartStage final {
    Q_DISABLE_COPY_MOVE(ChartStage)
public:
    explicit ChartStage(const ChartContent &content, const QSize &size = {900, 600});
    [[nodiscard]] ParetoChart &chart() const { return *m_chart; }
    [[nodiscard]] const ChartMapping &mapping() const { return m_chart->mapping(); }

private:
    QGraphicsScene m_scene;
    ParetoChart *m_chart; // the scene's
};

/// Where a picture of a chart contradicts what it is a picture of: a mark that is missing at its place, or colour of
/// the front or the star where neither belongs. Empty for a true picture.
[[nodiscard]] QStringList untruths(const QImage &picture, const ChartContent &content, const PictureOptions &options);

} // namespace paretoscope::test
