// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Title, conditions and the legend of all layers, above the plot.
class HeadLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    [[nodiscard]] Changes follows() const override { return Change::Need; }

protected:
    [[nodiscard]] QRectF areaIn(const ChartAreas &areas) const override { return areas.head; }
    [[nodiscard]] bool isDrawn() const override { return scene().content.run != nullptr; }
    void draw(QPainter &painter) override;

private:
    [[nodiscard]] QList<LegendEntry> entriesOfAllLayers() const;
    void paintLegend(QPainter &painter, QPointF at) const;
};

/// Where the figures come from, below the plot.
class FootLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    [[nodiscard]] Changes follows() const override { return {}; }

protected:
    [[nodiscard]] QRectF areaIn(const ChartAreas &areas) const override { return areas.foot; }
    [[nodiscard]] bool isDrawn() const override { return scene().content.run != nullptr; }
    void draw(QPainter &painter) override;
};

} // namespace paretoscope
