// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/job.h"

namespace paretoscope {

/// Style and icon of every QApplication of ours.
void prepareApplication();

/// Shows the window as the command line asks and runs until it is closed; returns the exit code.
[[nodiscard]] int runWindow(const WindowArguments &arguments);

} // namespace paretoscope
