// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlstatement.h"

namespace paretoscope {

/// Drops bodies until what is in use of the file is no more than `maxBytes`, all but `keptId`; within a transaction.
[[nodiscard]] tl::expected<void, QSqlError> makeRoom(const QSqlDatabase &database, qint64 maxBytes, qint64 keptId);

/// Takes pages that nothing uses off the end of the database, for a moment, and its log into the file; true: there are
/// more. Must not be called within a transaction.
[[nodiscard]] tl::expected<bool, QSqlError> giveBackRoom(const QSqlDatabase &database, const QString &path);

} // namespace paretoscope
