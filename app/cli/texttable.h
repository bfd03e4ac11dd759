// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace paretoscope {

/// An aligned table of plain text. Cells are expected to be fit for a terminal already.
class TextTable {
public:
    enum class Align { Left, Right };

    void addColumn(const QString &title, Align align);
    /// As many cells as columns.
    void addRow(const QStringList &cells);
    /// Lines that each end in a line break, titles first; empty without rows.
    [[nodiscard]] QString toText() const;

    /// A longer cell (an id of thousands of characters) is kept whole and pushes only its own line.
    static constexpr int widestColumn = 60;

private:
    [[nodiscard]] QString line(const QStringList &cells, const QList<int> &widths) const;

    QStringList m_titles;
    QList<Align> m_aligns;
    QList<QStringList> m_rows;
};

} // namespace paretoscope
