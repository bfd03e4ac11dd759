// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>

namespace paretoscope {

/// Reads a file of at most `maxBytes`. Fails with the causes of files: missing, no file, too large, unreadable. Blocks on
/// the disk: for a worker or the command line.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes);

} // namespace paretoscope
