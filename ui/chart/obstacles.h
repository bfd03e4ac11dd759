// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartscale.h"

#include <QPolygonF>

#include <vector>

namespace paretoscope {

/// Up to this many marks stay readable; a dense cloud would leave no room for any name.
inline constexpr std::size_t sparseCloud = 300;

/// What names must not cover, in chart coordinates. Each layer adds its own; what is out of the plot is left out.
class Obstacles {
public:
    explicit Obstacles(const ChartMapping &mapping)
        : m_mapping(mapping)
    {}

    /// `size`: across. Of many marks on one pixel, added one after the other, the first stands for all.
    void addMark(const Point &point, double size);
    /// Level and upright lines, from place to place in chart coordinates.
    void addLines(const QPolygonF &lines);
    void addBox(const QRectF &box) { m_boxes.push_back(box); }

    [[nodiscard]] bool cover(const QRectF &place) const;

private:
    const ChartMapping &m_mapping;
    std::vector<QRectF> m_boxes;
};

} // namespace paretoscope
