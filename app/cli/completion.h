// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope {

/// What a shell ("bash", "zsh" or "fish") has to be told, in its own language, to complete our command lines: commands,
/// the options of each, values that are one of a few, and files. Empty for another shell.
[[nodiscard]] QString completionFor(QStringView shell);

} // namespace paretoscope
