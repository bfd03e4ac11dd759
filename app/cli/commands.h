// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "cli/exportrequest.h"

namespace paretoscope {

/// Runs every job but the window's to its end, on standard output and error, and returns the exit code. Needs a
/// QCoreApplication that is not in its event loop yet; a QGuiApplication where needsGui() says so. `drawer` may be
/// empty in a build that cannot draw.
[[nodiscard]] int runCommand(const CommandLine &line, const ChartDrawer &drawer = {});

/// Writes a picture to standard output; returns the exit code, after saying what went wrong if anything did.
[[nodiscard]] int printBytes(const QByteArray &bytes);

/// Says on standard error (with `json` on standard output too) what is wrong with the command line, and
/// returns the exit code. Needs no application object.
[[nodiscard]] int reportError(const Error &error, bool json);

} // namespace paretoscope
