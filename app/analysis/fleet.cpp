// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/fleet.h"

#include "analysis/fleetsets.h"
#include "analysis/pointpreference.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

namespace {

constexpr std::size_t runnersUpNamed = 3;

double share(double move, double limit) { return limit > 0 ? move / limit : std::numeric_limits<double>::infinity(); }

/// What keeps a candidate from serving every target; the largest move as a share of its limit beside it.
struct Hindrance {
    Row row = 0;
    double metric = 0;
    std::vector<FleetObstacle> obstacles;
    double largestShare = 0;
};

Hindrance hindranceOf(const FleetCandidate &candidate, std::span<const FleetLimit> limits)
{
    Hindrance hindrance{candidate.row, candidate.metric, {}, 0};
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const FleetLimit &limit = limits[i];
        if (candidate.latencies[i] > limit.budget) {
            hindrance.obstacles.push_back(
                {limit.target, FleetObstacle::Kind::Budget, limit.budget, candidate.latencies[i]});
            hindrance.largestShare = std::max(hindrance.largestShare,
                                              share(candidate.latencies[i] - limit.budget, limit.budget));
        }
        if (candidate.metric < limit.floor) {
            hindrance.obstacles.push_back({limit.target, FleetObstacle::Kind::Floor, limit.floor, candidate.metric});
            hindrance.largestShare = std::max(hindrance.largestShare,
                                              share(limit.floor - candidate.metric, limit.floor));
        }
    }
    return hindrance;
}

FleetRelaxation leastRelaxation(const TrainingRun &run, const FleetProblem &problem)
{
    std::vector<Hindrance> hindrances;
    for (const FleetCandidate &candidate : problem.candidates)
        hindrances.push_back(hindranceOf(candidate, problem.limits));
    const Hindrance &least = *std::ranges::min_element(hindrances, [&run](const Hindrance &a, const Hindrance &b) {
        if (a.obstacles.size() != b.obstacles.size())
            return a.obstacles.size() < b.obstacles.size();
        if (a.largestShare != b.largestShare)
            return a.largestShare < b.largestShare;
        return a.metric != b.metric ? a.metric > b.metric : idLess(run, a.row, b.row);
    });
    return {least.row, least.obstacles};
}

/// The candidates with both numbers everywhere; counts on the way what each target has.
std::vector<FleetCandidate> collectCandidates(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits,
                                              Population population, FleetAnswer &answer)
{
    std::vector<FleetCandidate> candidates;
    answer.withBothNumbers.assign(limits.size(), 0);
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (population == Population::WithoutBaselines && run.family(row) == NasFamily::Baseline)
            continue;
        ++answer.considered;
        const Reading accuracy = run.metric(row, metric);
        if (!accuracy.isUsable())
            continue;
        FleetCandidate candidate{row, accuracy.value, {}};
        for (std::size_t i = 0; i < limits.size(); ++i) {
            const Reading latency = run.latency(row, limits[i].target);
            if (!latency.isUsable())
                continue;
            ++answer.withBothNumbers[i];
            candidate.latencies.push_back(latency.value);
        }
        if (candidate.latencies.size() == limits.size())
            candidates.push_back(std::move(candidate));
    }
    return candidates;
}

std::vector<std::optional<Point>> bestOnTargets(const TrainingRun &run, const FleetProblem &problem)
{
    std::vector<std::optional<Point>> bests(problem.limits.size());
    for (std::size_t i = 0; i < problem.limits.size(); ++i) {
        for (const FleetCandidate &candidate : problem.candidates) {
            if (!problem.serves(candidate, i))
                continue;
            const Point point{candidate.latencies[i], candidate.metric, candidate.row};
            if (!bests[i] || isMoreAccurate(run, point, *bests[i]))
                bests[i] = point;
        }
    }
    return bests;
}

/// The best single models, in order.
std::vector<FleetChoice> bestSingles(const TrainingRun &run, const FleetProblem &problem, std::size_t count)
{
    std::vector<FleetChoice> best;
    for (const FleetCandidate &candidate : problem.candidates) {
        const FleetCandidate *const alone = &candidate;
        std::optional<FleetChoice> choice = choiceOf(run, problem, std::span(&alone, 1));
        if (!choice)
            continue;
        const auto place = std::ranges::upper_bound(
            best, *choice, [&run](const FleetChoice &a, const FleetChoice &b) { return isBetterChoice(run, a, b); });
        if (place == best.end() && best.size() == count)
            continue;
        best.insert(place, *std::move(choice));
        if (best.size() > count)
            best.pop_back();
    }
    return best;
}

} // namespace

FleetAnswer chooseForFleet(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits, int maxModels,
                           Population population)
{
    FleetAnswer answer;
    FleetProblem problem{{limits.begin(), limits.end()}, {}, {}};
    problem.candidates = collectCandidates(run, metric, limits, population, answer);
    answer.comparable = problem.candidates.size();
    problem.bestOnTarget = answer.bestOnTarget = bestOnTargets(run, problem);

    std::vector<FleetChoice> singles = bestSingles(run, problem, 1 + runnersUpNamed);
    if (!singles.empty()) {
        answer.pick = singles.front();
        answer.runnersUp.assign(std::next(singles.begin()), singles.end());
    } else if (answer.comparable > 0) {
        answer.relaxation = leastRelaxation(run, problem);
    }
    if (maxModels > 1) {
        std::erase_if(problem.candidates, [&problem](const FleetCandidate &each) { return !problem.servesAny(each); });
        answer.tooManyForSets = problem.candidates.size() > mostFleetCandidates;
        if (!answer.tooManyForSets)
            answer.sets = bestSets(run, problem, std::min(maxModels, largestFleetSet));
    }
    return answer;
}

} // namespace paretoscope
