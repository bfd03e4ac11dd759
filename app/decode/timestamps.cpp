// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/timestamps.h"

#include <QTimeZone>

#include <cmath>

namespace paretoscope {

QDateTime timestampFromText(QStringView text)
{
    QDateTime time = QDateTime::fromString(text.trimmed().toString(), Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), QTimeZone::utc());
    return time.isValid() ? time.toUTC() : QDateTime();
}

QDateTime timestampFromNumber(double epoch)
{
    constexpr double mostSeconds = 1e11;
    constexpr double mostMilliseconds = 1e14;
    if (!std::isfinite(epoch) || epoch <= 0 || epoch >= mostMilliseconds)
        return {};
    const double ms = epoch < mostSeconds ? epoch * 1000 : epoch;
    return QDateTime::fromMSecsSinceEpoch(std::llround(ms)).toUTC();
}

} // namespace paretoscope
