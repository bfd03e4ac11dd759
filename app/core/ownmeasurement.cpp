// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ownmeasurement.h"

#include "core/words.h"

#include <QStringList>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What is stated of precision and batch, which is called by `batch`.
QStringList statedParts(const OwnConditions &conditions, const QString &batch)
{
    QStringList parts;
    if (!conditions.precision.isEmpty())
        parts.append(conditions.precision);
    if (conditions.batch)
        parts.append(batch.arg(*conditions.batch));
    return parts;
}

} // namespace

QString ownTargetName(const OwnConditions &conditions)
{
    // Not translated: limits, decision records and --hardware know the target by this name.
    return (QStringList{conditions.device} + statedParts(conditions, u"batch %1"_s)).join(u", "_s) + u" (own)"_s;
}

QString conditionsText(const OwnConditions &conditions)
{
    const QStringList parts = statedParts(conditions, Words::tr("batch %1"));
    if (parts.isEmpty())
        return Words::tr("precision and batch not stated");
    if (parts.size() == 2)
        return parts.join(u", "_s);
    return (conditions.batch ? Words::tr("%1, precision not stated") : Words::tr("%1, batch not stated"))
        .arg(parts.first());
}

QString measurementPlace(int line) { return Words::tr("own measurements, line %1").arg(line); }

} // namespace paretoscope
