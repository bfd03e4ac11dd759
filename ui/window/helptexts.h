// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace paretoscope {

void showHelp(QWidget *parent);
void showAbout(QWidget *parent);

} // namespace paretoscope
