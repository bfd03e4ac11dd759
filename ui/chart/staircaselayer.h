// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

#include <QPolygonF>

namespace paretoscope {

/// The front of a run as stairs: the shown run's in one line, the compared run's dashed, with its models, of which it
/// tells. In a comparison both go on level to where that ends.
class StaircaseLayer final : public ChartLayer {
public:
    enum class Of { ShownRun, ComparedRun };

    StaircaseLayer(QGraphicsItem *parent, const ChartScene *scene, qreal z, Of run)
        : ChartLayer(parent, scene, z),
          m_run(run)
    {}

    /// In chart coordinates; empty without a front.
    [[nodiscard]] const QPolygonF &stairs() const;

    void addObstacles(Obstacles &obstacles) const override;
    [[nodiscard]] Told tell(const QPointF &place, double radius) const override;
    void widen(Extent &extent) const override;

protected:
    void draw(QPainter &painter) override;

private:
    using Front = std::vector<Point>;

    /// Null where there is none.
    [[nodiscard]] std::shared_ptr<const Front> front(Of run) const;
    /// The one drawn, where it is the compared run's.
    [[nodiscard]] std::shared_ptr<const Front> comparedFront() const;
    void drawComparedRun(QPainter &painter, const Front &front) const;
    void drawModels(QPainter &painter, const Front &front) const;

    Of m_run;
    // The stairs, and what they were made of: a front may be long.
    mutable std::shared_ptr<const Front> m_front;
    mutable ChartMapping m_mapping;
    mutable QPolygonF m_stairs;
};

} // namespace paretoscope
