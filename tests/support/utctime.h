// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace paretoscope::test {

/// A time in UTC. Qt 6.4 has no QTimeZone::UTC yet, and later ones deprecate what takes Qt::UTC.
[[nodiscard]] inline QDateTime utcTime(QDate date, QTime time)
{
    return QDateTime(date, time, QTimeZone::utc()).toUTC();
}

} // namespace paretoscope::test
