// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace paretoscope {

/// "paretoscope.server": statuses, sizes and files; never a key, a URL or a query.
Q_DECLARE_LOGGING_CATEGORY(serverLog)

} // namespace paretoscope
