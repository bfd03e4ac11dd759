// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/needreason.h"

#include "core/words.h"
#include "reasons/amounts.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString rangeText(const Need &need, const StabilityBand &band)
{
    if (need.budget) {
        return band.to ? Words::tr("from %1 to just under %2").arg(latencyText(*band.from), latencyText(*band.to))
                       : Words::tr("from %1 on, whatever the budget").arg(latencyText(*band.from));
    }
    return band.from ? Words::tr("for floors above %1 up to %2").arg(percentText(*band.from), percentText(*band.to))
                     : Words::tr("for every floor up to %1").arg(percentText(*band.to));
}

QString stepText(const TrainingRun &run, const FrontStep &step)
{
    return Words::tr("%1 at %2").arg(modelName(run, step.point.row), latencyText(step.point.latency));
}

QString priceText(const FrontStep &step)
{
    const double price = step.pointsPerMs();
    return Words::tr("%1 points per ms").arg(QString::number(price, 'g', price >= 100 ? 3 : 2));
}

} // namespace

QString needText(const Need &need)
{
    QStringList words;
    if (need.budget)
        words.append(Words::tr("at most %1").arg(latencyText(*need.budget)));
    if (need.floor)
        words.append(Words::tr("at least %1").arg(percentText(*need.floor)));
    return listText(words);
}

QString unmetText(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need, const NeedAnswer &answer)
{
    if (answer.pick || need.isEmpty())
        return {};
    if (analysis.points.empty()) {
        return Words::tr("No model that competes has both a latency on %1 and %2.")
            .arg(targetName(run, analysis.target), metricName(analysis.metric));
    }
    QStringList ways;
    if (answer.overBudget) {
        const double enough = latencyRoundedUp(answer.overBudget->latency);
        ways.append(
            Words::tr("raise the budget to %1 for %2 (+%3)")
                .arg(latencyText(enough), modelName(run, answer.overBudget->row), latencyText(enough - *need.budget)));
    }
    if (answer.underFloor) {
        ways.append(Words::tr("lower the floor to %1 for %2 (−%3)")
                        .arg(percentText(answer.underFloor->metric), modelName(run, answer.underFloor->row),
                             pointsText(*need.floor - answer.underFloor->metric)));
    }
    const QString unmet = Words::tr("No model has %1 on %2.").arg(needText(need), targetName(run, analysis.target));
    if (ways.isEmpty())
        return unmet;
    const QString way = ways.size() == 1 ? ways.first() : Words::tr("%1, or %2").arg(ways.first(), ways.last());
    return sentencesText({unmet, Words::tr("To get one, %1.").arg(way)});
}

QString bandText(const TrainingRun &run, const Need &need, const NeedAnswer &answer)
{
    if (!answer.pick)
        return {};
    const QString model = modelName(run, answer.pick->best.row);
    const QString range = rangeText(need, answer.band);
    if (!answer.band.toNextChange)
        return Words::tr("%1 wins %2.").arg(model, range);
    const double distance = *answer.band.toNextChange;
    return need.budget ? Words::tr("%1 wins %2; your budget is %3 from the next change.")
                             .arg(model, range, latencyText(distance))
                       : Words::tr("%1 wins %2; your floor is %3 from the next change.")
                             .arg(model, range, pointsText(distance));
}

QString runnerUpText(const TrainingRun &run, const Need &need, const NeedAnswer &answer)
{
    if (!answer.pick)
        return {};
    if (!answer.pick->runnerUp)
        return Words::tr("Nothing else fits.");
    const Point &best = answer.pick->best;
    const Point &next = *answer.pick->runnerUp;
    const QString name = modelName(run, next.row);
    const QString metric = percentText(next.metric);
    const QString latency = latencyText(next.latency);
    if (samePlace(best, next))
        return Words::tr("Runner-up: %1, %2 at %3; a tie, decided by the id.").arg(name, metric, latency);
    // With a budget accuracy decides and latency breaks ties, without one it is the other way round.
    const bool lostByMetric = need.budget ? next.metric < best.metric : next.latency == best.latency;
    const QString lost = lostByMetric ? pointsText(best.metric - next.metric)
                                      : latencyText(next.latency - best.latency);
    return Words::tr("Runner-up: %1, %2 at %3; it lost by %4.").arg(name, metric, latency, lost);
}

QString pricesText(const TrainingRun &run, const NeedAnswer &answer)
{
    QStringList steps;
    if (answer.moreAccurate) {
        steps.append(Words::tr("%1 gains %2 for %3 more (%4)")
                         .arg(stepText(run, *answer.moreAccurate), pointsText(answer.moreAccurate->metric),
                              latencyText(answer.moreAccurate->latency), priceText(*answer.moreAccurate)));
    }
    if (answer.faster) {
        steps.append(Words::tr("%1 saves %2 for %3 (%4)")
                         .arg(stepText(run, *answer.faster), latencyText(answer.faster->latency),
                              pointsText(answer.faster->metric), priceText(*answer.faster)));
    }
    return steps.isEmpty() ? QString() : Words::tr("Next on the front: %1.").arg(steps.join(u"; "_s));
}

QString widestGapText(const Need &need, const NeedAnswer &answer)
{
    if (!answer.widestGap)
        return {};
    const FrontGap &gap = *answer.widestGap;
    const bool isIn = need.budget && *need.budget > gap.from && *need.budget < gap.to;
    const QString text = isIn ? Words::tr("The widest gap of the front is from %1 to %2; your budget lies in it.")
                              : Words::tr("The widest gap of the front is from %1 to %2.");
    return text.arg(latencyText(gap.from), latencyText(gap.to));
}

} // namespace paretoscope
