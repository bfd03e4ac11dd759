// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/figuresbody.h"

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
QList<QJsonObject> metricsObjects(const SampleModel &model, LatencyForm form, Measured measured)
{
    QJsonObject metrics = accuracy(model);
    if (measured == Measured::Accuracy)
        return {metrics};
    if (form == LatencyForm::Map) {
        QJsonObject latencies;
        for (const auto &[hardware, latency] : model.latencies)
            latencies.insert(hardware, latency);
        metrics.insert("latency"_L1, latencies);
        return {metrics};
    }
    QList<QJsonObject> all;
    for (const auto &[hardware, latency] : model.latencies) {
        metrics.insert("hardware"_L1, hardware);
        metrics.insert("latency"_L1, latency);
        all.append(metrics);
    }
    return all;
}

} // namespace

void appendEntries(QJsonArray &models, const SampleModel &model, LatencyForm form, Measured measured,
                   bool isRecommended)
{
    QJsonObject entry{
        {"modelId"_L1, model.id},
        {"modelType"_L1, model.family},
        {"status"_L1, measured == Measured::Everything ? "finished"_L1 : "running"_L1},
        {"nasFamily"_L1, model.isBaseline ? "baseline"_L1 : "child"_L1},
        {"metrics"_L1, QJsonValue::Null},
    };
    if (isRecommended)
        entry.insert("recommended"_L1, true); // the API states it where it is true and nowhere else
    if (measured == Measured::Nothing) {
        models.append(entry);
        return;
    }
    const QList<QJsonObject> objects = metricsObjects(model, form, measured);
    for (const QJsonObject &metrics : objects) {
        entry.insert("metrics"_L1, metrics);
        models.append(entry);
    }
}

QJsonObject bodyHead(const SampleRun &run, const QString &status)
{
    return {
        {"trainingId"_L1, run.trainingId},
        {"versionId"_L1, run.versionId},
        {"status"_L1, status},
        {"jobType"_L1, "nas"_L1},
        // Not a parent of the platform: the field is shown, so it must not claim one.
        {"modelType"_L1, "published-figures"_L1},
        {"modelGroup"_L1, QString(run.trainingId).replace(u'/', u'-')},
    };
}

QJsonObject provenance(const SampleRun &run, const QString &rule)
{
    QJsonObject sample{{"figures"_L1, run.figures}, {"note"_L1, run.note}, {"replay"_L1, run.isReplay}};
    if (!rule.isEmpty())
        sample.insert("recommendationRule"_L1, rule);
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
        appendEntries(entries, model, run.latencyForm, Measured::Everything, recommendedIds.contains(model.id));

    QJsonObject body = bodyHead(run, u"finished"_s);
    body.insert("modelCount"_L1, models.size());
    body.insert("recommendedByHardware"_L1, byHardware);
    body.insert("models"_L1, entries);
    body.insert("sample"_L1, provenance(run, recommendationRule(rankingMetric(models))));
    return body;
}

QByteArray withProvenance(const QByteArray &body, const SampleRun &run)
{
    const QByteArray sample = QJsonDocument(provenance(run)).toJson(QJsonDocument::Compact);
    const qsizetype brace = body.indexOf('{');
    return body.first(brace + 1) + "\"sample\":" + sample + ',' + body.sliced(brace + 1);
}

} // namespace paretoscope
