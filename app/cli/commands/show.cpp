// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/runjson.h"
#include "cli/runreaders.h"
#include "cli/runtext.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "cli/texttable.h"
#include "core/fields.h"
#include "core/fieldsjson.h"
#include "core/words.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// The metric whose fronts are listed: the first that has values; empty for a run without any.
std::optional<Metric> shownMetric(const TrainingRun &run)
{
    const auto *const found = std::ranges::find_if(allMetrics, [&run](Metric metric) { return run.hasMetric(metric); });
    return found == allMetrics.end() ? std::nullopt : std::optional(*found);
}

QJsonValue recommendationJson(const TrainingRun &run, TargetIndex target)
{
    const Recommendation *const recommendation = run.recommendationFor(target);
    if (!recommendation)
        return {};
    return QJsonObject{{fields::model::id.key, recommendation->modelId},
                       {u"listed"_s, recommendation->row.has_value()}};
}

QJsonArray hardwareJson(const TrainingRun &run)
{
    const std::optional<Metric> metric = shownMetric(run);
    QJsonArray hardware;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        QJsonObject entry{{u"name"_s, run.targetName(target)},
                          {u"measured"_s, static_cast<qint64>(run.latencyCount(target))},
                          {u"recommended"_s, recommendationJson(run, target)},
                          {u"front"_s, QJsonArray()}};
        if (metric)
            entry[u"front"_s] = idsJson(run, analyseTarget(run, target, *metric).front);
        if (metric && metric != Metric::Map5095)
            entry[u"metric"_s] = metricKey(*metric);
        if (const OwnConditions *const own = run.ownConditions(target))
            entry[u"own"_s] = ownJson(*own);
        hardware.append(entry);
    }
    return hardware;
}

QJsonValue miningJson(const std::optional<MiningProgress> &mining)
{
    if (!mining)
        return {};
    QJsonArray frontier;
    for (const MiningCandidate &candidate : mining->frontier) {
        frontier.append(QJsonObject{{fields::mining::candidateName.key, textOrNull(candidate.name)},
                                    {u"map"_s, valueOrNull(candidate.mapPercent)}});
    }
    return QJsonObject{{fields::mining::progress.key, valueOrNull(mining->progress)},
                       {fields::mining::frontier.key, frontier},
                       {fields::mining::baseline.key, QJsonArray::fromStringList(mining->baselines)}};
}

QJsonObject modelJson(const TrainingRun &run, Row row)
{
    QJsonObject latencies;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        if (const Reading reading = run.latency(row, target); reading.isUsable())
            latencies[run.targetName(target)] = reading.value;
    }
    QJsonObject object = modelFields(run, row);
    object[u"latencyMs"_s] = latencies;
    return object;
}

QJsonArray findingsJson(const Findings &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        array.append(QJsonObject{
            {u"severity"_s, severityName(finding.severity)}, {u"where"_s, finding.where}, {u"what"_s, finding.what}});
    }
    return array;
}

/// `hardware[].front` is for map5095 without baselines. A run without any map5095 shows its first metric that has
/// values, and says which in `hardware[].metric`.
QJsonObject showJson(const TrainingRun &run, const Findings &findings)
{
    const RunHeader &header = run.header();
    QJsonArray models;
    QJsonArray flagged;
    for (Row row = 0; row < run.modelCount(); ++row) {
        models.append(modelJson(run, row));
        if (run.isFlagged(row))
            flagged.append(idJson(run, row));
    }
    QJsonObject object = headerFields(header);
    object[u"listed"_s] = static_cast<qint64>(run.modelCount());
    object[u"hardware"_s] = hardwareJson(run);
    object[u"flagged"_s] = flagged;
    object[fields::run::mining.key] = miningJson(run.mining());
    object[fields::run::models.key] = models;
    object[u"findings"_s] = findingsJson(findings);
    if (header.provenance.isSample())
        object[fields::run::sample.key] = provenanceFields(header.provenance);
    return object;
}

QString dash() { return u"–"_s; }

QString wordOrDash(const QString &word) { return word.isEmpty() ? dash() : terminalText(word); }

QString factLine(const QString &name, const QString &text)
{
    return text.isEmpty() ? QString() : QString(name + u' ').leftJustified(11) + text + u'\n';
}

QString jobText(const RunHeader &header)
{
    QStringList parts;
    for (const QString &word : {header.jobType, header.modelType}) {
        if (!word.isEmpty())
            parts.append(terminalText(word));
    }
    if (!header.modelGroup.isEmpty())
        parts.append(Words::tr("group %1", "of models").arg(terminalText(header.modelGroup)));
    return parts.join(u", "_s);
}

QString countText(const TrainingRun &run)
{
    const auto listed = static_cast<int>(run.modelCount());
    const std::optional<qint64> reported = run.header().modelCount;
    return reported ? Words::tr("%n listed, %1 reported", "models", listed).arg(*reported)
                    : Words::tr("%n listed", "models", listed);
}

/// Status wins over progress: a search that has ended is not at 42 %.
QString searchText(const TrainingRun &run)
{
    const std::optional<MiningProgress> &mining = run.mining();
    if (!mining)
        return {};
    QStringList parts;
    if (!isFinal(run.header().state()))
        parts.append(mining->progress ? Words::tr("%1 % done").arg(QString::number(*mining->progress * 100, 'g', 4))
                                      : Words::tr("progress not stated"));
    parts.append(Words::tr("%n on its frontier", "models of a search", static_cast<int>(mining->frontier.size())));
    if (!mining->baselines.isEmpty())
        parts.append(Words::tr("baselines %1").arg(terminalText(mining->baselines.join(u", "_s))));
    return parts.join(u", "_s);
}

