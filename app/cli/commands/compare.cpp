// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/runjson.h"
#include "cli/runreaders.h"
#include "cli/runtext.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "cli/texttable.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "session/comparedrun.h"

#include <QJsonArray>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array compareOptions = joined(std::array{options::hardware, options::metric, options::withBaselines},
                                             twoRunsOptions);

struct CompareArguments {
    QString hardware;
    Contest contest;
};

QJsonValue aheadJson(Ahead ahead)
{
    if (ahead == Ahead::Nobody)
        return {};
    return ahead == Ahead::Shown ? u"run"_s : u"other"_s;
}

QJsonArray stretchesJson(const RunComparison &comparison)
{
    QJsonArray stretches;
    for (const FrontStretch &each : comparison.stretches) {
        stretches.append(QJsonObject{{u"fromMs"_s, each.from},
                                     {u"toMs"_s, each.to},
                                     {u"runMetric"_s, valueOrNull(each.shown)},
                                     {u"otherMetric"_s, valueOrNull(each.compared)},
                                     {u"ahead"_s, aheadJson(each.ahead)}});
    }
    return stretches;
}

QJsonValue leadJson(const ComparisonSide &side)
{
    if (!side.lead)
        return {};
    return QJsonObject{{u"points"_s, withoutNoise(side.lead->points)}, {u"latencyMs"_s, side.lead->latency}};
}

/// What holds for each of the two.
template <typename Of>
QJsonObject both(const RunComparison &comparison, Of of)
{
    return {{u"run"_s, of(comparison.shown)}, {u"other"_s, of(comparison.compared)}};
}

QJsonObject hypervolumeJson(const RunComparison &comparison)
{
    QJsonObject object = both(comparison, [](const ComparisonSide &side) { return withoutNoise(side.hypervolume); });
    object[u"referenceLatencyMs"_s] = comparison.referenceLatency;
    object[u"referenceMetric"_s] = 0;
    return object;
}

QJsonObject fetchedJson(const LoadedRun &loaded, const LoadedRun &other)
{
    const auto timeOf = [](const LoadedRun &each) {
        return each.isKept ? QJsonValue(each.readAt.toString(Qt::ISODateWithMs)) : QJsonValue();
    };
    return {{u"run"_s, timeOf(loaded)}, {u"other"_s, timeOf(other)}};
}

QString metricText(const std::optional<double> &metric) { return metric ? numberText(*metric) : u"–"_s; }

QString stretchesTable(const std::pair<QString, QString> &names, Metric metric, const RunComparison &comparison)
{
    const QString title = Words::tr("%1 of %2 [%]", "the head of a column: a metric, a run");
    const auto aheadOf = [&names](const FrontStretch &each) {
        if (each.ahead == Ahead::Nobody)
            return u"–"_s;
        return terminalText(each.ahead == Ahead::Shown ? names.first : names.second);
    };
    using enum ColumnKind;
    return tableText<FrontStretch>(
        {{Words::tr("from [ms]"), Number, [](const auto &each) { return numberText(each.from); }},
         {Words::tr("to [ms]"), Number, [](const auto &each) { return numberText(each.to); }},
         {title.arg(metricName(metric), terminalText(names.first)), Number,
          [](const auto &each) { return metricText(each.shown); }},
         {title.arg(metricName(metric), terminalText(names.second)), Number,
          [](const auto &each) { return metricText(each.compared); }},
         {Words::tr("ahead", "the head of a column: which run"), Word, aheadOf}},
        comparison.stretches);
}

QString textOf(const std::pair<QString, QString> &names, const QStringList &sentences, Metric metric,
               const RunComparison &comparison)
{
    QString text;
    for (const QString &sentence : sentences)
        text += terminalText(sentence) + u'\n';
    const QString table = stretchesTable(names, metric, comparison);
    return table.isEmpty() ? text : QString(text + u'\n' + table);
}

