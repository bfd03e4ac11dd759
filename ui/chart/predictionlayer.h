// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Where models that nobody measured on an own target are expected: hollow, dashed, each with a whisker as far as the
/// worst error of leaving one out. Never a mark of a model that was measured.
class PredictionLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    [[nodiscard]] QList<LegendEntry> legend() const override;
    [[nodiscard]] Told tell(const QPointF &place, double radius) const override;
    void widen(Extent &extent) const override;

protected:
    void draw(QPainter &painter) override;

private:
    /// Null where there is none, or one of too many models.
    [[nodiscard]] const LatencyPrediction *drawn() const;
    /// Empty without the metric.
    [[nodiscard]] std::optional<Point> pointOf(const PredictedModel &model) const;
};

} // namespace paretoscope
