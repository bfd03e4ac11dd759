// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/baselinegain.h"

#include <algorithm>

namespace paretoscope {

namespace {

bool moreAccurate(const Point &a, const Point &b)
{
    return a.metric != b.metric ? a.metric > b.metric : a.latency < b.latency;
}

bool faster(const Point &a, const Point &b)
{
    return a.latency != b.latency ? a.latency < b.latency : a.metric > b.metric;
}

} // namespace

std::optional<BaselineGain> gainOverBaseline(const TargetAnalysis &analysis, const Point &model)
{
    const std::vector<Point> &baselines = analysis.baselines;
    if (baselines.empty() || std::ranges::find(baselines, model.row, &Point::row) != baselines.end())
        return std::nullopt;

    std::vector<Point> noSlower;
    std::ranges::copy_if(baselines, std::back_inserter(noSlower),
                         [&model](const Point &baseline) { return baseline.latency <= model.latency; });
    const bool fasterThanAll = noSlower.empty();
    const Point baseline = fasterThanAll ? *std::ranges::min_element(baselines, faster)
                                         : *std::ranges::min_element(noSlower, moreAccurate);
    return BaselineGain{
        .kind = fasterThanAll ? BaselineGain::Kind::FasterThanAll : BaselineGain::Kind::AtEqualLatency,
        .baseline = baseline,
        .metricGain = model.metric - baseline.metric,
        .latencyGain = baseline.latency - model.latency,
    };
}

} // namespace paretoscope
