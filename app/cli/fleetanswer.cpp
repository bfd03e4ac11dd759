// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fleetanswer.h"

#include "analysis/fleet.h"
#include "cli/runjson.h"
#include "cli/runtext.h"
#include "cli/terminaltext.h"
#include "cli/texttable.h"
#include "reasons/amounts.h"
#include "reasons/fleetreason.h"

#include <QJsonArray>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

using Align = TextTable::Align;

FleetLimit &limitOn(std::vector<FleetLimit> &limits, TargetIndex target)
{
    const auto known = std::ranges::find(limits, target, &FleetLimit::target);
    return known != limits.end() ? *known : limits.emplace_back(FleetLimit{.target = target});
}

/// In the order in which the command line names the targets.
Result<std::vector<FleetLimit>> limitsFor(const CommandLine &line, const TrainingRun &run)
{
    std::vector<FleetLimit> limits;
    const auto read = [&](const QList<HardwareNumber> &numbers, auto set) -> Result<void> {
        for (const HardwareNumber &each : numbers) {
            const Result<TargetIndex> target = findTarget(run, each.hardware);
            if (!target)
                return tl::unexpected(target.error());
            set(limitOn(limits, *target), each.number);
        }
        return {};
    };
    return read(line.budgets, [](FleetLimit &limit, double ms) { limit.budget = ms; })
        .and_then([&] { return read(line.floors, [](FleetLimit &limit, double percent) { limit.floor = percent; }); })
        .and_then([&] {
            return read(line.devices, [](FleetLimit &limit, double count) { limit.devices = static_cast<int>(count); });
        })
        .map([&limits] { return std::move(limits); });
}

QJsonObject choiceJson(const TrainingRun &run, const FleetChoice &choice)
{
    QJsonArray ids;
    for (const Row row : choice.rows)
        ids.append(idJson(run, row));
    QJsonArray perTarget;
    for (const FleetService &service : choice.perTarget) {
        perTarget.append(QJsonObject{{u"hardware"_s, run.targetName(service.target)},
                                     {u"modelId"_s, idJson(run, service.row)},
                                     {u"latencyMs"_s, service.latency},
                                     {u"metric"_s, service.metric},
                                     {u"regret"_s, withoutNoise(service.regret)}});
    }
    QJsonObject object{{u"modelIds"_s, ids},
                       {u"worstRegret"_s, withoutNoise(choice.worstRegret)},
                       {u"meanRegret"_s, withoutNoise(choice.meanRegret)},
                       {u"perTarget"_s, perTarget}};
    if (choice.rows.size() == 1)
        object[u"modelId"_s] = ids.first();
    return object;
}

QJsonObject fleetJson(const CommandLine &line, const TrainingRun &run, const std::vector<FleetLimit> &limits,
                      const FleetAnswer &answer, const QString &reason)
{
    QJsonObject budgets;
    QJsonObject floors;
    QJsonArray alternatives;
    for (const FleetLimit &limit : limits) {
        if (std::isfinite(limit.budget))
            budgets[run.targetName(limit.target)] = limit.budget;
        if (limit.floor > 0)
            floors[run.targetName(limit.target)] = limit.floor;
    }
    for (const FleetChoice &choice : answer.runnersUp)
        alternatives.append(choiceJson(run, choice));
    for (const FleetChoice &choice : answer.sets) {
        if (choice.rows.size() > 1)
            alternatives.append(choiceJson(run, choice));
    }
    return {{u"metric"_s, metricKey(line.metric)},
            {u"budgets"_s, budgets},
            {u"floors"_s, floors},
            {u"withBaselines"_s, line.withBaselines},
            {u"comparable"_s, static_cast<qint64>(answer.comparable)},
            {u"pick"_s, answer.pick ? QJsonValue(choiceJson(run, *answer.pick)) : QJsonValue()},
            {u"alternatives"_s, alternatives},
            {u"reason"_s, reason}};
}

QString choiceTable(const TrainingRun &run, const std::vector<FleetLimit> &limits, const FleetAnswer &answer,
                    const FleetChoice &choice, Metric metric)
{
    TextTable table;
    table.addColumn(u"hardware"_s, Align::Left);
    for (const QString &title : {u"devices"_s, u"budget [ms]"_s, u"latency [ms]"_s, u"slack [ms]"_s})
        table.addColumn(title, Align::Right);
    table.addColumn(metricName(metric) + u" [%]"_s, Align::Right);
    table.addColumn(u"regret"_s, Align::Right);
    table.addColumn(u"own best"_s, Align::Left);
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const FleetService &service = choice.perTarget[i];
        const bool hasBudget = std::isfinite(limits[i].budget);
        const Point &own = *answer.ownBest[i];
        table.addRow({terminalText(run.targetName(service.target)), QString::number(limits[i].devices),
                      hasBudget ? numberText(limits[i].budget) : u"–"_s, numberText(service.latency),
                      hasBudget ? QString::number(limits[i].budget - service.latency, 'g', 3) : u"–"_s,
                      numberText(service.metric), QString::number(service.regret, 'f', 1),
                      u"%1, %2 %"_s.arg(terminalText(run.label(own.row)), numberText(own.metric))});
    }
    return table.toText();
}

QString fleetText(const CommandLine &line, const TrainingRun &run, const std::vector<FleetLimit> &limits,
                  const FleetAnswer &answer, const QString &reason)
{
    const FleetChoice &pick = *answer.pick;
    QString text = u"%1\n%2\n\n"_s.arg(terminalText(run.label(pick.rows.front())), terminalText(reason))
                   + choiceTable(run, limits, answer, pick, line.metric)
                   + u"\nComputed here: the smallest largest regret of %1 models with both numbers on every target.\n"_s
                         .arg(answer.comparable);
    for (const FleetChoice &next : answer.runnersUp) {
        text += u"Next: %1, largest regret %2\n"_s.arg(terminalText(run.label(next.rows.front())),
                                                       QString::number(next.worstRegret, 'f', 1));
    }
    if (const QString price = fleetPriceText(run, answer); !price.isEmpty())
        text += terminalText(price) + u'\n';
    return text;
}

} // namespace

DecisionRecord recordFor(const CommandLine &line, const TrainingRun &run, const std::vector<FleetLimit> &limits)
{
    return recordOf(run, line.metric, populationOf(line), limits,
                    chooseForFleet(run, line.metric, limits, 1, populationOf(line)));
}

Result<CommandAnswer> fleetAnswer(const CommandLine &line, const TrainingRun &run)
{
    return limitsFor(line, run).map([&](const std::vector<FleetLimit> &limits) {
        const FleetAnswer answer = chooseForFleet(run, line.metric, limits, line.maxModels, populationOf(line));
        const QString reason = fleetReason(run, line.metric, limits, answer);
        CommandAnswer said{fleetJson(line, run, limits, answer, reason), {}};
        if (answer.pick) {
            said.text = fleetText(line, run, limits, answer, reason);
            said.record = recordOf(run, line.metric, populationOf(line), limits, answer);
        } else {
            const QString price = fleetPriceText(run, answer);
            said.complaint = Error{ErrorCode::NothingFits, price.isEmpty() ? reason : reason + u' ' + price};
        }
        return said;
    });
}

} // namespace paretoscope
