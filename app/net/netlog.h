// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace paretoscope {

/// "paretoscope.net": status, sizes and milliseconds; never a key, a URL or a query.
Q_DECLARE_LOGGING_CATEGORY(netLog)

} // namespace paretoscope