QString flaggedText(const TrainingRun &run)
{
    QStringList flagged;
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (run.isFlagged(row))
            flagged.append(labelText(run, row));
    }
    if (flagged.isEmpty())
        return {};
    return Words::tr("%1 (recommended, for which hardware is not stated)").arg(flagged.join(u", "_s));
}

QString headText(const TrainingRun &run, const QString &sourceName)
{
    const RunHeader &header = run.header();
    return factLine(Words::tr("Run"), terminalText(sourceName))
           + factLine(Words::tr("Training"), terminalText(header.trainingId))
           + factLine(Words::tr("Status"), wordOrDash(header.status)) + factLine(Words::tr("Job"), jobText(header))
           + factLine(Words::tr("Models"), countText(run)) + factLine(Words::tr("Search"), searchText(run))
           + factLine(Words::tr("Flagged"), flaggedText(run))
           + factLine(Words::tr("Figures"), terminalText(header.provenance.figures))
           + factLine(Words::tr("Note"), terminalText(header.provenance.note));
}

QString recommendationText(const TrainingRun &run, TargetIndex target)
{
    const Recommendation *const recommendation = run.recommendationFor(target);
    if (!recommendation)
        return dash();
    const QString id = terminalText(recommendation->modelId);
    return recommendation->row ? id : Words::tr("%1 (not in this result)", "a model").arg(id);
}

QString hardwareText(const TrainingRun &run)
{
    const std::optional<Metric> metric = shownMetric(run);
    const bool bySample = !run.header().provenance.recommendationRule.isEmpty();
    using enum ColumnKind;
    const auto onFront = [&run, metric](TargetIndex target) {
        return QString::number(metric ? analyseTarget(run, target, *metric).front.size() : 0);
    };
    const QString recommended = bySample ? Words::tr("recommended by the sample's rule", "the head of a column")
                                         : Words::tr("recommended by the platform", "the head of a column");
    const std::vector<TableColumn<TargetIndex>> columns{
        {Words::tr("hardware"), Word, [&run](TargetIndex target) { return targetText(run, target); }},
        {Words::tr("measured", "the head of a column: how many models"), Number,
         [&run](TargetIndex target) { return QString::number(run.latencyCount(target)); }},
        {Words::tr("on front", "the head of a column: how many models"), Number, onFront},
        {recommended, Word, [&run](TargetIndex target) { return recommendationText(run, target); }},
    };
    std::vector<TargetIndex> targets(static_cast<std::size_t>(run.targetCount()));
    std::iota(targets.begin(), targets.end(), 0);
    if (run.targetCount() == 0)
        return u'\n' + Words::tr("No latency is stated for any hardware, so there is no front.") + u'\n';
    QString text = u'\n' + tableText(columns, targets);
    if (metric)
        text += Words::tr("Fronts are computed here for %1, without baselines.").arg(metricName(*metric)) + u'\n';
    if (bySample)
        text += Words::tr("Rule: %1").arg(terminalText(run.header().provenance.recommendationRule)) + u'\n';
    return text;
}

/// What a model is stands before its numbers, and the status last of the words.
int placeInList(const ModelColumn &column)
{
    switch (column.kind) {
    case ColumnKind::Id: return 0;
    case ColumnKind::Number: return 3;
    default: return column.key == u"status"_s ? 2 : 1;
    }
}

QString modelsText(const TrainingRun &run)
{
    if (run.modelCount() == 0)
        return u'\n' + Words::tr("No models in the answer.") + u'\n';
    std::vector<ModelColumn> known = columnsOf(run);
    std::ranges::stable_sort(known, {}, placeInList);
    std::vector<TableColumn<Row>> columns;
    for (const ModelColumn &column : known) {
        if (column.hasValues || column.kind != ColumnKind::Number)
            columns.push_back(listColumn<Row>(column, std::identity()));
    }
    std::vector<Row> rows(run.modelCount());
    std::iota(rows.begin(), rows.end(), Row{0});
    return u'\n' + tableText(columns, rows);
}

QString findingsText(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        const QString place = finding.where.isEmpty() ? QString() : terminalText(finding.where) + u": "_s;
        const QString severity = finding.severity == Severity::Warning ? Words::tr("warning") : Words::tr("info");
        text += QString(severity + u' ').leftJustified(9) + place + terminalText(finding.what) + u'\n';
    }
    return text.isEmpty() ? text : u'\n' + Words::tr("Findings") + u'\n' + text;
}

struct ShowArguments {};

Result<CommandAnswer> answer(const ShowArguments &, const LoadedRun &loaded)
{
    const TrainingRun &run = *loaded.run;
    return CommandAnswer{showJson(run, loaded.findings), headText(run, displayName(loaded.source)) + hardwareText(run)
                                                             + modelsText(run) + findingsText(loaded.findings)};
}

Job read(Arguments &arguments) { return jobAbout(readRun(arguments, arguments.operands()), ShowArguments{}, answer); }

} // namespace

const Command showCommand{
    .name = "show"_L1,
    .operands = "SOURCE"_L1,
    .synopsis = "[--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP("paretoscope::Words",
                                 "Prints a run: its targets, fronts, recommendations, models, findings."),
    .options = runOptions,
    .read = read,
};

} // namespace paretoscope
