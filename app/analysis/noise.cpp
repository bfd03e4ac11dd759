// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/noise.h"

#include "analysis/picks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

namespace paretoscope {

namespace {

constexpr quint64 seed = 20261125;
constexpr double certainty = 1.96; ///< standard errors: 95 % of a normal distribution

/// Normal numbers by Box and Muller: the same everywhere, which std::normal_distribution does not promise.
class NormalNumbers {
public:
    double next()
    {
        if (m_hasSpare) {
            m_hasSpare = false;
            return m_spare;
        }
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        const double angle = 2 * std::numbers::pi * uniform();
        m_spare = radius * std::sin(angle);
        m_hasSpare = true;
        return radius * std::cos(angle);
    }

private:
    /// From 0, included, to 1, excluded.
    double uniform() { return static_cast<double>(m_generator() >> 11) * 0x1p-53; }

    std::mt19937_64 m_generator{seed};
    double m_spare = 0;
    bool m_hasSpare = false;
};

double errorOf(const Point &point, const Noise &noise)
{
    return noise.images ? metricError(point.metric, *noise.images) : 0;
}

std::vector<FrontShare> drawShares(const std::vector<Point> &points, const Noise &noise)
{
    std::vector<int> timesOnFront(points.size(), 0);
    std::vector<Point> drawn(points.size());
    NormalNumbers numbers;
    for (int draw = 0; draw < noiseDraws; ++draw) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            drawn[i].latency = points[i].latency * std::exp(noise.latencyDeviation * numbers.next());
            drawn[i].metric = points[i].metric + errorOf(points[i], noise) * numbers.next();
            drawn[i].row = static_cast<Row>(i);
        }
        for (const Point &point : paretoFront(drawn))
            ++timesOnFront[point.row];
    }
    std::vector<FrontShare> shares;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (timesOnFront[i] > 0)
            shares.push_back({points[i].row, static_cast<double>(timesOnFront[i]) / noiseDraws});
    }
    return shares;
}

std::vector<Point> tiedWith(const TrainingRun &run, const std::vector<Point> &points, const Point &best,
                            const Noise &noise, double budget)
{
    std::vector<Point> tied;
    std::ranges::copy_if(points, std::back_inserter(tied), [&](const Point &each) {
        const double error = std::hypot(errorOf(best, noise), errorOf(each, noise));
        return each.row == best.row || (each.latency <= budget && best.metric - each.metric < certainty * error);
    });
    std::ranges::sort(tied, [&run](const Point &a, const Point &b) {
        return a.latency != b.latency ? a.latency < b.latency : idLess(run, a.row, b.row);
    });
    return tied;
}

} // namespace

double metricError(double percent, int images)
{
    const double share = percent / 100;
    return 100 * std::sqrt(share * (1 - share) / images);
}

std::optional<NoisyFront> frontUnderNoise(const TrainingRun &run, const TargetAnalysis &analysis, const Noise &noise,
                                          std::optional<double> budget)
{
    if (noise.isSilent() || analysis.points.size() > mostNoisyModels)
        return std::nullopt;
    const double limit = budget.value_or(std::numeric_limits<double>::infinity());
    const std::optional<Pick> pick = bestWithinLatency(run, analysis.points, limit);
    if (!pick)
        return std::nullopt;
    return NoisyFront{drawShares(analysis.points, noise), tiedWith(run, analysis.points, pick->best, noise, limit)};
}

} // namespace paretoscope
