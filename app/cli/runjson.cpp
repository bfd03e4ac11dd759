// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runjson.h"

#include "core/fields.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QJsonObject pointJson(const TrainingRun &run, const Point &point)
{
    return {
        {fields::model::id.key, idJson(run, point.row)}, {u"latencyMs"_s, point.latency}, {u"metric"_s, point.metric}};
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

QJsonArray idsJson(const TrainingRun &run, const std::vector<Point> &points)
{
    QJsonArray ids;
    for (const Point &point : points)
        ids.append(idJson(run, point.row));
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
