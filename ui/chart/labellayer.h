// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// The names that other layers want beside their models, where there is room: they cover no mark and no line.
class LabelLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    [[nodiscard]] Changes follows() const override { return Change::Axes | Change::Need | Change::Selection; }

protected:
    void draw(QPainter &painter) override;
};

} // namespace paretoscope
