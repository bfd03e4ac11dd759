// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/searchgain.h"
#include "analysis/voices.h"
#include "analysis/whynot.h"
#include "cli/commandlist.h"
#include "cli/runjson.h"
#include "cli/runreaders.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "core/fields.h"
#include "core/formerid.h"
#include "core/harmlesstext.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "reasons/targetreason.h"

#include <QJsonArray>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array explainOptions = joined(
    std::array{
        options::hardware,
        CommandOption{"model"_L1, "ID"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "also why this model is not on the front")},
        options::metric,
        options::withBaselines,
    },
    runOptions);

struct ExplainArguments {
    QString hardware;
    Contest contest;
    QString model; ///< its id, whole or the last segment; empty: none
};

QJsonValue dominatorJson(const TrainingRun &run, const RecommendationCheck::Dominator &dominator)
{
    QJsonObject object = pointJson(run, dominator.point);
    object[u"metricGain"_s] = withoutNoise(dominator.metricGain);
    object[u"latencyGainMs"_s] = withoutNoise(dominator.latencyGain);
    return object;
}

QJsonValue recommendedJson(const TrainingRun &run, const Voices &voices)
{
    if (!voices.recommended)
        return {};
    QJsonObject object{{fields::model::id.key, voices.recommended->modelId},
                       {u"listed"_s, voices.recommended->row.has_value()},
                       {u"onFrontHere"_s, QJsonValue()},
                       {u"beatenBy"_s, QJsonValue()}};
    if (voices.check) {
        object[u"onFrontHere"_s] = voices.check->isOnFront();
        object[u"belowMostAccurate"_s] = withoutNoise(voices.check->belowMostAccurate);
        if (voices.check->dominatedBy)
            object[u"beatenBy"_s] = dominatorJson(run, *voices.check->dominatedBy);
    }
    return object;
}

QJsonValue pairJson(const TrainingRun &run, const SearchGain &gain, const std::optional<std::size_t> &index,
                    std::optional<Point> BaselinePairing::*child)
{
    if (!index)
        return {};
    const BaselinePairing &pairing = gain.pairings[*index];
    const Point &found = (pairing.*child).value();
    return QJsonObject{{u"baseline"_s, pointJson(run, pairing.baseline)},
                       {u"model"_s, pointJson(run, found)},
                       {u"metricGain"_s, withoutNoise(found.metric - pairing.baseline.metric)},
                       {u"latencyGainMs"_s, withoutNoise(pairing.baseline.latency - found.latency)}};
}

QJsonObject distanceJson(const FrontDistance &distance)
{
    return {{u"bound"_s, distance.bound},
            {u"reachable"_s, distance.reachable},
            {u"change"_s, withoutNoise(distance.change)}};
}

QJsonValue modelJson(const TrainingRun &run, const TargetAnalysis &analysis, Row row)
{
    const Point *const point = analysis.pointOf(row);
    if (!point)
        return QJsonObject{{fields::model::id.key, idJson(run, row)}, {u"onFront"_s, QJsonValue()}};
    QJsonObject object = pointJson(run, *point);
    const auto why = whyNotOnFront(analysis, row);
    object[u"onFront"_s] = static_cast<bool>(analysis.onFront[row]);
    object[u"beatenBy"_s] = why ? dominatorJson(run, why->beatenBy) : QJsonValue();
    if (why) {
        object[u"latencyToFront"_s] = distanceJson(why->faster);
        object[u"metricToFront"_s] = distanceJson(why->moreAccurate);
        object[u"smallerChange"_s] = why->isFasterTheSmaller ? u"latency"_s : u"metric"_s;
    }
    return object;
}

QString modelSentence(const TrainingRun &run, const TargetAnalysis &analysis, Row row)
{
    if (!analysis.pointOf(row)) {
        return Words::tr("it has no %1 or no latency on %2.", "a model")
            .arg(metricName(analysis.metric), targetName(run, analysis.target));
    }
    if (const auto why = whyNotOnFront(analysis, row))
        return whyNotText(run, analysis.metric, *why);
    return analysis.onFront[row] ? Words::tr("on the front.", "a model")
                                 : Words::tr("no model on the front beats it; it does not compete.", "a model");
}

