// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"
#include "theme/theme.h"

class QWidget;

namespace paretoscope {

class RunBanner;

/// Lets the user choose size and place, writes the chart of the shown run, and says where it went or why it
/// did not. Dialogs belong to `parent`.
void startPictureExport(const RunSession &session, ThemeKind theme, RunBanner *banner, QWidget *parent);

} // namespace paretoscope
