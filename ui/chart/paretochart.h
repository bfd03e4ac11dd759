// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

#include <QChart>

#include <vector>

class QLineSeries;
class QValueAxis;

namespace paretoscope {

/// The picture of a run on one target: Qt Charts' chart and front staircase, and layers of ours for what would cost a
/// frame there, axes (HTML labels) and marks (an item a point), and for advice, labels, budget, head and foot. It knows
/// nothing of windows or sessions, so that the window, the export and the golden test draw the same thing.
class ParetoChart final : public QChart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParetoChart)
public:
    explicit ParetoChart(const ThemeColors &colors, const QFont &font, QGraphicsItem *parent = nullptr);
    ~ParetoChart() override;

    /// `keepZoom`: new data of the same run on the same axes.
    void setContent(ChartContent content, bool keepZoom);
    [[nodiscard]] const ChartContent &content() const { return m_scene.content; }
    /// A limit alone moved: nothing else is drawn anew.
    void setNeed(const AnalysedView &seen);
    void setColors(const ThemeColors &colors);
    void setSelected(std::optional<Row> row);

    [[nodiscard]] const ChartMapping &mapping() const { return m_scene.mapping; }
    [[nodiscard]] bool isZoomed() const { return m_isZoomed; }
    /// Shows a part of the plot, given in chart coordinates.
    void zoomTo(const QRectF &area);
    /// Factor above 1 zooms in; `anchor` (chart coordinates) stays where it is.
    void zoomAt(const QPointF &anchor, double factor);
    void panBy(const QPointF &pixels);
    void resetZoom();

    /// Every drawn point within `radius` of a place, the nearest first, coincident ones by model id.
    [[nodiscard]] std::vector<Point> pointsNear(const QPointF &place, double radius) const;

    /// The predicted model nearest to a place, within `radius`; null where there is none. Valid while the content is.
    [[nodiscard]] const PredictedModel *predictedNear(const QPointF &place, double radius) const;
    /// The model on the compared run's front nearest to a place and within `radius` of it; ties: the fastest.
    [[nodiscard]] std::optional<Point> comparedNear(const QPointF &place, double radius) const;

    /// What the axes are called and where they are marked.
    [[nodiscard]] QString axisTitle(Qt::Orientation orientation) const;
    [[nodiscard]] const AxisTicks &ticks() const { return m_scene.ticks; }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    void createSeries();
    void createLayers();
    void applyColors();
    void fillStaircase();
    void setRanges(AxisRange x, AxisRange y);
    void layOut();
    [[nodiscard]] std::pair<AxisRange, AxisRange> fullRanges() const;

    ChartScene m_scene;
    QValueAxis *m_latencyAxis;
    QValueAxis *m_metricAxis;
    QLineSeries *m_staircase;
    std::vector<ChartLayer *> m_plotLayers; ///< above the axes and between them
    ChartLayer *m_head = nullptr;
    ChartLayer *m_foot = nullptr;
    ChartLayer *m_haloLayer = nullptr;
    ChartLayer *m_limitLayer = nullptr;
    ChartLayer *m_adviceLayer = nullptr;
    ChartLayer *m_labelLayer = nullptr;
    bool m_isZoomed = false;
};

} // namespace paretoscope
