// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/fleetreason.h"

#include "reasons/amounts.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString incomparableText(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits,
                         const FleetAnswer &answer)
{
    QStringList counts;
    for (std::size_t i = 0; i < limits.size(); ++i)
        counts.append(u"%1 on %2"_s.arg(QString::number(answer.measured[i]), targetName(run, limits[i].target)));
    const QString howMany = limits.size() == 2 ? u"both targets"_s : u"all %1 targets"_s.arg(limits.size());
    return u"No model has %1 and a latency on %2, so nothing can be compared across this fleet (of %3 models, %4). "
           "Choose targets that were measured with the same models."_s.arg(
               metricName(metric), limits.size() == 1 ? targetName(run, limits.front().target) : howMany,
               QString::number(answer.considered), listText(counts));
}

QString relaxationText(const TrainingRun &run, const FleetRelaxation &relaxation)
{
    QStringList moves;
    for (const FleetObstacle &obstacle : relaxation.obstacles)
        moves.append(obstacleText(run, obstacle));
    return u"No model is within every limit. Closest is %1: %2."_s.arg(modelName(run, relaxation.row), listText(moves));
}

QString pickText(const TrainingRun &run, std::span<const FleetLimit> limits, const FleetAnswer &answer)
{
    const FleetChoice &pick = *answer.pick;
    const QString where = limits.size() == 1   ? targetName(run, limits.front().target)
                          : limits.size() == 2 ? u"both targets"_s
                                               : u"all %1 targets"_s.arg(limits.size());
    const QString name = modelName(run, pick.rows.front());
    const auto worst = std::ranges::max_element(pick.perTarget, {}, &FleetService::regret);
    if (worst->regret <= 0)
        return u"%1 is within the limits on %2, and the best there is on each of them."_s.arg(name, where);
    const auto index = static_cast<std::size_t>(worst - pick.perTarget.begin());
    const Point &own = *answer.ownBest[index];
    return u"%1 is within the limits on %2; it loses most on %3, %4 to %5 (%6), which does not fit everywhere."_s.arg(
        name, where, targetName(run, worst->target), pointsText(worst->regret), modelName(run, own.row),
        percentText(own.metric));
}

QString setText(const TrainingRun &run, const FleetChoice &set) { return modelNames(run, set.rows, set.rows.size()); }

} // namespace

QString obstacleText(const TrainingRun &run, const FleetObstacle &obstacle)
{
    const QString target = targetName(run, obstacle.target);
    if (obstacle.kind == FleetObstacle::Kind::Floor) {
        return u"lower the floor on %1 from %2 to %3 (−%4)"_s.arg(
            target, percentText(obstacle.from), percentText(obstacle.to), pointsText(obstacle.from - obstacle.to));
    }
    const double enough = latencyRoundedUp(obstacle.to);
    return u"raise the budget on %1 from %2 to %3 (+%4)"_s.arg(target, latencyText(obstacle.from), latencyText(enough),
                                                               latencyText(enough - obstacle.from));
}

QString rejectionText(const TrainingRun &run, Metric metric, std::span<const FleetLimit> limits,
                      const FleetAnswer &answer, Row row)
{
    const Reading accuracy = run.metric(row, metric);
    if (!accuracy.isUsable())
        return u"it has no %1"_s.arg(metricName(metric));
    QStringList reasons;
    double regret = 0;
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const QString target = targetName(run, limits[i].target);
        const Reading latency = run.latency(row, limits[i].target);
        if (!latency.isUsable())
            return u"it has no latency on %1"_s.arg(target);
        if (latency.value > limits[i].budget) {
            reasons.append(u"over the budget on %1 (%2 of %3)"_s.arg(target, latencyText(latency.value),
                                                                     latencyText(limits[i].budget)));
        }
        if (accuracy.value < limits[i].floor)
            reasons.append(u"under the floor on %1 (%2 of %3)"_s.arg(target, percentText(accuracy.value),
                                                                     percentText(limits[i].floor)));
        if (answer.ownBest[i])
            regret = std::max(regret, answer.ownBest[i]->metric - accuracy.value);
    }
    if (!reasons.isEmpty())
        return u"it is "_s + listText(reasons);
    if (!answer.pick || answer.pick->rows.front() == row)
        return u"it is the pick"_s;
    const double best = answer.pick->worstRegret;
    return regret > best ? u"its largest regret is %1 against %2"_s.arg(pointsText(regret), pointsText(best))
                         : u"it ties and comes later by latency or id"_s;
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
        return u"Sets of models are searched among at most %1 candidates; this run has more."_s.arg(
            mostFleetCandidates);
    QString text;
    double regret = answer.pick ? answer.pick->worstRegret : 0;
    std::size_t size = 1;
    for (const FleetChoice &set : answer.sets) {
        if (set.rows.size() <= size)
            continue;
        text += text.isEmpty() ? QString() : u" "_s;
        size = set.rows.size();
        const QString count = size == 2 ? u"Two models"_s : u"Three models"_s;
        if (answer.pick) {
            text += u"%1 (%2) would cut the largest loss from %3 to %4."_s.arg(
                count, setText(run, set), pointsText(regret), pointsText(set.worstRegret));
        } else {
            text += u"%1 (%2) serve every target within its limits; the largest loss is %3."_s.arg(
                count, setText(run, set), pointsText(set.worstRegret));
        }
        regret = set.worstRegret;
    }
    if (text.isEmpty() && answer.pick && !answer.sets.empty())
        text = u"More than one model would gain nothing."_s;
    return text;
}

} // namespace paretoscope
