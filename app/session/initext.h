// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVariantMap>

namespace paretoscope {

/// Settings as the text of an INI file, from which QSettings reads the same values. Each is a text, a list of texts or
/// bytes; what stands before the first slash of a key is its section.
[[nodiscard]] QByteArray iniText(const QVariantMap &values);

} // namespace paretoscope
