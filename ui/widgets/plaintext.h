// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope {

/// Text from outside made fit for one line on screen: control characters and direction overrides become
/// spaces. Never for copying: what is copied stays exact.
[[nodiscard]] QString harmless(const QString &text);

/// Text from outside on a button, a check box or a menu entry, where an ampersand would mark a key.
[[nodiscard]] QString buttonText(const QString &text);

/// Text from outside as the title of a window, where Qt has a sign of its own for unsaved changes.
[[nodiscard]] QString titleText(const QString &text);

/// Text from outside as a tooltip: never taken for markup, wrapped, cut at 600 characters.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace paretoscope
