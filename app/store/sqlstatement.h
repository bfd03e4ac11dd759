// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cause.h"

#include <QSqlQuery>
#include <QVariantList>

#include <functional>

class QSqlDatabase;
class QSqlError;

namespace paretoscope {

/// What was tried.
enum class Access { Reading, Writing };

/// What an error of SQLite means to a person; `file` is named in the text.
[[nodiscard]] Error storeError(const QSqlError &error, const QString &file, Access access);

/// Runs one statement with its values; the query stands before its first row. A failure is the query's own.
[[nodiscard]] tl::expected<QSqlQuery, QSqlError> run(const QSqlDatabase &database, const QString &statement,
                                                     const QVariantList &values = {});

/// The same for a statement that answers nothing.
[[nodiscard]] tl::expected<void, QSqlError> execute(const QSqlDatabase &database, const QString &statement,
                                                    const QVariantList &values = {});

/// Does `work` while no other program can write. All of it stays, or, where a step fails, nothing.
[[nodiscard]] tl::expected<void, QSqlError> inTransaction(const QSqlDatabase &database,
                                                          const std::function<tl::expected<void, QSqlError>()> &work);

/// The first value of the first row, 0 without one.
[[nodiscard]] tl::expected<qint64, QSqlError> numberOf(const QSqlDatabase &database, const QString &statement,
                                                       const QVariantList &values = {});

} // namespace paretoscope
