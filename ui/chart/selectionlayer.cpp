// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/selectionlayer.h"

#include "chart/modeldescription.h"
#include "chart/pointsnear.h"
#include "core/words.h"

#include <QPainter>

#include <algorithm>

namespace paretoscope {

namespace {

constexpr double selectionRadius = 13;

} // namespace

const Point *SelectionLayer::selectedPoint() const
{
    return scene().selected ? seen().analysis->pointOf(*scene().selected) : nullptr;
}

void SelectionLayer::draw(QPainter &painter)
{
    const Point *const point = selectedPoint();
    if (!point)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(mapping().plot.adjusted(-2, -2, 2, 2));
    QColor halo = colors().text;
    painter.setPen(QPen(halo, 1.5));
    halo.setAlphaF(0.10F);
    painter.setBrush(halo);
    painter.drawEllipse(mapping().at(*point), selectionRadius, selectionRadius);
}

std::vector<NamedModel> SelectionLayer::names() const
{
    if (const Point *const point = selectedPoint())
        return {{.point = *point, .size = markSize(Mark::Front), .isImportant = true}};
    return {};
}

Told SelectionLayer::tell(const QPointF &place, double radius) const
{
    const std::vector<Point> near = pointsNear(scene().content, mapping(), place, radius);
    if (near.empty())
        return {};
    const std::span<const PlacedModel> pile = seen().places->pileOf(near.front().row);
    const auto isSelected = [this](const PlacedModel &model) { return scene().selected == model.row; };
    const auto selected = std::ranges::find_if(pile, isSelected);
    const bool hasNext = selected != pile.end() && selected + 1 != pile.end();
    const auto told = selected != pile.end() ? selected : pile.begin();
    const auto next = hasNext ? selected + 1 : pile.begin();
    QStringList lines = describeModel(scene().content, *seen().analysis->pointOf(told->row));
    if (pile.size() > 1) {
        lines.append(
            Words::tr("%1 of %2 at this very point: click for the next").arg(told - pile.begin() + 1).arg(pile.size()));
    }
    return {lines, next->row};
}

} // namespace paretoscope
