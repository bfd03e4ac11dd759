// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/latencyprediction.h"
#include "cli/commandlist.h"
#include "cli/runjson.h"
#include "cli/runreaders.h"
#include "cli/runtext.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "cli/texttable.h"
#include "core/fields.h"
#include "core/handful.h"
#include "core/harmlesstext.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "reasons/owntargetreason.h"

#include <QJsonArray>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array measuredOptions = joined(
    std::array{
        options::hardware,
        CommandOption{
            "against"_L1, "H"_L1,
            QT_TRANSLATE_NOOP("paretoscope::Words",
                              "the reported target to stand beside; unless told, the one of the same device")},
        options::metric,
        options::withBaselines,
    },
    runOptions);

struct MeasuredArguments {
    QString hardware; ///< an own target; empty: the only one
    QString against;  ///< the reported target to stand beside; empty: the one of the same device, or the first
    Contest contest;
};

QJsonValue numberOrNull(const Reading &reading)
{
    return reading.isUsable() ? QJsonValue(reading.value) : QJsonValue();
}

/// Every measured model, those that the run states first.
QJsonArray measuredJson(const TrainingRun &run, const OwnAgainstReported &against)
{
    QJsonArray models;
    for (const LatencyPair &pair : against.pairs) {
        models.append(QJsonObject{{fields::model::id.key, idJson(run, pair.row)},
                                  {u"reportedMs"_s, pair.reported},
                                  {u"measuredMs"_s, pair.own},
                                  {u"p99Ms"_s, numberOrNull(run.p99(pair.row, against.own))},
                                  {u"ratio"_s, withoutNoise(pair.ratio())},
                                  {u"outlier"_s, pair.isOutlier}});
    }
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (!run.latency(row, against.own).isUsable() || run.latency(row, against.reported).isUsable())
            continue;
        models.append(QJsonObject{{fields::model::id.key, idJson(run, row)},
                                  {u"reportedMs"_s, QJsonValue()},
                                  {u"measuredMs"_s, run.latency(row, against.own).value},
                                  {u"p99Ms"_s, numberOrNull(run.p99(row, against.own))},
                                  {u"ratio"_s, QJsonValue()},
                                  {u"outlier"_s, false}});
    }
    return models;
}

QJsonValue predictionJson(const TrainingRun &run, const OwnTargetStudy &study)
{
    if (!study.prediction)
        return {};
    QJsonArray models;
    for (const PredictedModel &model : study.prediction->models) {
        models.append(QJsonObject{{fields::model::id.key, idJson(run, model.row)},
                                  {u"reportedMs"_s, run.latency(model.row, study.against.reported).value},
                                  {u"predictedMs"_s, withoutNoise(model.latency)}});
    }
    return QJsonObject{{u"medianErrorPercent"_s, withoutNoise(study.prediction->medianError * 100)},
                       {u"worstErrorPercent"_s, withoutNoise(study.prediction->worstError * 100)},
                       {u"worst"_s, idJson(run, study.prediction->worst)},
                       {u"models"_s, models}};
}

QJsonObject measuredJson(const TrainingRun &run, const OwnTargetStudy &study)
{
    const OwnAgainstReported &against = study.against;
    QJsonObject object = ownJson(*run.ownConditions(against.own));
    object[u"hardware"_s] = run.targetName(against.own);
    object[u"reported"_s] = run.targetName(against.reported);
    object[u"medianRatio"_s] = against.medianRatio ? QJsonValue(withoutNoise(*against.medianRatio)) : QJsonValue();
    object[u"models"_s] = measuredJson(run, against);
    object[u"prediction"_s] = predictionJson(run, study);
    object[u"measureNext"_s] = idsJson(run, study.next);
    object[u"reason"_s] = ratiosText(run, against);
    return object;
}

QString numberOrDash(const Reading &reading) { return reading.isUsable() ? numberText(reading.value) : u"–"_s; }

QString measuredTable(const TrainingRun &run, const OwnAgainstReported &against)
{
    using enum ColumnKind;
    const auto ratioOf = [](const LatencyPair &pair) -> QString {
        return ratioText(pair.ratio()) + (pair.isOutlier ? u" !"_s : QString());
    };
    return tableText<LatencyPair>(
        {{Words::tr("reported [ms]"), Number, [](const auto &pair) { return numberText(pair.reported); }},
         {Words::tr("measured p50 [ms]"), Number, [](const auto &pair) { return numberText(pair.own); }},
         {Words::tr("p99 [ms]"), Number,
          [&](const auto &pair) { return numberOrDash(run.p99(pair.row, against.own)); }},
         {Words::tr("ratio"), Number, ratioOf},
         listColumn<LatencyPair>(idColumn(run), &LatencyPair::row)},
        against.pairs);
}

