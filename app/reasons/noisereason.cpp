// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/noisereason.h"

#include "core/words.h"
#include "reasons/amounts.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostTied = 4;
constexpr double firm = 0.95;

} // namespace

QString noiseText(const Noise &noise)
{
    QStringList assumed;
    if (noise.images)
        assumed.append(Words::tr("a metric spreads like a share of %n image(s)", nullptr, *noise.images));
    if (noise.latencyDeviation > 0)
        assumed.append(Words::tr("a latency by %1").arg(percentText(noise.latencyDeviation * 100)));
    return Words::tr("Assumed: %1, independently for each model; %2 draws. No run states its spread.")
        .arg(assumed.join(u", "_s), QString::number(noiseDraws));
}

QString tiesText(const TrainingRun &run, Metric metric, const NoisyFront &front)
{
    if (front.tied.size() == 1)
        return Words::tr("%1 is the most accurate beyond the noise.").arg(modelName(run, front.tied.front().row));
    std::vector<Row> rows;
    std::ranges::transform(front.tied, std::back_inserter(rows), &Point::row);
    const Point &fastest = front.tied.front();
    return Words::tr("These %1 are the same in %2 within the noise: %3. Take the fastest, %4 at %5.")
        .arg(QString::number(front.tied.size()), metricName(metric), modelNames(run, rows, mostTied),
             modelName(run, fastest.row), latencyText(fastest.latency));
}

QString sharesText(const TargetAnalysis &analysis, const NoisyFront &front)
{
    std::size_t often = 0;
    int sometimes = 0;
    for (const FrontShare &each : front.shares) {
        if (each.share >= firm)
            ++often;
        else if (!analysis.onFront[each.row])
            ++sometimes;
    }
    return Words::tr("Of %n model(s) on the front, %1 are there in at least 95 % of the draws; %2.", nullptr,
                     static_cast<int>(analysis.front.size()))
        .arg(QString::number(often), Words::tr("%n other(s) are there in some", "of the draws", sometimes));
}

} // namespace paretoscope
