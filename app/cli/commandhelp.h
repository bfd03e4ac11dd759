// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace paretoscope {

/// The usage and options of one command; of the window: of the program.
[[nodiscard]] QString helpText(const Command &command);

} // namespace paretoscope
