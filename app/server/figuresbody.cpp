// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/figuresbody.h"

#include "core/fields.h"
#include "server/samplepick.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

QJsonObject accuracy(const SampleModel &model)
{
    QJsonObject metrics;
    for (auto entry = model.metrics.begin(); entry != model.metrics.end(); ++entry)
        metrics.insert(metricKey(entry.key()), entry.value());
    return metrics;
}

/// One metrics object in the map form; one a device in the scalar form.
QList<QJsonObject> metricsObjects(const SampleModel &model, LatencyForm form, FiguresSoFar soFar)
{
    QJsonObject metrics = accuracy(model);
    if (soFar == FiguresSoFar::Accuracy)
        return {metrics};
    if (form == LatencyForm::Map) {
        QJsonObject latencies;
        for (const auto &[hardware, latency] : model.latencies)
            latencies.insert(hardware, latency);
        metrics.insert(fields::model::latency.key, latencies);
        return {metrics};
    }
    QList<QJsonObject> all;
    for (const auto &[hardware, latency] : model.latencies) {
        metrics.insert(fields::model::hardware.key, hardware);
        metrics.insert(fields::model::latency.key, latency);
        all.append(metrics);
    }
    return all;
}

} // namespace

void appendEntries(QJsonArray &models, const SampleModel &model, LatencyForm form, FiguresSoFar soFar,
                   bool isRecommended)
{
    QJsonObject entry{
        {fields::model::id.key, model.id},
        {fields::model::type.key, model.family},
        {fields::model::status.key, soFar == FiguresSoFar::Everything ? "finished"_L1 : "running"_L1},
        {fields::model::family.key, model.isBaseline ? "baseline"_L1 : "child"_L1},
        {fields::model::metrics.key, QJsonValue::Null},
    };
    if (isRecommended)
        entry.insert(fields::model::recommended.key, true); // the API states it where it is true and nowhere else
    if (soFar == FiguresSoFar::Nothing) {
        models.append(entry);
        return;
    }
    const QList<QJsonObject> objects = metricsObjects(model, form, soFar);
    for (const QJsonObject &metrics : objects) {
        entry.insert(fields::model::metrics.key, metrics);
        models.append(entry);
    }
}

QJsonObject bodyHead(const SampleRun &run, const QString &status)
{
    return {
        {fields::run::trainingId.key, run.trainingId},
        {fields::run::versionId.key, run.versionId},
        {fields::run::status.key, status},
        {fields::run::jobType.key, "nas"_L1},
        // Not a parent of the platform: the field is shown, so it must not claim one.
        {fields::run::modelType.key, "published-figures"_L1},
        {fields::run::modelGroup.key, QString(run.trainingId).replace(u'/', u'-')},
    };
}

QJsonObject provenance(const SampleRun &run, const QString &rule)
{
    QJsonObject sample{{fields::sample::figures.key, run.figures},
                       {fields::sample::note.key, run.note},
                       {fields::sample::replay.key, run.isReplay}};
    if (!rule.isEmpty())
        sample.insert(fields::sample::recommendationRule.key, rule);
    return sample;
}

QJsonObject finishedBody(const QList<SampleModel> &models, const SampleRun &run)
{
    const QMap<QString, QString> recommended = recommendedByHardware(models);
    const QSet<QString> recommendedIds(recommended.cbegin(), recommended.cend());
    QJsonObject byHardware;
    for (auto entry = recommended.begin(); entry != recommended.end(); ++entry)
        byHardware.insert(entry.key(), entry.value());

    QJsonArray entries;
    for (const SampleModel &model : models)
        appendEntries(entries, model, run.latencyForm, FiguresSoFar::Everything, recommendedIds.contains(model.id));

    QJsonObject body = bodyHead(run, u"finished"_s);
    body.insert(fields::run::modelCount.key, models.size());
    body.insert(fields::run::recommendedByHardware.key, byHardware);
    body.insert(fields::run::models.key, entries);
    body.insert(fields::run::sample.key, provenance(run, recommendationRule(rankingMetric(models))));
    return body;
}

QByteArray withProvenance(const QByteArray &body, const SampleRun &run)
{
    const QJsonObject object{{fields::run::sample.key, provenance(run)}};
    const QByteArray sample = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const qsizetype brace = body.indexOf('{');
    return body.first(brace) + sample.chopped(1) + ',' + body.sliced(brace + 1);
}

} // namespace paretoscope
