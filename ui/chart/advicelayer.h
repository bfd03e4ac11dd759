// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// Who speaks: the platform's star, the ring of what is computed here, and the halo of the selection.
class AdviceLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
};

} // namespace paretoscope
