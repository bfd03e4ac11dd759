// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// The front of the run that the shown one is compared with. The ground between the two fronts takes the colour of the
/// run ahead, below all models; the compared run's dashed stairs and its models come above them. Both fronts go on
/// level to where the comparison ends.
class ComparedFrontLayer final : public ChartLayer {
public:
    enum class Part { Ground, Stairs };

    ComparedFrontLayer(QGraphicsItem *parent, const ChartScene *scene, qreal z, Part part)
        : ChartLayer(parent, scene, z),
          m_part(part)
    {}
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintGround(QPainter &painter, const ComparedRunView &comparedRun) const;
    void paintStairs(QPainter &painter, const ComparedRunView &comparedRun) const;
    void paintModels(QPainter &painter, const std::vector<Point> &front) const;

    Part m_part;
};

} // namespace paretoscope
