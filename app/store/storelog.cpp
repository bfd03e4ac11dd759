// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storelog.h"

namespace paretoscope {

Q_LOGGING_CATEGORY(storeLog, "paretoscope.store", QtWarningMsg)

} // namespace paretoscope
