// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace paretoscope {

/// The first `most` of `texts` and how many there are besides, so that a sentence stays one: "a, b and 4998 more".
[[nodiscard]] QString handful(const QStringList &texts, QStringView separator = u", ", qsizetype most = 8);

} // namespace paretoscope
