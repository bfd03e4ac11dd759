// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include "cli/terminaltext.h"

#include <algorithm>

namespace paretoscope {

void TextTable::addColumn(const QString &title, Align align)
{
    m_titles.append(title);
    m_aligns.append(align);
}

void TextTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_titles.size());
    m_rows.append(cells);
}

QString TextTable::toText() const
{
    if (m_rows.isEmpty())
        return {};
    QList<int> widths;
    for (const QString &title : m_titles)
        widths.append(terminalWidth(title));
    for (const QStringList &row : m_rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], std::min(widestColumn, terminalWidth(row[column])));
    }
    QString text = line(m_titles, widths);
    for (const QStringList &row : m_rows)
        text += line(row, widths);
    return text;
}

QString TextTable::line(const QStringList &cells, const QList<int> &widths) const
{
    QString text;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QString padding(std::max(0, widths[column] - terminalWidth(cells[column])), u' ');
        text += column > 0 ? QStringLiteral("  ") : QString();
        text += m_aligns[column] == Align::Left ? cells[column] + padding : padding + cells[column];
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace paretoscope
