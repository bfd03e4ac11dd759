// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/modeldescription.h"

#include "core/words.h"
#include "reasons/amounts.h"
#include "widgets/plaintext.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QStringList placeLines(const TrainingRun &run, const Point &point, Metric metric)
{
    return {harmless(run.label(point.row)),
            Words::tr("%1 · %2 %3").arg(latencyText(point.latency), percentText(point.metric), metricName(metric))};
}

} // namespace

QStringList describeComparedModel(const ChartContent &content, const Point &point)
{
    return placeLines(*content.seen.view.comparedRun.run, point, content.seen.view.metric)
           + QStringList{Words::tr("On the front of %1").arg(harmless(content.comparedName))};
}

QStringList describeModel(const ChartContent &content, const Point &point)
{
    const TrainingRun &run = *content.run;
    const TargetAnalysis &analysis = *content.seen.analysis;
    QStringList lines = placeLines(run, point, analysis.metric);
    if (const auto &stated = content.seen.advice.stated; stated && stated->row == point.row) {
        lines.append(stated->speaker == Speaker::Platform ? Words::tr("Recommended by Roboflow")
                                                          : Words::tr("Recommended by the sample's rule"));
    }
    for (const Advice &advice : content.seen.advice.computed) {
        if (advice.row == point.row)
            lines.append(Words::tr("Computed here: %1").arg(advice.phrase));
    }
    const bool isBaseline = run.family(point.row) == NasFamily::Baseline;
    if (analysis.onFront.at(point.row))
        lines.append(isBaseline ? Words::tr("Baseline, on the front") : Words::tr("On the front"));
    else
        lines.append(isBaseline ? Words::tr("Baseline") : Words::tr("Dominated"));
    if (run.frontClaims(point.row, analysis.target) != 0)
        lines.append(Words::tr("On the platform's own front"));
    if (run.isFlagged(point.row))
        lines.append(Words::tr("Flagged as recommended, hardware not stated"));
    if (const Reading p99 = run.p99(point.row, analysis.target); p99.isUsable())
        lines.append(Words::tr("p99 %1", "a latency that 99 of 100 keep").arg(latencyText(p99.value)));
    return lines;
}

QStringList describePrediction(const ChartContent &content, const PredictedModel &model)
{
    const TrainingRun &run = *content.run;
    return {harmless(run.label(model.row)),
            Words::tr("≈ %1 · %2 %3")
                .arg(latencyText(model.latency), percentText(run.metric(model.row, content.seen.view.metric).value),
                     metricName(content.seen.view.metric)),
            Words::tr("Predicted from %1, not measured: on no front")
                .arg(targetName(run, content.seen.study->against.reported)),
            Words::tr("The worst of the measured was off by %1")
                .arg(percentText(content.seen.study->prediction->worstError * 100))};
}

} // namespace paretoscope
