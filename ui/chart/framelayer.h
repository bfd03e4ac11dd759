// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Title, conditions and legend above the plot, the source line under it, and the hint to the better corner.
class FrameLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// Room the frame needs above and below the axes, in device-independent pixels.
    [[nodiscard]] static double heightAbove(const QFont &font);
    [[nodiscard]] static double heightBelow(const QFont &font);

private:
    void paintLegend(QPainter &painter, QPointF at) const;
    void paintBetterHint(QPainter &painter) const;
};

} // namespace paretoscope
