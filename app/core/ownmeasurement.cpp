// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ownmeasurement.h"

#include <QStringList>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What is stated of precision and batch.
QStringList statedParts(const OwnConditions &conditions)
{
    QStringList parts;
    if (!conditions.precision.isEmpty())
        parts.append(conditions.precision);
    if (conditions.batch)
        parts.append(u"batch %1"_s.arg(*conditions.batch));
    return parts;
}

} // namespace

QString ownTargetName(const OwnConditions &conditions)
{
    return (QStringList{conditions.device} + statedParts(conditions)).join(u", "_s) + u" (own)"_s;
}

QString conditionsText(const OwnConditions &conditions)
{
    const QStringList parts = statedParts(conditions);
    if (parts.isEmpty())
        return u"precision and batch not stated"_s;
    if (parts.size() == 2)
        return parts.join(u", "_s);
    return parts.first() + (conditions.batch ? u", precision not stated"_s : u", batch not stated"_s);
}

} // namespace paretoscope
