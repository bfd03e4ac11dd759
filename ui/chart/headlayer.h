// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Title, conditions and legend, above the plot.
class HeadLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// Room it needs, in device-independent pixels.
    [[nodiscard]] static double height(const QFont &font);

private:
    void paintLegend(QPainter &painter, QPointF at) const;
};

/// Where the figures come from, below the plot.
class FootLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    [[nodiscard]] static double height(const QFont &font);
};

} // namespace paretoscope
