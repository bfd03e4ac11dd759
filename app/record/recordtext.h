// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inputfile.h"
#include "record/decisionrecord.h"

#include <QString>

namespace paretoscope {

/// The record for people, as Markdown: the choice first, then limits, reason, rule, who was rejected, and the data.
/// Nothing that comes from outside can become markup.
[[nodiscard]] QString toMarkdown(const DecisionRecord &record);

/// Writes `path`.json and `path`.md; `path` may end in either. Both are new afterwards, or both as they were. Returns
/// the path of the JSON file. Fails as writeFiles() does.
[[nodiscard]] Result<QString> writeRecord(const DecisionRecord &record, const QString &path);

/// Fails with the causes of files, or as recordFromJson() does.
[[nodiscard]] Result<DecisionRecord> readRecord(const QString &path, const Patience &patience = Patience());

} // namespace paretoscope
