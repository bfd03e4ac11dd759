// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/fleet.h"
#include "cli/commandlist.h"
#include "cli/commandvalues.h"
#include "cli/runjson.h"
#include "cli/runreaders.h"
#include "cli/runtext.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "cli/texttable.h"
#include "core/fields.h"
#include "core/hardwaretarget.h"
#include "core/harmlesstext.h"
#include "core/reading.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "reasons/fleetreason.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fleetOptions = joined(
    std::array{
        CommandOption{
            "budget"_L1, "H=MS"_L1,
            QT_TRANSLATE_NOOP("paretoscope::Words", "at most this many milliseconds on this hardware; once a target")},
        CommandOption{
            "floor"_L1, "H=PCT"_L1,
            QT_TRANSLATE_NOOP("paretoscope::Words", "at least this many percent on this hardware; once a target")},
        CommandOption{"devices"_L1, "H=N"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "how many devices of it there are; 1 unless told")},
        CommandOption{"max-models"_L1, "K"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "also the best sets of up to 3 models")},
        options::record,
        options::metric,
        options::withBaselines,
    },
    runOptions);

constexpr double mostDevices = 1e9;

/// No hardware twice in a list, and each of `devices` among `budgets` or `floors`.
struct FleetArguments {
    QList<HardwareNumber> budgets; ///< ms
    QList<HardwareNumber> floors;  ///< percent
    QList<HardwareNumber> devices; ///< how many; whole
    double maxModels = 1;          ///< whole
    Contest contest;
    QString record; ///< where to write the decision; empty: nowhere
};

FleetLimit &limitOn(std::vector<FleetLimit> &limits, TargetIndex target)
{
    const auto known = std::ranges::find(limits, target, &FleetLimit::target);
    return known != limits.end() ? *known : limits.emplace_back(FleetLimit{.target = target});
}

/// In the order in which the command line names the targets.
Result<std::vector<FleetLimit>> limitsFor(const FleetArguments &asked, const TrainingRun &run)
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
    return read(asked.budgets, [](FleetLimit &limit, double ms) { limit.budget = ms; })
        .and_then([&] { return read(asked.floors, [](FleetLimit &limit, double percent) { limit.floor = percent; }); })
        .and_then([&] {
            return read(asked.devices,
                        [](FleetLimit &limit, double count) { limit.devices = static_cast<int>(count); });
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
                                     {fields::model::id.key, idJson(run, service.row)},
                                     {u"latencyMs"_s, service.latency},
                                     {u"metric"_s, service.metric},
                                     {u"regret"_s, withoutNoise(service.regret)}});
    }
    QJsonObject object{{u"modelIds"_s, ids},
                       {u"worstRegret"_s, withoutNoise(choice.worstRegret)},
                       {u"meanRegret"_s, withoutNoise(choice.meanRegret)},
                       {u"perTarget"_s, perTarget}};
    if (choice.rows.size() == 1)
        object[fields::model::id.key] = ids.first();
    return object;
}

QJsonObject fleetJson(const FleetArguments &asked, const TrainingRun &run, const std::vector<FleetLimit> &limits,
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
    return {{u"metric"_s, metricKey(asked.contest.metric)},
            {u"budgets"_s, budgets},
            {u"floors"_s, floors},
            {u"withBaselines"_s, asked.contest.population == Population::WithBaselines},
            {u"comparable"_s, static_cast<qint64>(answer.comparable)},
            {u"pick"_s, answer.pick ? QJsonValue(choiceJson(run, *answer.pick)) : QJsonValue()},
            {u"alternatives"_s, alternatives},
            {u"reason"_s, reason}};
}

struct ServedTarget {
    FleetLimit limit;
    FleetService service;
    Point best; ///< of all on the target
};

QString budgetText(const ServedTarget &each)
{
    return std::isfinite(each.limit.budget) ? numberText(each.limit.budget) : u"–"_s;
}

QString slackText(const ServedTarget &each)
{
    const double slack = each.limit.budget - each.service.latency;
    return std::isfinite(slack) ? QString::number(slack, 'g', 3) : u"–"_s;
}

QString choiceTable(const TrainingRun &run, const std::vector<FleetLimit> &limits, const FleetAnswer &answer,
                    const FleetChoice &choice, Metric metric)
{
    std::vector<ServedTarget> served;
    for (std::size_t i = 0; i < limits.size(); ++i)
        served.push_back({limits[i], choice.perTarget[i], *answer.bestOnTarget[i]});
    using enum ColumnKind;
    const auto bestOf = [&run](const ServedTarget &each) {
        return Words::tr("%1, %2 %", "a model, its metric")
            .arg(labelText(run, each.best.row), numberText(each.best.metric));
    };
    return tableText<ServedTarget>(
        {{Words::tr("hardware"), Word, [&run](const auto &each) { return targetText(run, each.limit.target); }},
         {Words::tr("devices"), Number, [](const auto &each) { return QString::number(each.limit.devices); }},
         {Words::tr("budget [ms]"), Number, budgetText},
         {Words::tr("latency [ms]"), Number, [](const auto &each) { return numberText(each.service.latency); }},
         {Words::tr("slack [ms]"), Number, slackText},
         {metricColumn(run, metric).heading, Number, [](const auto &each) { return numberText(each.service.metric); }},
         {Words::tr("regret"), Number, [](const auto &each) { return QString::number(each.service.regret, 'f', 1); }},
         {Words::tr("own best", "the model that is best on one target"), Id, bestOf}},
        served);
}

