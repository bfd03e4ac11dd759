// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/latencyprediction.h"

#include "core/median.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace paretoscope {

namespace {

/// A stretch of the curve that pool adjacent violators keeps at one height.
struct Block {
    double sum = 0;
    double weight = 0;
    std::size_t xs = 0; ///< distinct reported latencies in it

    [[nodiscard]] double mean() const { return sum / weight; }
};

void append(std::vector<Block> &blocks, const Block &block)
{
    blocks.push_back(block);
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() >= blocks.back().mean()) {
        const Block last = blocks.back();
        blocks.pop_back();
        blocks.back() = {blocks.back().sum + last.sum, blocks.back().weight + last.weight, blocks.back().xs + last.xs};
    }
}

/// How far the curve of all others is from the pair at `index`, as a share of it.
double errorWithout(const std::vector<MeasuredPair> &pairs, std::size_t index)
{
    std::vector<MeasuredPair> others = pairs;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(index));
    const MeasuredPair &left = pairs[index];
    return std::abs(MonotoneCurve(others).at(left.reported) / left.measured - 1);
}

void leaveOneOut(const std::vector<MeasuredPair> &pairs, LatencyPrediction &prediction)
{
    const std::size_t count = std::min(pairs.size(), mostLeftOut);
    std::vector<double> errors;
    prediction.worstError = -1;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t index = i * pairs.size() / count;
        errors.push_back(errorWithout(pairs, index));
        if (errors.back() > prediction.worstError) {
            prediction.worstError = errors.back();
            prediction.worst = pairs[index].row;
        }
    }
    prediction.medianError = medianOf(std::move(errors));
}

/// A model that could be measured next.
struct Candidate {
    Row row = 0;
    double reported = 0; ///< ms
    double metric = -1;  ///< -1 without
    bool isOnFront = false;
    double distance = 0; ///< to the nearest model that is known, as the logarithm of the ratio
};

bool isBetter(const TrainingRun &run, const Candidate &a, const Candidate &b)
{
    if (a.isOnFront != b.isOnFront)
        return a.isOnFront;
    if (a.distance != b.distance)
        return a.distance > b.distance;
    return a.metric != b.metric ? a.metric > b.metric : idLess(run, a.row, b.row);
}

/// The front of the models that compete, each where it was measured, else where it is predicted or, without a prediction,
/// where all of them are reported.
std::vector<Point> expectedFront(const TrainingRun &run, const MeasuredAgainst &against,
                                 const std::optional<LatencyPrediction> &prediction, Metric metric, Population population)
{
    if (!prediction)
        return analyseTarget(run, against.reported, metric, population).front;
    std::vector<Point> points = analyseTarget(run, against.own, metric, population).points;
    for (const PredictedModel &model : prediction->models) {
        const Reading value = run.metric(model.row, metric);
        const bool competes = population == Population::WithBaselines || run.family(model.row) != NasFamily::Baseline;
        if (value.isUsable() && competes)
            points.push_back({model.latency, value.value, model.row});
    }
    return paretoFront(points);
}

/// How far a place is from the nearest measured model.
double distanceToMeasured(const std::vector<MeasuredPair> &pairs, double reported)
{
    double distance = std::numeric_limits<double>::infinity();
    const auto next = std::ranges::lower_bound(pairs, reported, {}, &MeasuredPair::reported);
    if (next != pairs.end())
        distance = std::log(next->reported / reported);
    return next == pairs.begin() ? distance : std::min(distance, std::log(reported / (next - 1)->reported));
}

