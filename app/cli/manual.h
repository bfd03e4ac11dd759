// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope {

/// A part of the manual page in the language of man(7), for packaging/paretoscope.1.in: "synopsis", "commands" or
/// "options". Empty for another.
[[nodiscard]] QString manualSection(QStringView name);

} // namespace paretoscope
