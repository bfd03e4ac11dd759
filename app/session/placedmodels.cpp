// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/placedmodels.h"

#include "core/radixsort.h"

#include <algorithm>

namespace paretoscope {

namespace {

PlaceKind kindOf(const TrainingRun &run, const TargetAnalysis &analysis, Row row)
{
    if (run.family(row) == NasFamily::Baseline)
        return PlaceKind::Baseline;
    return analysis.onFront[row] ? PlaceKind::Front : PlaceKind::Dominated;
}

/// The competing models and, where they are apart, the baselines: in one row without a copy.
class DrawnPoints {
public:
    explicit DrawnPoints(const TargetAnalysis &analysis)
        : m_competing(analysis.points),
          m_apart(analysis.population == Population::WithoutBaselines ? std::span(analysis.baselines)
                                                                      : std::span<const Point>())
    {}
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_competing.size() + m_apart.size()); }
    [[nodiscard]] const Point &operator[](quint32 index) const
    {
        return index < m_competing.size() ? m_competing[index] : m_apart[index - m_competing.size()];
    }

private:
    std::span<const Point> m_competing;
    std::span<const Point> m_apart;
};

/// By latency, those of one latency by metric, both ascending. O(n).
std::vector<Keyed> orderByPlace(const DrawnPoints &points)
{
    std::vector<Keyed> entries;
    entries.reserve(points.size());
    for (quint32 index = 0; index < points.size(); ++index)
        entries.push_back({orderedBits(points[index].metric), index});
    radixSortStable(entries);
    for (Keyed &entry : entries)
        entry.key = orderedBits(points[entry.index].latency);
    radixSortStable(entries);
    return entries;
}

void sortPilesById(const TrainingRun &run, std::vector<PlacedModel> &models)
{
    for (auto begin = models.begin(); begin != models.end();) {
        const auto end = std::find_if(begin + 1, models.end(), [begin](const PlacedModel &each) {
            return each.x != begin->x || each.y != begin->y;
        });
        if (end - begin > 1) {
            std::sort(begin, end,
                      [&run](const PlacedModel &a, const PlacedModel &b) { return idLess(run, a.row, b.row); });
        }
        begin = end;
    }
}

} // namespace

PlacedModels::PlacedModels(const TrainingRun &run, const TargetAnalysis &analysis, LatencyScale scale)
{
    const DrawnPoints points(analysis);
    m_models.reserve(points.size());
    for (const Keyed &entry : orderByPlace(points)) {
        const Point &point = points[entry.index];
        const PlaceKind kind = kindOf(run, analysis, point.row);
        m_models.push_back({toAxis(point.latency, scale), point.metric, point.row, kind});
        ++m_counts[static_cast<std::size_t>(kind)];
    }
    sortPilesById(run, m_models);
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
