// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/fleet.h"
#include "analysis/need.h"
#include "cli/commandlist.h"
#include "cli/runjson.h"
#include "cli/runreaders.h"
#include "cli/runtext.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "core/reading.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "reasons/needreason.h"

#include <limits>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array pickOptions = joined(
    std::array{
        options::hardware,
        CommandOption{"max-latency"_L1, "MS"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "the most accurate model within this many milliseconds")},
        CommandOption{"min-metric"_L1, "PCT"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "the fastest model with at least this many percent")},
        options::record,
        options::metric,
        options::withBaselines,
    },
    runOptions);

struct PickArguments {
    QString hardware;
    Contest contest;
    Need need;      ///< exactly one limit
    QString record; ///< where to write the decision; empty: nowhere
};

QJsonValue pointOrNull(const TrainingRun &run, const std::optional<Point> &point)
{
    return point ? QJsonValue(pointJson(run, *point)) : QJsonValue();
}

/// In ms for a budget, in percent for a floor; null where there is no end.
QJsonObject bandJson(const StabilityBand &band)
{
    return {{u"from"_s, valueOrNull(band.from)},
            {u"to"_s, valueOrNull(band.to)},
            {u"toNextChange"_s, band.toNextChange ? QJsonValue(withoutNoise(*band.toNextChange)) : QJsonValue()}};
}

QJsonValue stepOrNull(const TrainingRun &run, const std::optional<FrontStep> &step)
{
    if (!step)
        return {};
    QJsonObject object = pointJson(run, step->point);
    object[u"pointsPerMs"_s] = withoutNoise(step->pointsPerMs());
    return object;
}

QJsonObject pickJson(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need, const NeedAnswer &answer)
{
    const std::optional<Pick> &pick = answer.pick;
    QJsonObject object{{u"hardware"_s, run.targetName(analysis.target)},
                       {u"metric"_s, metricKey(analysis.metric)},
                       {u"withBaselines"_s, analysis.population == Population::WithBaselines},
                       {u"pick"_s, pick ? QJsonValue(pointJson(run, pick->best)) : QJsonValue()},
                       {u"runnerUp"_s, pick ? pointOrNull(run, pick->runnerUp) : QJsonValue()},
                       {u"band"_s, pick ? bandJson(answer.band) : QJsonValue()},
                       {u"faster"_s, stepOrNull(run, answer.faster)},
                       {u"moreAccurate"_s, stepOrNull(run, answer.moreAccurate)}};
    if (need.budget)
        object[u"maxLatencyMs"_s] = *need.budget;
    else
        object[u"minMetric"_s] = valueOrNull(need.floor);
    return object;
}

QString sentenceLine(const QString &sentence)
{
    return sentence.isEmpty() ? QString() : terminalText(sentence) + u'\n';
}

QString ruleText(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need)
{
    const QString target = targetText(run, analysis.target);
    if (need.budget) {
        return Words::tr("Computed here: the most accurate within %1 ms on %2, %3.")
            .arg(numberText(*need.budget), target, populationText(analysis));
    }
    return Words::tr("Computed here: the fastest with at least %1 % %2 on %3, %4.")
        .arg(numberText(need.floor.value_or(0)), metricName(analysis.metric), target, populationText(analysis));
}

QString pointText(const TrainingRun &run, const TargetAnalysis &analysis, const Point &point)
{
    return Words::tr("%1, %2 % %3 at %4 ms", "a model, its metric")
        .arg(labelText(run, point.row), numberText(point.metric), metricName(analysis.metric),
             numberText(point.latency));
}

QString pickText(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need, const NeedAnswer &answer)
{
    const Pick &pick = answer.pick.value();
    const QString runnerUp = pick.runnerUp ? Words::tr("Runner-up: %1").arg(pointText(run, analysis, *pick.runnerUp))
                                           : Words::tr("Runner-up: none, nothing else fits");
    return pointText(run, analysis, pick.best) + u'\n' + ruleText(run, analysis, need) + u'\n' + runnerUp + u'\n'
           + sentenceLine(bandText(run, need, answer)) + sentenceLine(pricesText(run, answer))
           + sentenceLine(widestGapText(need, answer));
}

