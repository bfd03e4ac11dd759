// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace paretoscope {

/// ISO 8601 text as UTC (a time without a zone is UTC); invalid where the text is no time.
[[nodiscard]] QDateTime timestampFromText(QStringView text);

/// Epoch seconds, or milliseconds where seconds would lie beyond the year 5138; invalid for zero, negative and
/// other unbelievable numbers. The API uses both (api.md 1.2, 7.2).
[[nodiscard]] QDateTime timestampFromNumber(double epoch);

} // namespace paretoscope