QString fleetText(const FleetArguments &asked, const TrainingRun &run, const std::vector<FleetLimit> &limits,
                  const FleetAnswer &answer, const QString &reason)
{
    const FleetChoice &pick = *answer.pick;
    QString text = u"%1\n%2\n\n"_s.arg(terminalText(run.label(pick.rows.front())), terminalText(reason))
                   + choiceTable(run, limits, answer, pick, asked.contest.metric) + u'\n'
                   + Words::tr("Computed here: the smallest largest regret of %n model(s) with both numbers on every "
                               "target.",
                               nullptr, static_cast<int>(answer.comparable))
                   + u'\n';
    for (const FleetChoice &next : answer.runnersUp) {
        text += Words::tr("Next: %1, largest regret %2")
                    .arg(terminalText(run.label(next.rows.front())), QString::number(next.worstRegret, 'f', 1))
                + u'\n';
    }
    if (const QString price = fleetPriceText(run, answer); !price.isEmpty())
        text += terminalText(price) + u'\n';
    return text;
}

/// Complains of NothingFits with the limit to relax.
Result<CommandAnswer> answer(const FleetArguments &asked, const LoadedRun &loaded)
{
    const TrainingRun &run = *loaded.run;
    const auto [metric, population] = asked.contest;
    const Result<std::vector<FleetLimit>> limits = limitsFor(asked, run);
    if (!limits)
        return tl::unexpected(limits.error());
    const FleetAnswer found = chooseForFleet(run, metric, *limits, static_cast<int>(asked.maxModels), population);
    const QString reason = fleetReason(run, metric, *limits, found);
    CommandAnswer said{fleetJson(asked, run, *limits, found, reason), {}};
    if (!found.pick) {
        const QString price = fleetPriceText(run, found);
        said.complaint = Error{.code = ErrorCode::NothingFits, .what = reason, .next = price};
        return said;
    }
    said.text = fleetText(asked, run, *limits, found, reason);
    if (asked.record.isEmpty())
        return said;
    return withRecord(said, recordOf(run, metric, population, *limits, found), asked.record, loaded);
}

/// One of the lists of a fleet: each hardware once.
QList<HardwareNumber> readHardwareNumbers(Arguments &arguments, QLatin1StringView option, double least, double most)
{
    QList<HardwareNumber> numbers;
    QSet<QString> seen;
    const QStringList texts = arguments.texts(option);
    for (const QString &text : texts) {
        HardwareNumber number;
        arguments.readText(
            text, number, [=](const QString &each) { return readHardwareNumber(u"--"_s + option, each, least, most); });
        const QString key = hardwareKey(number.hardware);
        arguments.require(
            !seen.contains(key),
            Words::tr("--%1 is given twice for %2; give each target once.").arg(option, quoted(number.hardware)));
        seen.insert(key);
        numbers.append(number);
    }
    return numbers;
}

bool isNamed(const QList<HardwareNumber> &numbers, const QString &hardware)
{
    return std::ranges::any_of(numbers, [key = hardwareKey(hardware)](const HardwareNumber &each) {
        return hardwareKey(each.hardware) == key;
    });
}

void readLimits(Arguments &arguments, FleetArguments &fleet)
{
    fleet.budgets = readHardwareNumbers(arguments, "budget"_L1, minLatencyMs, maxLatencyMs);
    fleet.floors = readHardwareNumbers(arguments, "floor"_L1, 0, 100);
    fleet.devices = readHardwareNumbers(arguments, "devices"_L1, 1, mostDevices);
    arguments.require(!fleet.budgets.isEmpty() || !fleet.floors.isEmpty(),
                      Words::tr("Say what the fleet is: --budget T4=5 --budget AI1=12 (ms), once a target."));
    for (const HardwareNumber &each : fleet.devices) {
        arguments.require(
            isNamed(fleet.budgets, each.hardware) || isNamed(fleet.floors, each.hardware),
            Words::tr("--devices names %1, which has neither a --budget nor a --floor.").arg(quoted(each.hardware)));
        arguments.require(each.number == std::floor(each.number),
                          Words::tr("--devices takes whole numbers, as in %1=30.").arg(harmlessText(each.hardware)));
    }
}

Job read(Arguments &arguments)
{
    const RunArguments runs = readRun(arguments, arguments.operands());
    FleetArguments fleet;
    fleet.record = readRecordPath(arguments);
    readLimits(arguments, fleet);
    fleet.contest = readContest(arguments);
    arguments.readNumber("max-models"_L1, fleet.maxModels, 1, 3);
    arguments.require(fleet.maxModels == std::floor(fleet.maxModels), Words::tr("--max-models takes 1, 2 or 3."));
    return jobAbout(runs, fleet, answer);
}

} // namespace

const Command fleetCommand{
    .name = "fleet"_L1,
    .operands = "SOURCE"_L1,
    .synopsis = "--budget H=MS [--budget H=MS ...] [--floor H=PCT] [--devices H=N]\n"
                "           [--max-models K] [--metric M] [--with-baselines] [--record FILE] [--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP(
        "paretoscope::Words",
        "Prints the one model for several kinds of hardware that loses least against each one's own best."),
    .options = fleetOptions,
    .read = read,
};

} // namespace paretoscope
