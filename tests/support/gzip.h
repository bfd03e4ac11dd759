// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace paretoscope {

/// `bytes` as one gzip member, header and trailer included.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

} // namespace paretoscope
