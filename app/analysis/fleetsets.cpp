// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/fleetsets.h"

#include "analysis/pointpreference.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

namespace {

FleetService serviceOf(const FleetLimit &limit, const Point &best, const FleetCandidate &candidate, double latency)
{
    return {limit.target,
            candidate.row,
            latency,
            candidate.metric,
            best.metric - candidate.metric,
            std::isfinite(limit.budget) ? latency / limit.budget : 0};
}

/// Tries every choice of up to `m_most` candidates and keeps the best one seen so far.
class SetSearch {
public:
    SetSearch(const TrainingRun &run, const FleetProblem &problem, std::size_t most)
        : m_run(run),
          m_problem(problem),
          m_most(most)
    {}

    std::optional<FleetChoice> best()
    {
        extend(0);
        return std::move(m_best);
    }

private:
    void extend(std::size_t from)
    {
        if (!m_chosen.empty() && isWorthALook())
            look();
        if (m_chosen.size() == m_most)
            return;
        for (std::size_t next = from; next < m_problem.candidates.size(); ++next) {
            m_chosen.push_back(&m_problem.candidates[next]);
            extend(next + 1);
            m_chosen.pop_back();
        }
    }

    /// False where a target is served by nobody, or worse than the best choice serves its worst one.
    [[nodiscard]] bool isWorthALook() const
    {
        for (std::size_t limit = 0; limit < m_problem.limits.size(); ++limit) {
            double metric = -1;
            for (const FleetCandidate *const model : m_chosen) {
                if (m_problem.serves(*model, limit))
                    metric = std::max(metric, model->metric);
            }
            if (metric < 0 || (m_best && m_problem.bestOnTarget[limit]->metric - metric > m_best->worstRegret))
                return false;
        }
        return true;
    }

    void look()
    {
        std::optional<FleetChoice> choice = choiceOf(m_run, m_problem, m_chosen);
        if (choice && (!m_best || isBetterChoice(m_run, *choice, *m_best)))
            m_best = std::move(choice);
    }

    const TrainingRun &m_run;
    const FleetProblem &m_problem;
    std::size_t m_most;
    std::vector<const FleetCandidate *> m_chosen;
    std::optional<FleetChoice> m_best;
};

} // namespace

bool FleetProblem::servesAny(const FleetCandidate &candidate) const
{
    for (std::size_t limit = 0; limit < limits.size(); ++limit) {
        if (serves(candidate, limit))
            return true;
    }
    return false;
}

std::optional<FleetChoice> choiceOf(const TrainingRun &run, const FleetProblem &problem,
                                    std::span<const FleetCandidate *const> models)
{
    FleetChoice choice;
    double regrets = 0;
    double devices = 0;
    choice.lowestMetric = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < problem.limits.size(); ++i) {
        const FleetCandidate *server = nullptr;
        const auto pointOf = [i](const FleetCandidate &each) {
            return Point{each.latencies[i], each.metric, each.row};
        };
        for (const FleetCandidate *const model : models) {
            if (problem.serves(*model, i) && (!server || isMoreAccurate(run, pointOf(*model), pointOf(*server))))
                server = model;
        }
        if (!server)
            return std::nullopt;
        const FleetLimit &limit = problem.limits[i];
        const FleetService service = serviceOf(limit, *problem.bestOnTarget[i], *server, server->latencies[i]);
        choice.perTarget.push_back(service);
        choice.worstRegret = std::max(choice.worstRegret, service.regret);
        choice.lowestMetric = std::min(choice.lowestMetric, service.metric);
        choice.largestLoad = std::max(choice.largestLoad, service.load);
        regrets += limit.devices * service.regret;
        devices += limit.devices;
        if (std::ranges::find(choice.rows, server->row) == choice.rows.end())
            choice.rows.push_back(server->row);
    }
    choice.meanRegret = devices > 0 ? regrets / devices : 0;
    std::ranges::sort(choice.rows, [&run](Row a, Row b) { return idLess(run, a, b); });
    return choice;
}

bool isBetterChoice(const TrainingRun &run, const FleetChoice &a, const FleetChoice &b)
{
    if (a.worstRegret != b.worstRegret)
        return a.worstRegret < b.worstRegret;
    if (a.lowestMetric != b.lowestMetric)
        return a.lowestMetric > b.lowestMetric;
    if (a.rows.size() != b.rows.size())
        return a.rows.size() < b.rows.size();
    if (a.largestLoad != b.largestLoad)
        return a.largestLoad < b.largestLoad;
    return std::ranges::lexicographical_compare(a.rows, b.rows, [&run](Row x, Row y) { return idLess(run, x, y); });
}

std::vector<FleetChoice> bestSets(const TrainingRun &run, const FleetProblem &problem, int maxModels)
{
    std::vector<FleetChoice> sets;
    for (int most = 2; most <= maxModels; ++most) {
        if (std::optional<FleetChoice> best = SetSearch(run, problem, static_cast<std::size_t>(most)).best())
            sets.push_back(*std::move(best));
    }
    return sets;
}

} // namespace paretoscope
