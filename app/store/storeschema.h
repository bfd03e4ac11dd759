// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

class QSqlDatabase;

namespace paretoscope {

/// Makes an open database ready: an empty one gets its tables, one of ours is taken as it is. Nothing is written to
/// one that a newer program made (StoreNewer) or that is not ours (StoreForeign). `file` is for messages.
[[nodiscard]] Result<void> prepareSchema(const QSqlDatabase &database, const QString &file);

} // namespace paretoscope
