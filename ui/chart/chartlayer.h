// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartaxes.h"
#include "chart/chartcontent.h"
#include "theme/theme.h"

#include <QGraphicsItem>

namespace paretoscope {

/// What a layer draws from. Valid while the chart lives.
struct ChartScene {
    ChartContent content;
    ChartMapping mapping;
    AxisTicks ticks;
    ThemeColors colors;
    QFont font;
    std::optional<Row> selected;
};

/// One layer of the chart above or below Qt Charts' own series: it covers a part of the chart, takes no events
/// and paints the scene it is given, in the chart's coordinates. Order is by z value.
class ChartLayer : public QGraphicsItem {
public:
    ChartLayer(QGraphicsItem *parent, const ChartScene *scene, qreal z)
        : QGraphicsItem(parent),
          m_scene(scene)
    {
        setZValue(z);
        setAcceptedMouseButtons(Qt::NoButton);
    }

    void setArea(const QRectF &area)
    {
        prepareGeometryChange();
        m_area = area;
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_area; }

protected:
    [[nodiscard]] const ChartScene &scene() const { return *m_scene; }
    [[nodiscard]] const ChartMapping &mapping() const { return m_scene->mapping; }
    [[nodiscard]] const ThemeColors &colors() const { return m_scene->colors; }

private:
    const ChartScene *m_scene;
    QRectF m_area;
};

} // namespace paretoscope
