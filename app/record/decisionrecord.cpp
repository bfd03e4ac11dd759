// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/decisionrecord.h"

#include "core/cause.h"
#include "core/numbertext.h"
#include "core/wholetext.h"
#include "core/words.h"
#include "reasons/fleetreason.h"
#include "record/figureshash.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

QJsonValue valueOrNull(const std::optional<double> &number) { return number ? QJsonValue(*number) : QJsonValue(); }

std::optional<double> limitFrom(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() > 0 ? std::optional(value.toDouble()) : std::nullopt;
}

/// A budget that no latency can keep, or that every latency keeps.
bool isBudgetOfNone(const RecordedLimit &limit) { return limit.budget && !latencyReading(*limit.budget).isUsable(); }

tl::unexpected<Error> noRecord(const QString &reason) { return failure(Cause::NoDecisionRecord, {.reason = reason}); }

QList<RejectedModel> rejectedBy(const TrainingRun &run, Metric metric, Population population,
                                std::span<const FleetLimit> limits, const FleetAnswer &answer)
{
    QList<RejectedModel> rejected;
    for (Row row = 0; row < run.modelCount() && rejected.size() < mostRejectedNamed; ++row) {
        const bool competes = population == Population::WithBaselines || run.family(row) != NasFamily::Baseline;
        if (competes && row != answer.pick->rows.front())
            rejected.append({run.label(row), rejectionText(run, metric, limits, answer, row)});
    }
    return rejected;
}

QList<RecordedLimit> limitsFrom(const QJsonArray &array)
{
    QList<RecordedLimit> limits;
    for (const auto &each : array) {
        limits.append({each[u"hardware"].toString(), limitFrom(each[u"budgetMs"]), limitFrom(each[u"floor"]),
                       std::max(1, each[u"devices"].toInt(1))});
    }
    return limits;
}

} // namespace

QString decisionRule()
{
    return Words::tr(
        "The model within every limit whose largest regret is smallest: regret is how far it stays below the "
        "best that a target could have alone, among the models with both numbers on every target. Ties: the "
        "higher lowest metric, the lower largest latency per budget, the id.");
}

DecisionRecord recordOf(const TrainingRun &run, Metric metric, Population population,
                        std::span<const FleetLimit> limits, const FleetAnswer &answer)
{
    const FleetChoice &pick = answer.pick.value();
    DecisionRecord record;
    record.trainingId = run.header().trainingId;
    record.metric = metric;
    record.withBaselines = population == Population::WithBaselines;
    std::vector<TargetIndex> targets;
    for (const FleetLimit &limit : limits) {
        targets.push_back(limit.target);
        record.limits.append({run.targetName(limit.target),
                              std::isfinite(limit.budget) ? std::optional(limit.budget) : std::nullopt,
                              limit.floor > 0 ? std::optional(limit.floor) : std::nullopt, limit.devices});
    }
    record.modelId = run.modelId(pick.rows.front());
    record.worstRegret = withoutNoise(pick.worstRegret);
    for (const FleetService &service : pick.perTarget)
        record.perTarget.append(
            {run.targetName(service.target), service.latency, service.metric, withoutNoise(service.regret)});
    record.reason = fleetReason(run, metric, limits, answer);
    record.rejected = rejectedBy(run, metric, population, limits, answer);
    record.rejectedCount = static_cast<qint64>(answer.considered) - 1;
    record.figuresHash = hashOfFigures(run, metric, targets);
    return record;
}

QJsonObject toJson(const DecisionRecord &record)
{
    QJsonArray limits;
    for (const RecordedLimit &limit : record.limits) {
        limits.append(QJsonObject{{u"hardware"_s, limit.hardware},
                                  {u"budgetMs"_s, valueOrNull(limit.budget)},
                                  {u"floor"_s, valueOrNull(limit.floor)},
                                  {u"devices"_s, limit.devices}});
    }
    QJsonArray perTarget;
    for (const RecordedService &service : record.perTarget) {
        perTarget.append(QJsonObject{{u"hardware"_s, service.hardware},
                                     {u"latencyMs"_s, service.latency},
                                     {u"metric"_s, service.metric},
                                     {u"regret"_s, service.regret}});
    }
    QJsonArray rejected;
    for (const RejectedModel &model : record.rejected)
        rejected.append(QJsonObject{{u"modelId"_s, model.modelId}, {u"reason"_s, model.reason}});
    return {{u"paretoscopeDecision"_s, formatVersion},
            {u"programVersion"_s, record.programVersion},
            {u"decidedAt"_s, record.decidedAt.toString(Qt::ISODate)},
            {u"source"_s, record.source},
            {u"trainingId"_s, record.trainingId},
            {u"metric"_s, metricKey(record.metric)},
            {u"withBaselines"_s, record.withBaselines},
            {u"rule"_s, decisionRule()},
            {u"limits"_s, limits},
            {u"choice"_s, QJsonObject{{u"modelId"_s, record.modelId},
                                      {u"worstRegret"_s, record.worstRegret},
                                      {u"perTarget"_s, perTarget}}},
            {u"reason"_s, record.reason},
            {u"rejected"_s, rejected},
            {u"rejectedCount"_s, record.rejectedCount},
            {u"figuresSha256"_s, QString::fromLatin1(record.figuresHash)}};
}

Result<DecisionRecord> recordFromJson(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(withMarksSpelled(bytes)).object();
    const int version = object[u"paretoscopeDecision"].toInt();
    if (version < 1)
        return noRecord(Words::tr("it does not name itself one"));
    if (version > formatVersion)
        return failure(Cause::NewerDecisionRecord);
    const std::optional<Metric> metric = metricFromKey(object[u"metric"].toString());
    const QJsonObject choice = object[u"choice"].toObject();
    DecisionRecord record;
    record.limits = limitsFrom(object[u"limits"].toArray());
    record.modelId = choice[u"modelId"].toString();
    const bool allNamed = std::ranges::none_of(record.limits,
                                               [](const RecordedLimit &each) { return each.hardware.isEmpty(); });
    if (!metric)
        return noRecord(Words::tr("it names no metric that is known"));
    if (record.limits.isEmpty() || !allNamed)
        return noRecord(Words::tr("it names no hardware"));
    if (std::ranges::any_of(record.limits, isBudgetOfNone))
        return noRecord(Words::tr("a budget in it is no latency"));
    if (record.modelId.isEmpty())
        return noRecord(Words::tr("it names no model"));
    record.metric = *metric;
    record.programVersion = object[u"programVersion"].toString();
    record.decidedAt = QDateTime::fromString(object[u"decidedAt"].toString(), Qt::ISODate);
    record.source = object[u"source"].toString();
    record.trainingId = object[u"trainingId"].toString();
    record.withBaselines = object[u"withBaselines"].toBool();
    record.worstRegret = choice[u"worstRegret"].toDouble();
    const QJsonArray perTarget = choice[u"perTarget"].toArray();
    for (const auto &each : perTarget) {
        record.perTarget.append({each[u"hardware"].toString(), each[u"latencyMs"].toDouble(),
                                 each[u"metric"].toDouble(), each[u"regret"].toDouble()});
    }
    record.reason = object[u"reason"].toString();
    const QJsonArray rejected = object[u"rejected"].toArray();
    for (const auto &each : rejected)
        record.rejected.append({each[u"modelId"].toString(), each[u"reason"].toString()});
    record.rejectedCount = object[u"rejectedCount"].toInteger();
    record.figuresHash = object[u"figuresSha256"].toString().toLatin1();
    return record;
}

} // namespace paretoscope
