// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QStringList>

class QSqlDatabase;
class QSqlError;

namespace paretoscope {

/// The statements that lead from one version of the schema to the next: the first makes the tables of an empty file.
using SchemaSteps = QList<QStringList>;

/// Of this program. A new version is one more step; those before stay as they are.
[[nodiscard]] const SchemaSteps &schemaSteps();

enum class StoreContent { Empty, Older, Current, Newer, Foreign };

/// What an open database holds; writes nothing.
[[nodiscard]] tl::expected<StoreContent, QSqlError> contentOf(const QSqlDatabase &database,
                                                              const SchemaSteps &steps = schemaSteps());

/// Whether this program may use it. Errors: StoreNewer, StoreForeign. `file` is for messages.
[[nodiscard]] Result<void> checkContent(StoreContent content, const QString &file);

/// Makes an open database ready to be written: an empty one gets its tables, an older one the steps it lacks, each in a
/// transaction of its own, so that whatever ends the program leaves one version or the next. Nothing is written to one
/// that a newer program made (StoreNewer) or that is not ours (StoreForeign).
[[nodiscard]] Result<void> prepareSchema(const QSqlDatabase &database, const QString &file,
                                         const SchemaSteps &steps = schemaSteps());

} // namespace paretoscope
