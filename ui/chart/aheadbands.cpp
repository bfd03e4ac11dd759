// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/aheadbands.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

namespace {

using Stretches = std::vector<FrontStretch>;

/// Adds the part of a stretch between two x coordinates, as far as it lies in the plot.
void addBand(AheadBands &bands, const FrontStretch &stretch, double left, double right, const ChartMapping &mapping)
{
    if (stretch.ahead == Ahead::Nobody)
        return;
    const bool isShown = stretch.ahead == Ahead::Shown;
    const std::optional<double> &lower = isShown ? stretch.compared : stretch.shown;
    const double top = mapping.yOf(isShown ? *stretch.shown : *stretch.compared);
    const double bottom = lower ? mapping.yOf(*lower) : mapping.plot.bottom();
    const QRectF band = QRectF(QPointF(left, top), QPointF(right, bottom)) & mapping.plot;
    if (band.isEmpty())
        return;
    std::vector<QRectF> &side = isShown ? bands.shown : bands.compared;
    const bool goesOn = !side.empty() && side.back().right() == band.left() && side.back().top() == band.top()
                        && side.back().bottom() == band.bottom();
    if (goesOn)
        side.back().setRight(band.right());
    else
        side.push_back(band);
}

} // namespace

AheadBands aheadBands(const RunComparison &comparison, const ChartMapping &mapping)
{
    AheadBands bands;
    const Stretches &all = comparison.stretches;
    const auto after = [&all](double latency) {
        return std::ranges::upper_bound(all, latency, {}, &FrontStretch::from);
    };
    auto begin = after(mapping.latencyAt(mapping.plot.left()));
    begin -= begin != all.begin() ? 1 : 0;
    const auto end = after(mapping.latencyAt(mapping.plot.right()));
    if (end - begin <= mostExactStretches) {
        for (auto each = begin; each < end; ++each)
            addBand(bands, *each, mapping.xOf(each->from), mapping.xOf(each->to), mapping);
        return bands;
    }
    const int pixels = static_cast<int>(std::ceil(mapping.plot.width()));
    for (int pixel = 0; pixel < pixels; ++pixel) {
        const double x = mapping.plot.left() + pixel;
        const double latency = mapping.latencyAt(x + 0.5);
        const auto next = after(latency);
        if (next != all.begin() && latency <= (next - 1)->to)
            addBand(bands, *(next - 1), x, x + 1, mapping);
    }
    return bands;
}

} // namespace paretoscope