/// How far the limit is from the nearest model.
Error nothingFits(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need)
{
    const auto error = [](const QString &what, const QString &next) {
        return Error{.code = ErrorCode::NothingFits, .what = what, .next = next};
    };
    if (analysis.front.empty())
        return error(noPointsText(run, analysis), Words::tr("Choose another target or metric."));
    const QString target = targetText(run, analysis.target);
    if (need.budget) {
        return error(Words::tr("No model on %1 is within %2 ms; the fastest takes %3 ms.")
                         .arg(target, numberText(*need.budget), numberText(analysis.front.front().latency)),
                     Words::tr("Raise --max-latency."));
    }
    return error(Words::tr("No model on %1 reaches %2 % %3; the most accurate has %4 %.")
                     .arg(target, numberText(need.floor.value_or(0)), metricName(analysis.metric),
                          numberText(analysis.front.back().metric)),
                 Words::tr("Lower --min-metric."));
}

/// Of what --max-latency decides: a fleet of one kind of device, by the very same rule.
DecisionRecord recordFor(const Need &need, const TrainingRun &run, const TargetAnalysis &analysis)
{
    const std::vector<FleetLimit> limits{{.target = analysis.target, .budget = need.budget.value()}};
    return recordOf(run, analysis.metric, analysis.population, limits,
                    chooseForFleet(run, analysis.metric, limits, 1, analysis.population));
}

/// Complains of NothingFits.
Result<CommandAnswer> answer(const PickArguments &asked, const LoadedRun &loaded)
{
    const TrainingRun &run = *loaded.run;
    const Result<TargetIndex> target = findTarget(run, asked.hardware);
    if (!target)
        return tl::unexpected(target.error());
    const TargetAnalysis analysis = analyseTarget(run, *target, asked.contest.metric, asked.contest.population);
    const NeedAnswer picked = answerNeed(run, analysis, asked.need);
    CommandAnswer said{pickJson(run, analysis, asked.need, picked), {}};
    if (!picked.pick) {
        said.complaint = nothingFits(run, analysis, asked.need);
        return said;
    }
    said.text = pickText(run, analysis, asked.need, picked);
    if (asked.record.isEmpty())
        return said;
    return withRecord(said, recordFor(asked.need, run, analysis), asked.record, loaded);
}

Need readNeed(Arguments &arguments)
{
    const bool hasBudget = arguments.isSet("max-latency"_L1);
    double budget = 0;
    double floor = 0;
    arguments.require(hasBudget != arguments.isSet("min-metric"_L1),
                      Words::tr("Give either --max-latency MS or --min-metric PCT."));
    arguments.readNumber("max-latency"_L1, budget, 0, maxLatencyMs);
    arguments.require(!arguments.isSet("record"_L1) || hasBudget,
                      Words::tr("--record writes down what a --max-latency decides."));
    arguments.readNumber("min-metric"_L1, floor, 0, std::numeric_limits<double>::max());
    return hasBudget ? Need{budget, {}} : Need{{}, floor};
}

Job read(Arguments &arguments)
{
    const RunArguments runs = readRun(arguments, arguments.operands());
    const QString record = readRecordPath(arguments);
    const QString hardware = readHardware(arguments);
    const Contest contest = readContest(arguments);
    return jobAbout(runs, PickArguments{hardware, contest, readNeed(arguments), record}, answer);
}

} // namespace

const Command pickCommand{
    .name = "pick"_L1,
    .operands = "SOURCE"_L1,
    .synopsis = "--hardware H (--max-latency MS | --min-metric PCT) [--metric M]\n"
                "           [--with-baselines] [--record FILE] [--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP(
        "paretoscope::Words",
        "Prints the best model within a latency, or the fastest above an accuracy. Bounds are inclusive."),
    .options = pickOptions,
    .read = read,
};

} // namespace paretoscope
