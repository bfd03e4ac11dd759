// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/placedmodels.h"

#include "analysis/pointorder.h"

#include <algorithm>

namespace paretoscope {

namespace {

PlaceKind kindOf(const TrainingRun &run, const TargetAnalysis &analysis, Row row)
{
    if (run.family(row) == NasFamily::Baseline)
        return PlaceKind::Baseline;
    return analysis.onFront[row] ? PlaceKind::Front : PlaceKind::Dominated;
}

} // namespace

PlacedModels::PlacedModels(const TrainingRun &run, const TargetAnalysis &analysis, LatencyScale scale)
{
    std::vector<Point> points = analysis.points;
    if (analysis.population == Population::WithoutBaselines)
        points.insert(points.end(), analysis.baselines.begin(), analysis.baselines.end());
    points = sortedByPlace(points);
    sortEqualPointsById(run, points);
    m_models.reserve(points.size());
    for (const Point &point : points) {
        const PlaceKind kind = kindOf(run, analysis, point.row);
        m_models.push_back({toAxis(point.latency, scale), point.metric, point.row, kind});
        ++m_counts[static_cast<std::size_t>(kind)];
    }
}

std::span<const PlacedModel> PlacedModels::between(double fromX, double toX) const
{
    const auto begin = std::ranges::lower_bound(m_models, fromX, {}, &PlacedModel::x);
    const auto end = std::ranges::upper_bound(begin, m_models.end(), toX, {}, &PlacedModel::x);
    return {begin, end};
}

std::span<const PlacedModel> PlacedModels::pileOf(Row row) const
{
    const auto model = std::ranges::find(m_models, row, &PlacedModel::row);
    if (model == m_models.end())
        return {};
    const auto elsewhere = [&](const PlacedModel &each) { return each.x != model->x || each.y != model->y; };
    const auto end = std::find_if(model, m_models.end(), elsewhere);
    const auto begin = std::find_if(std::make_reverse_iterator(model), m_models.rend(), elsewhere).base();
    return {begin, end};
}

} // namespace paretoscope
