// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Who speaks: the star of what is recommended, and the ring of what is computed here.
class AdviceLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    [[nodiscard]] QList<LegendEntry> legend() const override;
    [[nodiscard]] std::vector<NamedModel> names() const override;
    void addObstacles(Obstacles &obstacles) const override;
    [[nodiscard]] Changes follows() const override { return Change::Axes | Change::Need; }

protected:
    void draw(QPainter &painter) override;

private:
    /// Null where there is none.
    [[nodiscard]] const Point *star() const;
    [[nodiscard]] const Point *ring() const;
};

} // namespace paretoscope
