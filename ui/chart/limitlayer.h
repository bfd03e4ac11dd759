// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Latency budget and accuracy floor: dashed lines, each with its value on a tab.
class LimitLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    [[nodiscard]] std::optional<MovableLimit> limitAt(const QPointF &place) const override;
    [[nodiscard]] Changes follows() const override { return Change::Axes | Change::Need; }

protected:
    void draw(QPainter &painter) override;

private:
    void drawBudget(QPainter &painter, double budget) const;
    void drawFloor(QPainter &painter, double floor) const;
    /// `anchor`: where on the line the tab sits, centred, and moved into the plot.
    void drawTab(QPainter &painter, const QPointF &anchor, const QString &text) const;
};

} // namespace paretoscope
