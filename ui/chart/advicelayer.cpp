// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/advicelayer.h"

#include "core/words.h"

#include <QPainter>

namespace paretoscope {

const Point *AdviceLayer::star() const
{
    const std::optional<Advice> &stated = seen().advice.stated;
    return stated && stated->point ? &*stated->point : nullptr;
}

const Point *AdviceLayer::ring() const
{
    const Advice *const computed = seen().advice.ring();
    return computed && computed->point ? &*computed->point : nullptr;
}

QList<LegendEntry> AdviceLayer::legend() const
{
    QList<LegendEntry> entries;
    if (star()) {
        const bool isPlatform = seen().advice.stated->speaker == Speaker::Platform;
        entries.append(
            markEntry(Mark::Recommended,
                      isPlatform ? Words::tr("recommended by Roboflow") : Words::tr("recommended by the sample's rule"),
                      isPlatform ? Words::tr("by Roboflow") : Words::tr("by the sample's rule")));
    }
    if (const Advice *const computed = seen().advice.ring()) {
        entries.append(markEntry(Mark::Computed, Words::tr("computed here: %1").arg(computed->phrase),
                                 Words::tr("computed here")));
    }
    return entries;
}

std::vector<NamedModel> AdviceLayer::names() const
{
    std::vector<NamedModel> models;
    const bool isBoth = star() && ring() && star()->row == ring()->row;
    if (star()) {
        models.push_back(
            {.point = *star(), .size = markSize(isBoth ? Mark::Computed : Mark::Recommended), .isImportant = true});
    }
    if (ring() && !isBoth)
        models.push_back({.point = *ring(), .size = markSize(Mark::Computed), .isImportant = true});
    return models;
}

void AdviceLayer::addObstacles(Obstacles &obstacles) const
{
    if (star())
        obstacles.addMark(*star(), markSize(Mark::Recommended));
    if (ring())
        obstacles.addMark(*ring(), markSize(Mark::Computed));
}

void AdviceLayer::draw(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(mapping().plot.adjusted(-2, -2, 2, 2));
    if (ring())
        drawMark(painter, mapping().at(*ring()), Mark::Computed, colors());
    if (star())
        drawMark(painter, mapping().at(*star()), Mark::Recommended, colors());
}

} // namespace paretoscope
