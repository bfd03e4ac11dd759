// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/serverlog.h"

namespace paretoscope {

Q_LOGGING_CATEGORY(serverLog, "paretoscope.server", QtWarningMsg)

} // namespace paretoscope
