// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace paretoscope {

/// An icon of our family (resources/icons), drawn in the text colour of the palette in force when it is
/// painted: it follows a theme change by itself and is sharp at every scale.
[[nodiscard]] QIcon themedIcon(const QString &name);
/// The same in a colour of the caller's.
[[nodiscard]] QIcon themedIcon(const QString &name, const QColor &color);

} // namespace paretoscope
