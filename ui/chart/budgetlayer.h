// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

namespace paretoscope {

/// The latency budget: a dashed line with its value on a tab.
class BudgetLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
};

} // namespace paretoscope
