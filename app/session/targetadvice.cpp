// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/targetadvice.h"

#include "core/numbertext.h"
#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

Advice computedAdvice(const TrainingRun &run, const Point &point, QString title, QString phrase, QString rule)
{
    return {.speaker = Speaker::ComputedHere,
            .modelId = run.modelId(point.row),
            .row = point.row,
            .point = point,
            .title = std::move(title),
            .rule = std::move(rule),
            .phrase = std::move(phrase)};
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

QString needTitle(const Need &need)
{
    if (need.budget && need.floor)
        return Words::tr("Best within your limits");
    return need.budget ? Words::tr("Most accurate within %1").arg(latencyText(*need.budget))
                       : Words::tr("Fastest from %1").arg(percentText(*need.floor));
}

QString needPhrase(const Need &need)
{
    if (need.budget && need.floor)
        return Words::tr("best within your limits");
    return need.budget ? Words::tr("most accurate within %1").arg(latencyText(*need.budget))
                       : Words::tr("fastest from %1").arg(percentText(*need.floor));
}

QString needRule(const Need &need, Metric metric)
{
    const QString rule =
        !need.budget ? Words::tr("The fastest of the models at or over your floor; ties: higher %1.")
        : need.floor ? Words::tr(
              "Highest %1 among the models at or under your budget that reach your floor; ties: lower latency.")
                     : Words::tr("Highest %1 among the models at or under your budget; ties: lower latency.");
    return rule.arg(metricName(metric));
}

} // namespace

const Advice *TargetAdvice::headline() const
{
    if (stated)
        return &*stated;
    return ring();
}

TargetAdvice adviseOn(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need)
{
    TargetAdvice advice;
    advice.stated = statedAdvice(run, analysis);
    advice.need = answerNeed(run, analysis, need);
    if (advice.need.pick) {
        advice.computed.append(computedAdvice(run, advice.need.pick->best, needTitle(need), needPhrase(need),
                                              needRule(need, analysis.metric)));
    }
    // Balanced first: without a stated need it is the least one-sided answer.
    for (const ComputedPick pick : {ComputedPick::Balanced, ComputedPick::Fastest, ComputedPick::MostAccurate}) {
        if (const auto point = computedPick(run, analysis.front, pick))
            advice.computed.append(
                computedAdvice(run, *point, computedPickTitle(pick), computedPickPhrase(pick), computedPickRule(pick)));
    }
    return advice;
}

} // namespace paretoscope
