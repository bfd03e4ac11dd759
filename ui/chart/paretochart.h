// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"
#include "chart/pointsnear.h"

#include <QChart>

#include <vector>

class QValueAxis;

namespace paretoscope {

/// The picture of a run on one target. Qt Charts gives the frame, with the plot's area and the axes' ranges; all that
/// is seen in it are layers of ours, since there axes lay out HTML labels and a series makes an item of each point. It
/// knows no layer by name, and nothing of windows or sessions, so that the window, the export and the golden test draw
/// the same thing.
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
    [[nodiscard]] std::vector<Point> pointsNear(const QPointF &place, double radius) const
    {
        return paretoscope::pointsNear(m_scene.content, m_scene.mapping, place, radius);
    }

    /// What the layers tell of a place: the uppermost that has something to say, and the uppermost that has a model to
    /// select.
    [[nodiscard]] Told tell(const QPointF &place, double radius) const;
    [[nodiscard]] std::optional<MovableLimit> limitAt(const QPointF &place) const;
    /// All that is to be seen. Only with points.
    [[nodiscard]] Extent extent() const;

    /// What the axes are called and where they are marked.
    [[nodiscard]] QString axisTitle(Qt::Orientation orientation) const;
    [[nodiscard]] const AxisTicks &ticks() const { return m_scene.ticks; }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    void updateLayers(Change change);
    void setRanges(AxisRange x, AxisRange y);
    void layOut();
    [[nodiscard]] std::pair<AxisRange, AxisRange> fullRanges() const;

    ChartScene m_scene;
    QValueAxis *m_latencyAxis;
    QValueAxis *m_metricAxis;
    std::vector<ChartLayer *> m_fromTheTop; ///< of equal z values the one that was made first
    bool m_isZoomed = false;
};

} // namespace paretoscope
