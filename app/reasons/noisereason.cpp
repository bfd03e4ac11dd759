// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/noisereason.h"

#include "reasons/amounts.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t namedModels = 4;
constexpr double firm = 0.95;

} // namespace

QString noiseText(const Noise &noise)
{
    QStringList assumed;
    if (noise.images)
        assumed.append(u"a metric spreads like a share of %1 images"_s.arg(*noise.images));
    if (noise.latencyDeviation > 0)
        assumed.append(u"a latency by %1"_s.arg(percentText(noise.latencyDeviation * 100)));
    return u"Assumed: %1, independently for each model; %2 draws. No run states its spread."_s.arg(
        assumed.join(u", "_s), QString::number(noiseDraws));
}

QString tiesText(const TrainingRun &run, Metric metric, const NoisyFront &front)
{
    if (front.tied.size() == 1)
        return u"%1 is the most accurate beyond the noise."_s.arg(modelName(run, front.tied.front().row));
    std::vector<Row> rows;
    std::ranges::transform(front.tied, std::back_inserter(rows), &Point::row);
    const Point &fastest = front.tied.front();
    return u"These %1 are the same in %2 within the noise: %3. Take the fastest, %4 at %5."_s.arg(
        QString::number(front.tied.size()), metricName(metric), modelNames(run, rows, namedModels),
        modelName(run, fastest.row), latencyText(fastest.latency));
}

QString sharesText(const TargetAnalysis &analysis, const NoisyFront &front)
{
    std::size_t often = 0;
    std::size_t sometimes = 0;
    for (const FrontShare &each : front.shares) {
        if (each.share >= firm)
            ++often;
        else if (!analysis.onFront[each.row])
            ++sometimes;
    }
    return u"Of %1 models on the front, %2 are there in at least 95 % of the draws; %3 others are there in some."_s.arg(
        QString::number(analysis.front.size()), QString::number(often), QString::number(sometimes));
}

} // namespace paretoscope
