// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"

#include <QString>

namespace paretoscope {

/// What `paretoscope --help` and `paretoscope COMMAND --help` print; `topic` is Window for the first.
[[nodiscard]] QString helpText(CommandMode topic);

} // namespace paretoscope
