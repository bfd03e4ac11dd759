// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// The selected model: a halo, and its name. Tells about every measured model, whatever its mark: of a pile about the
/// selected one, and a click selects the next.
class SelectionLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    [[nodiscard]] std::vector<NamedModel> names() const override;
    [[nodiscard]] Told tell(const QPointF &place, double radius) const override;
    [[nodiscard]] Changes follows() const override { return Change::Axes | Change::Selection; }

protected:
    void draw(QPainter &painter) override;

private:
    [[nodiscard]] const Point *selectedPoint() const;
};

} // namespace paretoscope
