// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/netlog.h"

namespace paretoscope {

Q_LOGGING_CATEGORY(netLog, "paretoscope.net", QtWarningMsg)

} // namespace paretoscope
