// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Where models that nobody measured on an own target are expected: hollow, dashed, each with a whisker as far as the
/// worst error of leaving one out. Never a mark of a model that was measured.
class PredictionLayer final : public ChartLayer {
public:
    /// More would take longer than a frame; the legend then says that they are not drawn.
    static constexpr std::size_t mostDrawn = 2'000;

    using ChartLayer::ChartLayer;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// The predicted model nearest to a place, within `radius`; null where there is none.
    [[nodiscard]] static const PredictedModel *nearest(const ChartScene &scene, const QPointF &place, double radius);
};

} // namespace paretoscope