std::vector<Candidate> candidatesOf(const TrainingRun &run, const MeasuredAgainst &against, Metric metric,
                                    const std::vector<Point> &front)
{
    std::vector<bool> onFront(run.modelCount(), false);
    for (const Point &point : front)
        onFront[point.row] = true;
    std::vector<Candidate> candidates;
    for (Row row = 0; row < run.modelCount(); ++row) {
        const Reading reported = run.latency(row, against.reported);
        if (!reported.isUsable() || run.latency(row, against.own).isUsable())
            continue;
        const Reading value = run.metric(row, metric);
        candidates.push_back({row, reported.value, value.isUsable() ? value.value : -1, onFront[row],
                              distanceToMeasured(against.pairs, reported.value)});
    }
    return candidates;
}

} // namespace

MonotoneCurve::MonotoneCurve(std::span<const MeasuredPair> pairs)
{
    std::vector<Block> blocks;
    std::vector<double> xs;
    for (auto begin = pairs.begin(); begin != pairs.end();) {
        const double reported = begin->reported;
        Block block{0, 0, 1};
        for (; begin != pairs.end() && begin->reported == reported; ++begin) {
            block.sum += std::log(begin->measured);
            block.weight += 1;
        }
        xs.push_back(std::log(reported));
        append(blocks, block);
    }
    auto x = xs.cbegin();
    for (const Block &block : blocks) {
        for (std::size_t i = 0; i < block.xs; ++i)
            m_knots.push_back({*x++, block.mean()});
    }
}

double MonotoneCurve::at(double reported) const
{
    const double x = std::log(reported);
    const auto next = std::ranges::lower_bound(m_knots, x, {}, &Knot::x);
    if (next == m_knots.begin())
        return std::exp(next->y + (x - next->x));
    const auto before = next - 1;
    if (next == m_knots.end())
        return std::exp(before->y + (x - before->x));
    return std::exp(before->y + (next->y - before->y) * (x - before->x) / (next->x - before->x));
}

std::optional<LatencyPrediction> predictLatencies(const TrainingRun &run, const MeasuredAgainst &against)
{
    if (against.pairs.size() < fewestToPredict)
        return std::nullopt;
    LatencyPrediction prediction;
    const MonotoneCurve curve(against.pairs);
    for (Row row = 0; row < run.modelCount(); ++row) {
        const Reading reported = run.latency(row, against.reported);
        if (reported.isUsable() && !run.latency(row, against.own).isUsable())
            prediction.models.push_back({row, curve.at(reported.value)});
    }
    std::ranges::sort(prediction.models, [&run](const PredictedModel &a, const PredictedModel &b) {
        return a.latency != b.latency ? a.latency < b.latency : idLess(run, a.row, b.row);
    });
    leaveOneOut(against.pairs, prediction);
    return prediction;
}

std::vector<Row> measureNext(const TrainingRun &run, const MeasuredAgainst &against,
                             const std::optional<LatencyPrediction> &prediction, Metric metric, Population population,
                             std::size_t count)
{
    const std::vector<Point> front = expectedFront(run, against, prediction, metric, population);
    std::vector<Candidate> candidates = candidatesOf(run, against, metric, front);
    std::vector<Row> next;
    while (next.size() < count && !candidates.empty()) {
        const auto best = std::ranges::min_element(
            candidates, [&run](const Candidate &a, const Candidate &b) { return isBetter(run, a, b); });
        const double named = best->reported;
        next.push_back(best->row);
        candidates.erase(best);
        for (Candidate &each : candidates)
            each.distance = std::min(each.distance, std::abs(std::log(each.reported / named)));
    }
    return next;
}

std::optional<OwnTargetStudy> studyOwnTarget(const TrainingRun &run, TargetIndex own, Metric metric, Population population,
                                             std::optional<TargetIndex> reported)
{
    if (!run.ownConditions(own))
        return std::nullopt;
    if (!reported)
        reported = reportedBeside(run, own);
    if (!reported)
        return std::nullopt;
    OwnTargetStudy study{measureAgainst(run, own, *reported), {}, {}};
    study.prediction = predictLatencies(run, study.against);
    study.next = measureNext(run, study.against, study.prediction, metric, population);
    return study;
}

} // namespace paretoscope
