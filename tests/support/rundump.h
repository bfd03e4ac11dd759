// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/resultsdecoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace paretoscope {

/// Writes what a decoder made of a body as indented JSON with sorted keys, so that two outcomes can be compared
/// line by line. What a body does not state is left out; a gap shows its reason in place of the number.
class RunDump {
public:
    [[nodiscard]] static QByteArray of(const Result<DecodedResults> &results)
    {
        using namespace Qt::StringLiterals;
        const QJsonObject object = results ? dump(*results->run, results->findings)
                                           : QJsonObject{{u"error"_s, errorCodeName(results.error().code)},
                                                         {u"userText"_s, results.error().message()}};
        return QJsonDocument(object).toJson(QJsonDocument::Indented);
    }

private:
    static void put(QJsonObject &object, QLatin1StringView key, const QString &text)
    {
        if (!text.isEmpty())
            object.insert(key, text);
    }

    static void put(QJsonObject &object, const QString &key, Reading reading)
    {
        using namespace Qt::StringLiterals;
        if (reading.isUsable())
            object.insert(key, reading.value);
        else if (reading.gap != Gap::NotStated)
            object.insert(key, QString(u"gap: "_s + gapText(reading.gap)));
    }

    static QJsonObject dump(const TrainingRun &run, const Findings &findings)
    {
        using namespace Qt::StringLiterals;
        QJsonObject object{{u"header"_s, header(run.header())}, {u"mining"_s, mining(run.mining())}};
        QJsonArray models;
        for (Row row = 0; row < run.modelCount(); ++row)
            models.append(model(run, row));
        object.insert("models"_L1, models);
        QJsonArray targets;
        for (TargetIndex target = 0; target < run.targetCount(); ++target)
            targets.append(run.targetName(target));
        object.insert("targets"_L1, targets);
        object.insert("recommendations"_L1, recommendations(run));
        QJsonArray lines;
        for (const Finding &finding : findings)
            lines.append(QString(severityName(finding.severity) + u" at "_s + finding.where + u": "_s + finding.what));
        object.insert("findings"_L1, lines);
        return object;
    }

    static QJsonObject header(const RunHeader &header)
    {
        using namespace Qt::StringLiterals;
        QJsonObject object{{u"isNas"_s, header.isNas}};
        put(object, "trainingId"_L1, header.trainingId);
        put(object, "versionId"_L1, header.versionId);
        put(object, "status"_L1, header.status);
        put(object, "jobType"_L1, header.jobType);
        put(object, "modelType"_L1, header.modelType);
        put(object, "modelGroup"_L1, header.modelGroup);
        put(object, "createdAt"_L1, header.createdAt.toString(Qt::ISODateWithMs));
        put(object, "sample.figures"_L1, header.provenance.figures);
        put(object, "sample.recommendationRule"_L1, header.provenance.recommendationRule);
        put(object, "sample.note"_L1, header.provenance.note);
        if (header.provenance.isReplay)
            object.insert("sample.replay"_L1, true);
        if (header.modelCount)
            object.insert("modelCount"_L1, *header.modelCount);
        return object;
    }

    static QJsonValue mining(const std::optional<MiningProgress> &mining)
    {
        using namespace Qt::StringLiterals;
        if (!mining)
            return {};
        QJsonArray frontier;
        for (const MiningCandidate &each : mining->frontier) {
            frontier.append(
                QJsonObject{{u"name"_s, each.name},
                            {u"mapPercent"_s, each.mapPercent ? QJsonValue(*each.mapPercent) : QJsonValue()}});
        }
        return QJsonObject{{u"progress"_s, mining->progress ? QJsonValue(*mining->progress) : QJsonValue()},
                           {u"frontier"_s, frontier},
                           {u"baselines"_s, QJsonArray::fromStringList(mining->baselines)}};
    }

    static QJsonObject model(const TrainingRun &run, Row row)
    {
        using namespace Qt::StringLiterals;
        QJsonObject object{{u"modelId"_s, run.modelId(row)}};
        for (std::size_t place = 0; place < fields::model::texts.size(); ++place)
            put(object, fields::model::texts[place].key, run.text(row, place));
        object.insert("family"_L1, run.family(row) == NasFamily::Child      ? u"child"_s
                                   : run.family(row) == NasFamily::Baseline ? u"baseline"_s
                                                                            : u"other"_s);
        if (run.isFlagged(row))
            object.insert("recommended"_L1, true);
        QJsonObject metrics;
        for (std::size_t place = 0; place < fields::model::numbers.size(); ++place) {
            const Field &field = fields::model::numbers[place];
            put(field.isDirectlyIn(fields::model::metrics) ? metrics : object, field.key, run.number(row, place));
        }
        object.insert("metrics"_L1, metrics);
        QJsonObject latencies;
        QJsonObject claims;
        for (TargetIndex target = 0; target < run.targetCount(); ++target) {
            put(latencies, run.targetName(target), run.latency(row, target));
            if (const FrontClaims claim = run.frontClaims(row, target); claim != 0)
                claims.insert(run.targetName(target), claimed(claim));
        }
        object.insert("latencyMs"_L1, latencies);
        object.insert("claims"_L1, claims);
        return object;
    }

    static QJsonArray claimed(FrontClaims claims)
    {
        using namespace Qt::StringLiterals;
        QJsonArray words;
        for (const Metric metric : allMetrics) {
            if ((claims & claimOf(metric)) != 0)
                words.append(metricKey(metric));
        }
        if ((claims & claimWithoutMetric) != 0)
            words.append(u"metric not stated"_s);
        return words;
    }

    static QJsonArray recommendations(const TrainingRun &run)
    {
        using namespace Qt::StringLiterals;
        QJsonArray list;
        for (const Recommendation &each : run.recommendations()) {
            list.append(QJsonObject{{u"hardware"_s, run.targetName(each.target)},
                                    {u"modelId"_s, each.modelId},
                                    {u"row"_s, each.row ? QJsonValue(static_cast<qint64>(*each.row)) : QJsonValue()}});
        }
        return list;
    }
};

} // namespace paretoscope
