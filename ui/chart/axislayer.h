// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Grid, tick labels and titles of both axes, and the hint to the better corner. Not Qt Charts' own, which lay out each
/// label as HTML several times whenever a range moves.
class AxisLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;

protected:
    void draw(QPainter &painter) override;

private:
    void paintGrid(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintTitles(QPainter &painter) const;
    void paintBetterHint(QPainter &painter) const;
};

} // namespace paretoscope