/// Of what was read from the store.
QString agesText(const std::pair<QString, QString> &names, const LoadedRun &loaded, const LoadedRun &other)
{
    QString text;
    const auto tell = [&text](const QString &name, const LoadedRun &each) {
        if (each.isKept)
            text += Words::tr("%1 as fetched on %2.").arg(terminalText(name), each.readAt.toString(Qt::ISODate))
                    + u'\n';
    };
    tell(names.first, loaded);
    tell(names.second, other);
    return text.isEmpty() ? text : QString(text + u'\n');
}

Result<CommandAnswer> answer(const CompareArguments &asked, const LoadedRun &loaded, const LoadedRun &other)
{
    const std::pair<QString, QString> names = distinctNames(loaded.source, other.source);
    const TrainingRun &run = *loaded.run;
    const Result<TargetIndex> target = findTarget(run, asked.hardware);
    if (!target)
        return tl::unexpected(about(names.first, target.error()));
    if (const Result<TargetIndex> its = findTarget(*other.run, asked.hardware); !its)
        return tl::unexpected(about(names.second, its.error()));

    const TargetAnalysis analysis = analyseTarget(run, *target, asked.contest.metric, asked.contest.population);
    const ComparedRunView seen = viewOfComparedRun(run, analysis, *other.run);
    const RunComparison &comparison = seen.comparison;
    const QStringList sentences = comparisonSentences(names, run, analysis, *other.run, seen);
    CommandAnswer answer{
        {{u"hardware"_s, run.targetName(*target)},
         {u"metric"_s, metricKey(asked.contest.metric)},
         {u"run"_s, names.first},
         {u"other"_s, names.second},
         {u"hypervolume"_s, comparison.stretches.empty() ? QJsonValue() : hypervolumeJson(comparison)},
         {u"area"_s, both(comparison, [](const ComparisonSide &side) { return withoutNoise(side.area); })},
         {u"aheadMs"_s, both(comparison, [](const ComparisonSide &side) { return withoutNoise(side.width); })},
         {u"largestLead"_s, both(comparison, leadJson)},
         {u"stretches"_s, stretchesJson(comparison)},
         {u"onlyInRun"_s, idsJson(run, comparison.shown.onlyHere)},
         {u"onlyInOther"_s, idsJson(*other.run, comparison.compared.onlyHere)},
         {u"onFrontOfRunAlone"_s, idsJson(run, comparison.shown.aloneOnFront)},
         {u"onFrontOfOtherAlone"_s, idsJson(*other.run, comparison.compared.aloneOnFront)},
         {u"onBothFronts"_s, idsJson(run, comparison.onBoth)},
         {u"reason"_s, sentences.first()}},
        agesText(names, loaded, other) + textOf(names, sentences, asked.contest.metric, comparison)};
    if (loaded.isKept || other.isKept)
        answer.json[u"fetchedAt"_s] = fetchedJson(loaded, other);
    return answer;
}

Job read(Arguments &arguments)
{
    const QStringList &operands = arguments.operands();
    arguments.require(operands.size() == 2,
                      Words::tr("Name the two runs to compare: compare SOURCE OTHER --hardware H."));
    RunArguments runs = readRun(arguments, operands.mid(0, 1));
    runs.other = arguments.input(operands.value(1).trimmed());
    runs.otherTraining = arguments.text("other-training"_L1);
    const QString hardware = readHardware(arguments);
    const CompareArguments asked{hardware, readContest(arguments)};
    return RunJob{runs, [asked](const JobTools &) -> Result<Answerer> {
                      return [asked](const QList<LoadedRun> &both) { return answer(asked, both.first(), both.last()); };
                  }};
}

} // namespace

const Command compareCommand{
    .name = "compare"_L1,
    .operands = "SOURCE OTHER"_L1,
    .synopsis = "--hardware H [--metric M] [--with-baselines] [--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP(
        "paretoscope::Words",
        "Tells where the front of SOURCE is ahead of that of OTHER, which models came and went, and both hypervolumes."),
    .options = compareOptions,
    .read = read,
};

} // namespace paretoscope
