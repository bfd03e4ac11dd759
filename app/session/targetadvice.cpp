// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/targetadvice.h"

#include "reasons/amounts.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

Advice computedAdvice(const TrainingRun &run, const Point &point, QString title, QString rule)
{
    return {Speaker::ComputedHere, run.modelId(point.row), point.row, point, {}, std::move(title), std::move(rule)};
}

std::optional<Advice> statedAdvice(const TrainingRun &run, const TargetAnalysis &analysis)
{
    const Recommendation *const recommendation = run.recommendationFor(analysis.target);
    if (!recommendation)
        return std::nullopt;
    const QString &rule = run.header().provenance.recommendationRule;
    Advice advice;
    advice.speaker = rule.isEmpty() ? Speaker::Platform : Speaker::SampleRule;
    advice.modelId = recommendation->modelId;
    advice.row = recommendation->row;
    if (advice.row) {
        if (const Point *const point = analysis.pointOf(*advice.row))
            advice.point = *point;
    }
    advice.rule = rule;
    return advice;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

const Advice *TargetAdvice::headline() const
{
    if (stated)
        return &*stated;
    return ring();
}

TargetAdvice adviseOn(const TrainingRun &run, const TargetAnalysis &analysis, std::optional<double> latencyBudget)
{
    TargetAdvice advice;
    advice.stated = statedAdvice(run, analysis);
    if (latencyBudget) {
        const std::optional<Pick> pick = bestWithinLatency(run, analysis.points, *latencyBudget);
        advice.nothingFitsBudget = !pick;
        if (pick) {
            advice.computed.append(computedAdvice(
                run, pick->best, u"Most accurate within %1"_s.arg(latencyText(*latencyBudget)),
                u"Highest %1 among the models at or under your budget; ties: lower latency."_s
                    .arg(metricName(analysis.metric))));
            advice.computed.last().runnerUp = pick->runnerUp;
        }
    }
    // Balanced first: without a stated need it is the least one-sided answer.
    for (const OwnPick pick : {OwnPick::Balanced, OwnPick::Fastest, OwnPick::MostAccurate}) {
        if (const auto point = ownPick(run, analysis.front, pick))
            advice.computed.append(computedAdvice(run, *point, capitalised(ownPickName(pick)), ownPickRule(pick)));
    }
    return advice;
}

} // namespace paretoscope
