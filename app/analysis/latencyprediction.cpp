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

/// The logarithms of a pair.
struct LogPair {
    double x = 0; ///< reported
    double y = 0; ///< measured
};

/// The curve of predictLatencies(), in logarithms.
class MonotoneCurve {
public:
    /// `pairs` are ordered by x, and there is one beside the one at `leftOut`.
    explicit MonotoneCurve(const std::vector<LogPair> &pairs, std::optional<std::size_t> leftOut = {})
    {
        std::vector<Block> blocks;
        m_knots.reserve(pairs.size());
        for (std::size_t i = 0; i < pairs.size();) {
            const double x = pairs[i].x;
            Block block{0, 0, 1};
            for (; i < pairs.size() && pairs[i].x == x; ++i) {
                if (i == leftOut)
                    continue;
                block.sum += pairs[i].y;
                block.weight += 1;
            }
            if (block.weight == 0)
                continue;
            m_knots.push_back({x, 0});
            append(blocks, block);
        }
        auto knot = m_knots.begin();
        for (const Block &block : blocks) {
            for (std::size_t i = 0; i < block.xs; ++i)
                (knot++)->y = block.mean();
        }
    }

    [[nodiscard]] double at(double x) const
    {
        const auto next = std::ranges::lower_bound(m_knots, x, {}, &LogPair::x);
        if (next == m_knots.begin())
            return next->y + (x - next->x);
        const auto before = next - 1;
        if (next == m_knots.end())
            return before->y + (x - before->x);
        return before->y + (next->y - before->y) * (x - before->x) / (next->x - before->x);
    }

private:
    std::vector<LogPair> m_knots; ///< x ascending, y never descending
};

std::vector<LogPair> logarithms(const std::vector<LatencyPair> &pairs)
{
    std::vector<LogPair> logs;
    logs.reserve(pairs.size());
    for (const LatencyPair &pair : pairs)
        logs.push_back({std::log(pair.reported), std::log(pair.own)});
    return logs;
}

/// How far the curve of all others is from each pair, as a share of what was measured.
void leaveOneOut(const std::vector<LatencyPair> &pairs, const std::vector<LogPair> &logs, LatencyPrediction &prediction)
{
    const std::size_t count = std::min(pairs.size(), mostLeftOut);
    std::vector<double> errors;
    prediction.worstError = -1;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t index = i * pairs.size() / count;
        const double predicted = MonotoneCurve(logs, index).at(logs[index].x);
        errors.push_back(std::abs(std::exp(predicted - logs[index].y) - 1));
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

/// The front of the models that compete, each where it was measured, else where it is predicted or, without a
/// prediction, where all of them are reported.
std::vector<Point> expectedFront(const TrainingRun &run, const OwnAgainstReported &against,
                                 const std::optional<LatencyPrediction> &prediction, Metric metric,
                                 Population population)
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
double distanceToMeasured(const std::vector<LatencyPair> &pairs, double reported)
{
    double distance = std::numeric_limits<double>::infinity();
    const auto next = std::ranges::lower_bound(pairs, reported, {}, &LatencyPair::reported);
    if (next != pairs.end())
        distance = std::log(next->reported / reported);
    return next == pairs.begin() ? distance : std::min(distance, std::log(reported / (next - 1)->reported));
}

std::vector<Candidate> candidatesOf(const TrainingRun &run, const OwnAgainstReported &against, Metric metric,
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

std::optional<LatencyPrediction> predictLatencies(const TrainingRun &run, const OwnAgainstReported &against)
{
    if (against.pairs.size() < fewestToPredict)
        return std::nullopt;
    LatencyPrediction prediction;
    const std::vector<LogPair> logs = logarithms(against.pairs);
    const MonotoneCurve curve(logs);
    for (Row row = 0; row < run.modelCount(); ++row) {
        const Reading reported = run.latency(row, against.reported);
        if (reported.isUsable() && !run.latency(row, against.own).isUsable())
            prediction.models.push_back({row, std::exp(curve.at(std::log(reported.value)))});
    }
    std::ranges::sort(prediction.models, [&run](const PredictedModel &a, const PredictedModel &b) {
        return a.latency != b.latency ? a.latency < b.latency : idLess(run, a.row, b.row);
    });
    leaveOneOut(against.pairs, logs, prediction);
    return prediction;
}

std::vector<Row> measureNext(const TrainingRun &run, const OwnAgainstReported &against,
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

std::optional<OwnTargetStudy> studyOwnTarget(const TrainingRun &run, TargetIndex own, Metric metric,
                                             Population population, std::optional<TargetIndex> reported)
{
    if (!run.ownConditions(own))
        return std::nullopt;
    if (!reported)
        reported = reportedBeside(run, own);
    if (!reported)
        return std::nullopt;
    OwnTargetStudy study{pairWithReported(run, own, *reported), {}, {}};
    study.prediction = predictLatencies(run, study.against);
    study.next = measureNext(run, study.against, study.prediction, metric, population);
    return study;
}

} // namespace paretoscope
