// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runjson.h"

#include "reasons/amounts.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QJsonArray idsJson(const TrainingRun &run, const std::vector<Point> &points)
{
    QJsonArray ids;
    for (const Point &point : points)
        ids.append(idJson(run, point.row));
    return ids;
}

QJsonValue pointOrNull(const TrainingRun &run, const std::optional<Point> &point)
{
    return point ? QJsonValue(pointJson(run, *point)) : QJsonValue();
}

QJsonValue hypervolumeJson(const TargetAnalysis &analysis)
{
    if (analysis.points.empty())
        return {};
    return QJsonObject{{u"value"_s, withoutNoise(analysis.hypervolume)},
                       {u"referenceLatencyMs"_s, analysis.referenceLatency},
                       {u"referenceMetric"_s, 0}};
}

QJsonValue recommendationJson(const TrainingRun &run, TargetIndex target)
{
    const Recommendation *const recommendation = run.recommendationFor(target);
    if (!recommendation)
        return {};
    return QJsonObject{{u"modelId"_s, recommendation->modelId}, {u"listed"_s, recommendation->row.has_value()}};
}

QJsonArray hardwareJson(const TrainingRun &run)
{
    const std::optional<Metric> metric = shownMetric(run);
    QJsonArray hardware;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        QJsonObject entry{{u"name"_s, run.targetName(target)},
                          {u"measured"_s, static_cast<qint64>(run.measuredCount(target))},
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
        frontier.append(
            QJsonObject{{u"name"_s, textOrNull(candidate.name)}, {u"map"_s, valueOrNull(candidate.mapPercent)}});
    }
    return QJsonObject{{u"progress"_s, valueOrNull(mining->progress)},
                       {u"frontier"_s, frontier},
                       {u"baseline"_s, QJsonArray::fromStringList(mining->baselines)}};
}

QJsonObject modelJson(const TrainingRun &run, Row row)
{
    QJsonObject metrics;
    for (const Metric metric : allMetrics) {
        if (const Reading reading = run.metric(row, metric); reading.isUsable())
            metrics[metricKey(metric)] = reading.value;
    }
    QJsonObject latencies;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        if (const Reading reading = run.latency(row, target); reading.isUsable())
            latencies[run.targetName(target)] = reading.value;
    }
    return {{u"modelId"_s, idJson(run, row)},
            {u"modelType"_s, textOrNull(run.modelType(row))},
            {u"nasFamily"_s, textOrNull(run.nasFamilyText(row))},
            {u"status"_s, textOrNull(run.status(row))},
            {u"metrics"_s, metrics},
            {u"latencyMs"_s, latencies}};
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

/// Who stands behind figures that are not the platform's own.
QJsonObject provenanceJson(const Provenance &provenance)
{
    return {{u"figures"_s, provenance.figures},
            {u"recommendationRule"_s, textOrNull(provenance.recommendationRule)},
            {u"note"_s, textOrNull(provenance.note)},
            {u"replay"_s, provenance.isReplay}};
}

} // namespace

std::optional<Metric> shownMetric(const TrainingRun &run)
{
    const auto *const found = std::ranges::find_if(allMetrics, [&run](Metric metric) { return run.hasMetric(metric); });
    return found == allMetrics.end() ? std::nullopt : std::optional(*found);
}

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
    QJsonObject object{{u"trainingId"_s, textOrNull(header.trainingId)},
                       {u"versionId"_s, textOrNull(header.versionId)},
                       {u"status"_s, textOrNull(header.status)},
                       {u"jobType"_s, textOrNull(header.jobType)},
                       {u"modelType"_s, textOrNull(header.modelType)},
                       {u"modelGroup"_s, textOrNull(header.modelGroup)},
                       {u"modelCount"_s, valueOrNull(header.modelCount)},
                       {u"listed"_s, static_cast<qint64>(run.modelCount())},
                       {u"hardware"_s, hardwareJson(run)},
                       {u"flagged"_s, flagged},
                       {u"mining"_s, miningJson(run.mining())},
                       {u"models"_s, models},
                       {u"findings"_s, findingsJson(findings)}};
    if (header.provenance.isSample())
        object[u"sample"_s] = provenanceJson(header.provenance);
    return object;
}

QJsonObject frontJson(const TrainingRun &run, const TargetAnalysis &analysis)
{
    QJsonArray front;
    for (const Point &point : analysis.front)
        front.append(pointJson(run, point));
    return {{u"hardware"_s, run.targetName(analysis.target)},
            {u"metric"_s, metricKey(analysis.metric)},
            {u"measured"_s, static_cast<qint64>(analysis.measured)},
            {u"considered"_s, static_cast<qint64>(analysis.points.size())},
            {u"withBaselines"_s, analysis.population == Population::WithBaselines},
            {u"front"_s, front},
            {u"hypervolume"_s, hypervolumeJson(analysis)}};
}

QJsonObject noiseJson(const TrainingRun &run, const Noise &noise, const NoisyFront &front)
{
    QJsonArray shares;
    for (const FrontShare &each : front.shares)
        shares.append(QJsonObject{{u"modelId"_s, idJson(run, each.row)}, {u"share"_s, each.share}});
    return {{u"images"_s, valueOrNull(noise.images)},
            {u"latencyDeviationPercent"_s, withoutNoise(noise.latencyDeviation * 100)},
            {u"draws"_s, noiseDraws},
            {u"frontShare"_s, shares},
            {u"tied"_s, idsJson(run, front.tied)}};
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

QJsonObject pointJson(const TrainingRun &run, const Point &point)
{
    return {{u"modelId"_s, idJson(run, point.row)}, {u"latencyMs"_s, point.latency}, {u"metric"_s, point.metric}};
}

QJsonObject ownJson(const OwnConditions &conditions)
{
    return {{u"device"_s, conditions.device},
            {u"precision"_s, textOrNull(conditions.precision)},
            {u"batch"_s, valueOrNull(conditions.batch)}};
}

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue idJson(const TrainingRun &run, Row row) { return textOrNull(run.modelId(row)); }

QJsonArray idsJson(const TrainingRun &run, const std::vector<Row> &rows)
{
    QJsonArray ids;
    for (const Row row : rows)
        ids.append(idJson(run, row));
    return ids;
}

QJsonObject errorJson(const Error &error)
{
    const QJsonObject inner{{u"code"_s, errorCodeName(error.code)},
                            {u"message"_s, error.message()},
                            {u"next"_s, textOrNull(error.next)},
                            {u"status"_s, error.httpStatus == 0 ? QJsonValue() : QJsonValue(error.httpStatus)}};
    return {{u"error"_s, inner}};
}

} // namespace paretoscope
