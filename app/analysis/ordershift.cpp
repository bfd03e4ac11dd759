// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ordershift.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace paretoscope {

namespace {

/// The rank of each latency; equal ones share the mean of theirs.
std::vector<double> ranksOf(const std::vector<double> &latencies)
{
    std::vector<std::size_t> order(latencies.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&latencies](std::size_t each) { return latencies[each]; });
    std::vector<double> ranks(latencies.size());
    for (auto begin = order.begin(); begin != order.end();) {
        const double value = latencies[*begin];
        const auto end = std::find_if(begin, order.end(), [&](std::size_t each) { return latencies[each] != value; });
        const double first = static_cast<double>(begin - order.begin()) + 1;
        const double last = static_cast<double>(end - order.begin());
        for (; begin != end; ++begin)
            ranks[*begin] = (first + last) / 2;
    }
    return ranks;
}

void rank(std::vector<RankedModel> &models, double RankedModel::*latency, double RankedModel::*place)
{
    std::vector<double> latencies;
    latencies.reserve(models.size());
    for (const RankedModel &model : models)
        latencies.push_back(model.*latency);
    const std::vector<double> ranks = ranksOf(latencies);
    for (std::size_t i = 0; i < models.size(); ++i)
        models[i].*place = ranks[i];
}

/// What comparing all pairs finds.
class PairCount {
public:
    PairCount(const TrainingRun &run, const std::vector<RankedModel> &models)
        : m_run(run),
          m_models(models)
    {}

    void countInto(OrderShift &shift)
    {
        for (std::size_t a = 0; a < m_models.size(); ++a) {
            for (std::size_t b = a + 1; b < m_models.size(); ++b)
                look(a, b);
        }
        shift.swapped = m_swapped;
        shift.pairs = m_swapped + m_kept;
        shift.clearest = m_clearest;
        const double apart = std::sqrt(m_apartOnFrom) * std::sqrt(m_apartOnTo);
        if (apart > 0)
            shift.tau = (static_cast<double>(m_kept) - static_cast<double>(m_swapped)) / apart;
    }

private:
    /// `a` stands before `b` in the order of the models: it is no slower on `from`.
    void look(std::size_t a, std::size_t b)
    {
        const RankedModel &first = m_models[a];
        const RankedModel &second = m_models[b];
        const bool apartOnFrom = first.fromLatency < second.fromLatency;
        const bool apartOnTo = first.toLatency != second.toLatency;
        m_apartOnFrom += apartOnFrom ? 1 : 0;
        m_apartOnTo += apartOnTo ? 1 : 0;
        if (!apartOnFrom || !apartOnTo)
            return;
        if (first.toLatency < second.toLatency) {
            ++m_kept;
            return;
        }
        ++m_swapped;
        const double ratio = std::min(second.fromLatency / first.fromLatency, first.toLatency / second.toLatency);
        if (!m_clearest || ratio > m_ratio || (ratio == m_ratio && comesFirst(a, b))) {
            m_clearest = {a, b};
            m_ratio = ratio;
        }
    }

    [[nodiscard]] bool comesFirst(std::size_t a, std::size_t b) const
    {
        const Row first = m_models[m_clearest->first].row;
        const Row second = m_models[m_clearest->second].row;
        if (m_models[a].row != first)
            return idLess(m_run, m_models[a].row, first);
        return idLess(m_run, m_models[b].row, second);
    }

    const TrainingRun &m_run;
    const std::vector<RankedModel> &m_models;
    std::size_t m_kept = 0;
    std::size_t m_swapped = 0;
    double m_apartOnFrom = 0;
    double m_apartOnTo = 0;
    double m_ratio = 0;
    std::optional<std::pair<std::size_t, std::size_t>> m_clearest;
};

} // namespace

std::optional<OrderShift> orderShift(const TrainingRun &run, TargetIndex from, TargetIndex to)
{
    OrderShift shift{from, to, {}, 0, 0, {}, {}};
    for (Row row = 0; row < run.modelCount(); ++row) {
        const Reading onFrom = run.latency(row, from);
        const Reading onTo = run.latency(row, to);
        if (onFrom.isUsable() && onTo.isUsable())
            shift.models.push_back({row, onFrom.value, onTo.value, 0, 0});
        if (shift.models.size() > mostOrderedModels)
            return std::nullopt;
    }
    std::ranges::sort(shift.models, [&run](const RankedModel &a, const RankedModel &b) {
        if (a.fromLatency != b.fromLatency)
            return a.fromLatency < b.fromLatency;
        return a.toLatency != b.toLatency ? a.toLatency < b.toLatency : idLess(run, a.row, b.row);
    });
    rank(shift.models, &RankedModel::fromLatency, &RankedModel::fromRank);
    rank(shift.models, &RankedModel::toLatency, &RankedModel::toRank);
    PairCount(run, shift.models).countInto(shift);
    return shift;
}

std::vector<CommonRanks> commonRanks(const TrainingRun &run, std::span<const TargetIndex> targets)
{
    const auto isOnAll = [&](Row row) {
        return std::ranges::all_of(targets, [&](TargetIndex target) { return run.latency(row, target).isUsable(); });
    };
    std::vector<CommonRanks> models;
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (isOnAll(row))
            models.push_back({row, {}});
    }
    for (const TargetIndex target : targets) {
        std::vector<double> latencies;
        latencies.reserve(models.size());
        for (const CommonRanks &model : models)
            latencies.push_back(run.latency(model.row, target).value);
        const std::vector<double> ranks = ranksOf(latencies);
        for (std::size_t i = 0; i < models.size(); ++i)
            models[i].ranks.push_back(ranks[i]);
    }
    if (!targets.empty())
        std::ranges::stable_sort(models, {}, [](const CommonRanks &each) { return each.ranks.front(); });
    return models;
}

} // namespace paretoscope
