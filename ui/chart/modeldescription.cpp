// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/modeldescription.h"

#include "reasons/amounts.h"
#include "widgets/plaintext.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QStringList placeLines(const TrainingRun &run, const Point &point, Metric metric)
{
    return {harmless(run.label(point.row)),
            u"%1 · %2 %3"_s.arg(latencyText(point.latency), percentText(point.metric), metricName(metric))};
}

} // namespace

QStringList describeRivalModel(const ChartContent &content, const Point &point)
{
    return placeLines(*content.view.rival.run, point, content.view.metric)
           + QStringList{u"On the front of "_s + harmless(content.rivalName)};
}

QStringList describeModel(const ChartContent &content, const Point &point)
{
    const TrainingRun &run = *content.run;
    const TargetAnalysis &analysis = *content.analysis;
    QStringList lines = placeLines(run, point, analysis.metric);
    if (const auto &stated = content.advice.stated; stated && stated->row == point.row) {
        lines.append(stated->speaker == Speaker::Platform ? u"Recommended by Roboflow"_s
                                                          : u"Recommended by the sample's rule"_s);
    }
    for (const Advice &advice : content.advice.computed) {
        if (advice.row == point.row)
            lines.append(u"Computed here: %1"_s.arg(advice.title.toLower()));
    }
    const bool isBaseline = run.family(point.row) == NasFamily::Baseline;
    if (analysis.onFront.at(point.row))
        lines.append(isBaseline ? u"Baseline, on the front"_s : u"On the front"_s);
    else
        lines.append(isBaseline ? u"Baseline"_s : u"Dominated"_s);
    if (run.frontClaims(point.row, analysis.target) != 0)
        lines.append(u"On the platform's own front"_s);
    if (run.isFlagged(point.row))
        lines.append(u"Flagged as recommended, hardware not stated"_s);
    if (const Reading p99 = run.p99(point.row, analysis.target); p99.isUsable())
        lines.append(u"p99 "_s + latencyText(p99.value));
    return lines;
}

QStringList describePrediction(const ChartContent &content, const PredictedModel &model)
{
    const TrainingRun &run = *content.run;
    return {harmless(run.label(model.row)),
            u"≈ %1 · %2 %3"_s.arg(latencyText(model.latency),
                                  percentText(run.metric(model.row, content.view.metric).value),
                                  metricName(content.view.metric)),
            u"Predicted from %1, not measured: on no front"_s.arg(targetName(run, content.study->against.reported)),
            u"The worst of the measured was off by %1"_s.arg(percentText(content.study->prediction->worstError * 100))};
}

} // namespace paretoscope
