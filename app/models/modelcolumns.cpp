// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelcolumns.h"

#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

ModelColumn wordColumn(const TrainingRun &run, const QString &key, const QString &title, const QString &heading,
                       const QString &(TrainingRun::*textOf)(Row) const)
{
    const auto words = std::make_shared<const DistinctTexts>(
        run.modelCount(), [&run, textOf](Row row) -> const QString & { return (run.*textOf)(row); });
    return {.key = key,
            .title = title,
            .heading = heading,
            .kind = ColumnKind::Word,
            .hasValues = words->isStatedAnywhere(),
            .run = &run,
            .words = words};
}

} // namespace

ModelColumn idColumn(const TrainingRun &run)
{
    return {.key = u"model"_s,
            .title = Words::tr("Model"),
            .heading = Words::tr("model"),
            .kind = ColumnKind::Id,
            .run = &run};
}

ModelColumn metricColumn(const TrainingRun &run, Metric metric)
{
    ModelColumn column{
        .key = metricKey(metric),
        .title = metricName(metric),
        .heading = Words::tr("%1 [%]", "the head of a column: a metric").arg(metricName(metric)),
        .explanation = Words::tr("%1 in percent, higher is better").arg(metricName(metric)),
        .hasValues = run.hasMetric(metric),
        .isPercent = true,
        .names = {metricKey(metric), metricName(metric)},
        .run = &run,
        .reading = [&run, metric](Row row) { return run.metric(row, metric); },
        .values = run.metricValues(metric),
    };
    if (metric == Metric::Map5095)
        column.names.append(u"map"_s);
    return column;
}

ModelColumn latencyColumn(const TrainingRun &run, TargetIndex target)
{
    const QString &hardware = run.targetName(target);
    return {
        .key = u"latency:"_s + hardwareKey(hardware),
        .title = Words::tr("%1 (ms)").arg(hardware),
        .heading = Words::tr("%1 [ms]", "the head of a column: hardware").arg(hardware),
        .explanation = Words::tr("Latency on %1 in milliseconds, lower is better; batch and precision are not stated")
                           .arg(hardware),
        .names = {hardware},
        .run = &run,
        .reading = [&run, target](Row row) { return run.latency(row, target); },
        .values = run.latencyValues(target),
    };
}

std::vector<ModelColumn> columnsOf(const TrainingRun &run)
{
    std::vector<ModelColumn> columns{idColumn(run)};
    for (const Metric metric : allMetrics)
        columns.push_back(metricColumn(run, metric));
    ModelColumn family = wordColumn(run, u"family"_s, Words::tr("Family"), Words::tr("family"),
                                    &TrainingRun::nasFamilyText);
    family.explanation = Words::tr("Child: found by the search. Baseline: a stock model trained beside it");
    family.hasValues = true; // where it is not stated, that is worth knowing
    columns.push_back(family);
    columns.push_back(wordColumn(run, u"status"_s, Words::tr("Status"), Words::tr("status"), &TrainingRun::status));
    columns.push_back(wordColumn(run, u"type"_s, Words::tr("Type"), Words::tr("type"), &TrainingRun::modelType));
    for (TargetIndex target = 0; target < run.targetCount(); ++target)
        columns.push_back(latencyColumn(run, target));
    return columns;
}

} // namespace paretoscope
