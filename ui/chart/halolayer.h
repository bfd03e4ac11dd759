// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// How often each model is on the front under the stated noise: a soft halo, the stronger the more often.
class HaloLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    [[nodiscard]] Changes follows() const override { return Change::Axes | Change::Need; }

protected:
    void draw(QPainter &painter) override;
};

} // namespace paretoscope
