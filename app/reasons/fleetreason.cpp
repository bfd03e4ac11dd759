// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/fleetreason.h"

#include "core/words.h"
#include "reasons/amounts.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString targetsText(const TrainingRun &run, std::span<const FleetLimit> limits)
{
    if (limits.size() == 1)
        return targetName(run, limits.front().target);
    return limits.size() == 2 ? Words::tr("both targets")
                              : Words::tr("all %n targets", nullptr, static_cast<int>(limits.size()));
}

QString incomparableText(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits,
                         const FleetAnswer &answer)
{
    QStringList counts;
    for (std::size_t i = 0; i < limits.size(); ++i)
        counts.append(
            Words::tr("%1 on %2").arg(QString::number(answer.withBothNumbers[i]), targetName(run, limits[i].target)));
    const QString text = Words::tr("No model has %1 and a latency on %2, so nothing can be compared across this fleet "
                                   "(of %n model(s), %3). Choose targets that were measured with the same models.",
                                   nullptr, static_cast<int>(answer.considered));
    return text.arg(metricName(metric), targetsText(run, limits), listText(counts));
}

QString relaxationText(const TrainingRun &run, const FleetRelaxation &relaxation)
{
    QStringList moves;
    for (const FleetObstacle &obstacle : relaxation.obstacles)
        moves.append(obstacleText(run, obstacle));
    return Words::tr("No model is within every limit. Closest is %1: %2.")
        .arg(modelName(run, relaxation.row), listText(moves));
}

QString pickText(const TrainingRun &run, std::span<const FleetLimit> limits, const FleetAnswer &answer)
{
    const FleetChoice &pick = *answer.pick;
    const QString where = targetsText(run, limits);
    const QString name = modelName(run, pick.rows.front());
    const auto worst = std::ranges::max_element(pick.perTarget, {}, &FleetService::regret);
    if (worst->regret <= 0)
        return Words::tr("%1 is within the limits on %2, and the best there is on each of them.").arg(name, where);
    const auto index = static_cast<std::size_t>(worst - pick.perTarget.begin());
    const Point &own = *answer.bestOnTarget[index];
    return Words::tr(
               "%1 is within the limits on %2; it loses most on %3, %4 to %5 (%6), which does not fit everywhere.")
        .arg(name, where, targetName(run, worst->target), pointsText(worst->regret), modelName(run, own.row),
             percentText(own.metric));
}

QString setText(const TrainingRun &run, const FleetChoice &set) { return modelNames(run, set.rows, set.rows.size()); }

} // namespace

QString obstacleText(const TrainingRun &run, const FleetObstacle &obstacle)
{
    const QString target = targetName(run, obstacle.target);
    if (obstacle.kind == FleetObstacle::Kind::Floor) {
        return Words::tr("lower the floor on %1 from %2 to %3 (−%4)")
            .arg(target, percentText(obstacle.from), percentText(obstacle.to), pointsText(obstacle.from - obstacle.to));
    }
    const double enough = latencyRoundedUp(obstacle.to);
    return Words::tr("raise the budget on %1 from %2 to %3 (+%4)")
        .arg(target, latencyText(obstacle.from), latencyText(enough), latencyText(enough - obstacle.from));
}

QString rejectionText(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits,
                      const FleetAnswer &answer, Row row)
{
    const Reading accuracy = run.metric(row, metric);
    if (!accuracy.isUsable())
        return Words::tr("it has no %1").arg(metricName(metric));
    QStringList reasons;
    double regret = 0;
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const QString target = targetName(run, limits[i].target);
        const Reading latency = run.latency(row, limits[i].target);
        if (!latency.isUsable())
            return Words::tr("it has no latency on %1").arg(target);
        if (latency.value > limits[i].budget) {
            reasons.append(Words::tr("over the budget on %1 (%2 of %3)")
                               .arg(target, latencyText(latency.value), latencyText(limits[i].budget)));
        }
        if (accuracy.value < limits[i].floor)
            reasons.append(Words::tr("under the floor on %1 (%2 of %3)")
                               .arg(target, percentText(accuracy.value), percentText(limits[i].floor)));
        if (answer.bestOnTarget[i])
            regret = std::max(regret, answer.bestOnTarget[i]->metric - accuracy.value);
    }
    if (!reasons.isEmpty())
        return Words::tr("it is %1", "over a budget and under a floor").arg(listText(reasons));
    if (!answer.pick || answer.pick->rows.front() == row)
        return Words::tr("it is the pick");
    const double best = answer.pick->worstRegret;
    return regret > best ? Words::tr("its largest regret is %1 against %2").arg(pointsText(regret), pointsText(best))
                         : Words::tr("it ties and comes later by latency or id");
}

QString fleetReason(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits,
                    const FleetAnswer &answer)
{
    if (answer.pick)
        return pickText(run, limits, answer);
    return answer.relaxation ? relaxationText(run, *answer.relaxation) : incomparableText(run, metric, limits, answer);
}

QString fleetPriceText(const TrainingRun &run, const FleetAnswer &answer)
{
    if (answer.tooManyForSets)
        return Words::tr("Sets of models are searched among at most %1 candidates; this run has more.")
            .arg(mostFleetCandidates);
    QStringList sentences;
    double regret = answer.pick ? answer.pick->worstRegret : 0;
    std::size_t size = 1;
    for (const FleetChoice &set : answer.sets) {
        if (set.rows.size() <= size)
            continue;
        size = set.rows.size();
        const QString count = size == 2 ? Words::tr("Two models") : Words::tr("Three models");
        if (answer.pick) {
            sentences += Words::tr("%1 (%2) would cut the largest loss from %3 to %4.")
                             .arg(count, setText(run, set), pointsText(regret), pointsText(set.worstRegret));
        } else {
            sentences += Words::tr("%1 (%2) serve every target within its limits; the largest loss is %3.")
                             .arg(count, setText(run, set), pointsText(set.worstRegret));
        }
        regret = set.worstRegret;
    }
    if (sentences.isEmpty() && answer.pick && !answer.sets.empty())
        return Words::tr("More than one model would gain nothing.");
    return sentencesText(sentences);
}

} // namespace paretoscope
