// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"

#include <QImage>

namespace paretoscope {

/// The dominated models as one item: a stock scatter makes an item a point and takes a minute for 100,000.
/// Raster devices get a picture that is kept until data, axes, size, scale factor or colour change, so that whatever
/// moves above it costs one blit. Vector devices (SVG, PDF) get up to mostVectorMarks marks, and the picture beyond.
class CloudLayer final : public ChartLayer {
public:
    static constexpr std::size_t mostVectorMarks = 5'000;

    using ChartLayer::ChartLayer;
    [[nodiscard]] QList<LegendEntry> legend() const override;
    void addObstacles(Obstacles &obstacles) const override;

protected:
    void draw(QPainter &painter) override;

private:
    /// All that the picture depends on.
    struct Key {
        std::shared_ptr<const PlacedModels> places;
        ChartMapping mapping;
        QColor color;
        double scale = 1; ///< device pixels a chart unit
        QPointF offset;   ///< of the plot within its first device pixel
        QSize size;       ///< device pixels

        friend bool operator==(const Key &, const Key &) = default;
    };

    [[nodiscard]] std::span<const PlacedModel> visible() const;
    void paintMarks(QPainter &painter) const;
    void paintPicture(QPainter &painter, double scale, const QRectF &deviceBox);
    void stampAll(const Key &key);

    Key m_key; ///< of m_picture
    QImage m_picture;
};

} // namespace paretoscope
