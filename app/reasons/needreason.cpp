// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/needreason.h"

#include "reasons/amounts.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString limitName(const Need &need) { return need.budget ? u"budget"_s : u"floor"_s; }

QString rangeText(const Need &need, const StabilityBand &band)
{
    if (need.budget) {
        return band.to ? u"from %1 to just under %2"_s.arg(latencyText(*band.from), latencyText(*band.to))
                       : u"from %1 on, whatever the budget"_s.arg(latencyText(*band.from));
    }
    return band.from ? u"for floors above %1 up to %2"_s.arg(percentText(*band.from), percentText(*band.to))
                     : u"for every floor up to %1"_s.arg(percentText(*band.to));
}

QString stepText(const TrainingRun &run, const FrontStep &step)
{
    return u"%1 at %2"_s.arg(modelName(run, step.point.row), latencyText(step.point.latency));
}

QString priceText(const FrontStep &step)
{
    const double price = step.pointsPerMs();
    return QString::number(price, 'g', price >= 100 ? 3 : 2) + u" points per ms"_s;
}

} // namespace

QString needText(const Need &need)
{
    QStringList words;
    if (need.budget)
        words.append(u"at most "_s + latencyText(*need.budget));
    if (need.floor)
        words.append(u"at least "_s + percentText(*need.floor));
    return listText(words);
}

QString unmetText(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need, const NeedAnswer &answer)
{
    if (answer.pick || need.isEmpty())
        return {};
    if (analysis.points.empty()) {
        return u"No model that competes has both a latency on %1 and %2."_s.arg(targetName(run, analysis.target),
                                                                                metricName(analysis.metric));
    }
    QStringList ways;
    if (answer.overBudget) {
        const double enough = latencyRoundedUp(answer.overBudget->latency);
        ways.append(u"raise the budget to %1 for %2 (+%3)"_s.arg(
            latencyText(enough), modelName(run, answer.overBudget->row), latencyText(enough - *need.budget)));
    }
    if (answer.underFloor) {
        ways.append(u"lower the floor to %1 for %2 (−%3)"_s.arg(percentText(answer.underFloor->metric),
                                                                modelName(run, answer.underFloor->row),
                                                                pointsText(*need.floor - answer.underFloor->metric)));
    }
    const QString advice = ways.isEmpty() ? QString() : u" To get one, %1."_s.arg(ways.join(u", or "_s));
    return u"No model has %1 on %2."_s.arg(needText(need), targetName(run, analysis.target)) + advice;
}

QString bandText(const TrainingRun &run, const Need &need, const NeedAnswer &answer)
{
    if (!answer.pick)
        return {};
    const QString wins = u"%1 wins %2"_s.arg(modelName(run, answer.pick->best.row), rangeText(need, answer.band));
    if (!answer.band.toNextChange)
        return wins + u'.';
    const double distance = *answer.band.toNextChange;
    return wins
           + u"; your %1 is %2 from the next change."_s.arg(limitName(need),
                                                            need.budget ? latencyText(distance) : pointsText(distance));
}

QString runnerUpText(const TrainingRun &run, const Need &need, const NeedAnswer &answer)
{
    if (!answer.pick)
        return {};
    if (!answer.pick->runnerUp)
        return u"Nothing else fits."_s;
    const Point &best = answer.pick->best;
    const Point &next = *answer.pick->runnerUp;
    const QString who = u"Runner-up: %1, %2 at %3; "_s.arg(modelName(run, next.row), percentText(next.metric),
                                                           latencyText(next.latency));
    if (samePlace(best, next))
        return who + u"a tie, decided by the id."_s;
    // With a budget accuracy decides and latency breaks ties, without one it is the other way round.
    const bool lostByMetric = need.budget ? next.metric < best.metric : next.latency == best.latency;
    return who
           + u"it lost by %1."_s.arg(lostByMetric ? pointsText(best.metric - next.metric)
                                                  : latencyText(next.latency - best.latency));
}

QString pricesText(const TrainingRun &run, const NeedAnswer &answer)
{
    QStringList steps;
    if (answer.moreAccurate) {
        steps.append(u"%1 gains %2 for %3 more (%4)"_s.arg(
            stepText(run, *answer.moreAccurate), pointsText(answer.moreAccurate->metric),
            latencyText(answer.moreAccurate->latency), priceText(*answer.moreAccurate)));
    }
    if (answer.faster) {
        steps.append(u"%1 saves %2 for %3 (%4)"_s.arg(stepText(run, *answer.faster),
                                                      latencyText(answer.faster->latency),
                                                      pointsText(answer.faster->metric), priceText(*answer.faster)));
    }
    return steps.isEmpty() ? QString() : u"Next on the front: "_s + steps.join(u"; "_s) + u'.';
}

QString widestGapText(const Need &need, const NeedAnswer &answer)
{
    if (!answer.widestGap)
        return {};
    const FrontGap &gap = *answer.widestGap;
    const bool isIn = need.budget && *need.budget > gap.from && *need.budget < gap.to;
    return u"The widest gap of the front is from %1 to %2%3."_s.arg(latencyText(gap.from), latencyText(gap.to),
                                                                    isIn ? u"; your budget lies in it"_s : QString());
}

} // namespace paretoscope
