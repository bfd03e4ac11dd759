// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace paretoscope {

/// "paretoscope.net": status, sizes and milliseconds; never a key, a URL or a query.
Q_DECLARE_LOGGING_CATEGORY(netLog)

/// Keeps those of Qt's own categories silent that print what goes over a wire, the key with it, whatever
/// QT_LOGGING_RULES or a qtlogging.ini asks for. To be called before the first request.
void silenceWireLogs();

} // namespace paretoscope
