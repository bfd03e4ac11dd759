// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Which of two compared runs is ahead: the ground between their fronts takes the colour of that run, and is hatched
/// where it is the compared one.
class AheadLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    [[nodiscard]] QList<LegendEntry> legend() const override;

protected:
    void draw(QPainter &painter) override;
};

} // namespace paretoscope
