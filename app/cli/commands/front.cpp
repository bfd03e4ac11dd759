// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/noise.h"
#include "cli/commandlist.h"
#include "cli/runjson.h"
#include "cli/runreaders.h"
#include "cli/runtext.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "cli/texttable.h"
#include "core/fields.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "reasons/noisereason.h"

#include <QJsonArray>

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array frontOptions = joined(
    std::array{
        options::hardware,
        CommandOption{"images"_L1, "N"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words",
                                        "validation images: tells how firm the front is under their noise")},
        CommandOption{"latency-deviation"_L1, "PCT"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "standard deviation of a latency, in percent of it")},
        options::metric,
        options::withBaselines,
    },
    runOptions);

constexpr double mostImages = 1e9;

struct FrontArguments {
    QString hardware;
    Contest contest;
    Noise noise; ///< silent unless told
};

QJsonValue hypervolumeJson(const TargetAnalysis &analysis)
{
    if (analysis.points.empty())
        return {};
    return QJsonObject{{u"value"_s, withoutNoise(analysis.hypervolume)},
                       {u"referenceLatencyMs"_s, analysis.referenceLatency},
                       {u"referenceMetric"_s, 0}};
}

QJsonObject frontJson(const TrainingRun &run, const TargetAnalysis &analysis)
{
    QJsonArray front;
    for (const Point &point : analysis.front)
        front.append(pointJson(run, point));
    return {{u"hardware"_s, run.targetName(analysis.target)},
            {u"metric"_s, metricKey(analysis.metric)},
            {u"measured"_s, static_cast<qint64>(analysis.withLatency)},
            {u"considered"_s, static_cast<qint64>(analysis.points.size())},
            {u"withBaselines"_s, analysis.population == Population::WithBaselines},
            {u"front"_s, front},
            {u"hypervolume"_s, hypervolumeJson(analysis)}};
}

QJsonObject noiseJson(const TrainingRun &run, const Noise &noise, const NoisyFront &front)
{
    QJsonArray shares;
    for (const FrontShare &each : front.shares)
        shares.append(QJsonObject{{fields::model::id.key, idJson(run, each.row)}, {u"share"_s, each.share}});
    return {{u"images"_s, valueOrNull(noise.images)},
            {u"latencyDeviationPercent"_s, withoutNoise(noise.latencyDeviation * 100)},
            {u"draws"_s, noiseDraws},
            {u"frontShare"_s, shares},
            {u"tied"_s, idsJson(run, front.tied)}};
}

QString frontText(const TrainingRun &run, const TargetAnalysis &analysis)
{
    if (analysis.points.empty())
        return sentencesText({noPointsText(run, analysis), Words::tr("There is no front.")}) + u'\n';
    ModelColumn latency = latencyColumn(run, analysis.target);
    latency.heading = Words::tr("latency [ms]");
    std::vector<TableColumn<Point>> columns;
    for (const ModelColumn &column : {latency, metricColumn(run, analysis.metric), idColumn(run)})
        columns.push_back(listColumn<Point>(column, &Point::row));
    return Words::tr("%1, %2: %3 of %n compared model(s) are on the front, computed here %4; %5 have a latency there.",
                     nullptr, static_cast<int>(analysis.points.size()))
               .arg(targetText(run, analysis.target), metricName(analysis.metric),
                    QString::number(analysis.front.size()), populationText(analysis),
                    QString::number(analysis.withLatency))
           + u"\n\n"_s + tableText(columns, analysis.front) + u'\n'
           + Words::tr("Hypervolume %1 ms·%, up to %2 ms and down to 0 %.")
                 .arg(QString::number(analysis.hypervolume, 'g', 10), numberText(analysis.referenceLatency))
           + u'\n';
}

/// Where somebody says how far the numbers can be trusted: how often each model is on the front, and who is tied.
void addNoise(CommandAnswer &answer, const Noise &noise, const TrainingRun &run, const TargetAnalysis &analysis)
{
    const std::optional<NoisyFront> front = frontUnderNoise(run, analysis, noise);
    if (!front)
        return;
    answer.json[u"noise"_s] = noiseJson(run, noise, *front);
    answer.text += u'\n';
    for (const QString &sentence :
         {tiesText(run, analysis.metric, *front), sharesText(analysis, *front), noiseText(noise)})
        answer.text += terminalText(sentence) + u'\n';
}

Result<CommandAnswer> answer(const FrontArguments &asked, const LoadedRun &loaded)
{
    const TrainingRun &run = *loaded.run;
    return findTarget(run, asked.hardware).map([&](TargetIndex target) {
        const TargetAnalysis analysis = analyseTarget(run, target, asked.contest.metric, asked.contest.population);
        CommandAnswer said{frontJson(run, analysis), frontText(run, analysis)};
        addNoise(said, asked.noise, run, analysis);
        return said;
    });
}

Noise readNoise(Arguments &arguments)
{
    double images = 0;
    double percent = 0;
    arguments.readNumber("images"_L1, images, 1, mostImages);
    arguments.readNumber("latency-deviation"_L1, percent, 0, 100);
    arguments.require(images == std::floor(images), Words::tr("--images takes a whole number."));
    Noise noise;
    if (images > 0)
        noise.images = static_cast<int>(images);
    noise.latencyDeviation = percent / 100;
    return noise;
}

Job read(Arguments &arguments)
{
    const RunArguments runs = readRun(arguments, arguments.operands());
    const QString hardware = readHardware(arguments);
    const Contest contest = readContest(arguments);
    return jobAbout(runs, FrontArguments{hardware, contest, readNoise(arguments)}, answer);
}

} // namespace

const Command frontCommand{
    .name = "front"_L1,
    .operands = "SOURCE"_L1,
    .synopsis = "--hardware H [--metric M] [--with-baselines] [--images N]\n"
                "           [--latency-deviation PCT] [--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP("paretoscope::Words", "Prints the Pareto front of a run on one hardware target."),
    .options = frontOptions,
    .read = read,
};

} // namespace paretoscope
