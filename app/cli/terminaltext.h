// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope {

/// A text from outside (an id, a status word) for a terminal: control characters, line breaks, direction
/// overrides and other invisible format characters are written out as <U+202E>, so that none of them can
/// steer the terminal or disguise an id. Everything else stays exact.
[[nodiscard]] QString terminalText(QStringView text);

/// The number of columns a text takes, near enough for aligning: characters as people count them.
[[nodiscard]] int terminalWidth(const QString &text);

} // namespace paretoscope
