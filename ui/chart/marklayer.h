// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// The marks of the models on the front, or of the baselines, where no mark stands yet: a front is a line from corner
/// to corner, so that even of 100,000 models on it few are to be seen.
class MarkLayer final : public ChartLayer {
public:
    /// `mark`: Mark::Front or Mark::Baseline.
    MarkLayer(QGraphicsItem *parent, const ChartScene *scene, qreal z, Mark mark)
        : ChartLayer(parent, scene, z),
          m_mark(mark)
    {}
    [[nodiscard]] QList<LegendEntry> legend() const override;
    [[nodiscard]] std::vector<NamedModel> names() const override;
    void addObstacles(Obstacles &obstacles) const override;

protected:
    void draw(QPainter &painter) override;

private:
    [[nodiscard]] const std::vector<Point> &models() const;
    [[nodiscard]] bool isShown(const Point &point) const;
    [[nodiscard]] std::vector<QPointF> places() const;

    Mark m_mark;
};

} // namespace paretoscope
