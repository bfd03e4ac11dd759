// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

#include <QImage>

namespace paretoscope {

/// The dominated models as one item: a stock scatter makes an item a point and takes a minute for 100,000.
/// Raster devices get one sprite blitted a point, vector devices get vector marks.
class CloudLayer final : public ChartLayer {
public:
    using ChartLayer::ChartLayer;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    [[nodiscard]] QImage sprite(qreal pixelRatio) const;
};

} // namespace paretoscope