QString textOf(const TrainingRun &run, const TargetAnalysis &analysis, const Voices &voices, const SearchGain &gain,
               const std::optional<Row> &model)
{
    const VoicesText said = voicesText(run, analysis, voices);
    const QString frame =
        run.header().provenance.isSample()
            ? Words::tr("Recommended by the sample: %1\nOn the front by the sample: %2\nComputed here: %3")
            : Words::tr("Recommended by the platform: %1\nOn the front by the platform: %2\nComputed here: %3");
    QString text = frame.arg(terminalText(said.recommended), terminalText(said.platformFront),
                             terminalText(said.computed))
                   + u'\n';
    if (const QString gained = searchGainText(run, gain); !gained.isEmpty())
        text += terminalText(gained) + u'\n';
    if (model)
        text += Words::tr("%1: %2", "a model, what there is to say about it")
                    .arg(terminalText(run.label(*model)), terminalText(modelSentence(run, analysis, *model)))
                + u'\n';
    return text;
}

QJsonObject explainJson(const TrainingRun &run, const TargetAnalysis &analysis, const Voices &voices,
                        const SearchGain &gain, const std::optional<Row> &model)
{
    const QJsonObject searchGain{
        {u"atEqualLatency"_s, pairJson(run, gain, gain.largestMetricGain, &BaselinePairing::atEqualLatency)},
        {u"atEqualAccuracy"_s, pairJson(run, gain, gain.largestLatencyGain, &BaselinePairing::atEqualAccuracy)}};
    return {{u"hardware"_s, run.targetName(analysis.target)},
            {u"metric"_s, metricKey(analysis.metric)},
            {u"recommended"_s, recommendedJson(run, voices)},
            {u"platformFront"_s, idsJson(run, voices.platformFront)},
            {u"onlyOnPlatformFront"_s, idsJson(run, voices.onlyPlatform)},
            {u"onlyOnFrontHere"_s, idsJson(run, voices.onlyHere)},
            {u"flagged"_s, idsJson(run, voices.flagged)},
            {u"searchGain"_s, searchGain},
            {u"model"_s, model ? modelJson(run, analysis, *model) : QJsonValue()}};
}

/// Fails with NotFound where the run has no such model.
Result<CommandAnswer> answer(const ExplainArguments &asked, const LoadedRun &loaded)
{
    const TrainingRun &run = *loaded.run;
    const Result<TargetIndex> target = findTarget(run, asked.hardware);
    if (!target)
        return tl::unexpected(target.error());
    const std::optional<Row> named = run.rowOf(asked.model);
    const std::optional<Row> model = named ? named : rowOfFormerId(run, asked.model.toUtf8());
    if (!asked.model.isEmpty() && !model)
        return failure(ErrorCode::NotFound, Words::tr("This run lists no model %1.").arg(quoted(asked.model)),
                       Words::tr("paretoscope show lists what it has."));
    const TargetAnalysis analysis = analyseTarget(run, *target, asked.contest.metric, asked.contest.population);
    const Voices voices = voicesOf(run, analysis);
    const SearchGain gain = gainOfSearch(run, analysis);
    return CommandAnswer{explainJson(run, analysis, voices, gain, model), textOf(run, analysis, voices, gain, model)};
}

Job read(Arguments &arguments)
{
    const RunArguments runs = readRun(arguments, arguments.operands());
    const QString hardware = readHardware(arguments);
    return jobAbout(runs, ExplainArguments{hardware, readContest(arguments), arguments.text("model"_L1)}, answer);
}

} // namespace

const Command explainCommand{
    .name = "explain"_L1,
    .operands = "SOURCE"_L1,
    .synopsis = "--hardware H [--model ID] [--metric M] [--with-baselines] [--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP(
        "paretoscope::Words",
        "Tells who says what about a target, what the search gained there, and why a model is not on the front."),
    .options = explainOptions,
    .read = read,
};

} // namespace paretoscope