QString predictedTable(const TrainingRun &run, const OwnTargetStudy &study)
{
    ModelColumn reported = latencyColumn(run, study.against.reported);
    reported.heading = Words::tr("reported [ms]");
    const auto predictedOf = [](const PredictedModel &model) -> QString {
        return u"~ "_s + latencyNumber(model.latency);
    };
    return tableText<PredictedModel>({listColumn<PredictedModel>(reported, &PredictedModel::row),
                                      {Words::tr("predicted, not measured [ms]"), ColumnKind::Number, predictedOf},
                                      listColumn<PredictedModel>(idColumn(run), &PredictedModel::row)},
                                     study.prediction->models);
}

QString textOf(const TrainingRun &run, const OwnTargetStudy &study)
{
    QString text = terminalText(run.targetName(study.against.own)) + u'\n';
    for (const QString &sentence : {ratiosText(run, study.against), outliersText(run, study.against),
                                    predictionText(run, study), measureNextText(run, study)}) {
        if (!sentence.isEmpty())
            text += terminalText(sentence) + u'\n';
    }
    text += u'\n' + measuredTable(run, study.against);
    if (study.prediction && !study.prediction->models.empty())
        text += u'\n' + predictedTable(run, study);
    return text;
}

Result<TargetIndex> ownTarget(const MeasuredArguments &asked, const TrainingRun &run)
{
    QStringList names;
    TargetIndex last = 0;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        if (!run.ownConditions(target))
            continue;
        names.append(harmlessText(run.targetName(target)));
        last = target;
    }
    if (asked.hardware.isEmpty()) {
        if (names.size() == 1)
            return last;
        return failure(ErrorCode::Usage, Words::tr("The measurements are of several targets."),
                       Words::tr("Name one with --hardware: %1.").arg(handful(names, u"; ")));
    }
    const Result<TargetIndex> named = findTarget(run, asked.hardware);
    if (named && !run.ownConditions(*named))
        return failure(ErrorCode::Usage,
                       Words::tr("%1 is a target that the run states.").arg(quoted(QStringView(asked.hardware))),
                       Words::tr("Name one of the measured ones: %1.").arg(handful(names, u"; ")));
    return named;
}

Result<CommandAnswer> answer(const MeasuredArguments &asked, const LoadedRun &loaded)
{
    const TrainingRun &run = *loaded.run;
    const Result<TargetIndex> own = ownTarget(asked, run);
    if (!own)
        return tl::unexpected(own.error());
    std::optional<TargetIndex> reported = reportedBeside(run, *own);
    if (!asked.against.isEmpty()) {
        const Result<TargetIndex> named = findTarget(run, asked.against);
        if (!named)
            return tl::unexpected(named.error());
        if (run.ownConditions(*named))
            return failure(ErrorCode::Usage,
                           Words::tr("--against takes a target that the run states, and %1 is measured.")
                               .arg(quoted(QStringView(asked.against))));
        reported = *named;
    }
    if (!reported)
        return failure(
            ErrorCode::NotAResult,
            Words::tr("The run states no latency of any model that is measured, so there is nothing to stand beside."));
    const auto study = studyOwnTarget(run, *own, asked.contest.metric, asked.contest.population, reported);
    return CommandAnswer{measuredJson(run, *study), textOf(run, *study)};
}

Job read(Arguments &arguments)
{
    const RunArguments runs = readRun(arguments, arguments.operands());
    arguments.require(!runs.measurements.isEmpty(),
                      Words::tr("Say what was measured with --measurements FILE (a CSV)."));
    return jobAbout(
        runs, MeasuredArguments{arguments.text("hardware"_L1), arguments.text("against"_L1), readContest(arguments)},
        answer);
}

} // namespace

const Command measuredCommand{
    .name = "measured"_L1,
    .operands = "SOURCE"_L1,
    .synopsis = "--measurements FILE [--hardware H] [--against H] [--metric M]\n"
                "           [--with-baselines] [--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP(
        "paretoscope::Words",
        "Sets own latencies beside the reported ones, predicts the models that were not measured from them, and names\n"
        "      the two to measure next."),
    .options = measuredOptions,
    .read = read,
};

} // namespace paretoscope
