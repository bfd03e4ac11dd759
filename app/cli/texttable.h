// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablecolumn.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace paretoscope {

/// A longer cell (an id of thousands of characters) is kept whole and pushes only its own line.
inline constexpr int widestColumn = 60;

/// The lines of an aligned table, titles first, each ending in a line break; empty without rows. A kind a column:
/// numbers stand on the right.
[[nodiscard]] QString alignedText(const QList<ColumnKind> &kinds, const QStringList &titles,
                                  const QList<QStringList> &rows);

/// The table of the records, a line each. Titles and cells are expected to be fit for a terminal already.
template <typename Record, typename Records>
[[nodiscard]] QString tableText(const std::vector<TableColumn<Record>> &columns, const Records &records)
{
    QList<ColumnKind> kinds;
    QStringList titles;
    QList<QStringList> rows(static_cast<qsizetype>(std::size(records)));
    for (const TableColumn<Record> &column : columns) {
        kinds.append(column.kind);
        titles.append(column.title);
        for (qsizetype row = 0; row < rows.size(); ++row)
            rows[row].append(column.text(records[static_cast<std::size_t>(row)]));
    }
    return alignedText(kinds, titles, rows);
}

} // namespace paretoscope
