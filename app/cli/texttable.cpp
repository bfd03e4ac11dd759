// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include "cli/terminaltext.h"

#include <algorithm>

namespace paretoscope {

QString alignedText(const QList<ColumnKind> &kinds, const QStringList &titles, const QList<QStringList> &rows)
{
    if (rows.isEmpty())
        return {};
    QList<int> widths;
    for (qsizetype column = 0; column < titles.size(); ++column) {
        widths.append(terminalWidth(titles[column]));
        for (const QStringList &row : rows)
            widths[column] = std::max(widths[column], std::min(widestColumn, terminalWidth(row[column])));
    }
    QString text;
    const auto addLine = [&](const QStringList &cells) {
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QString padding(std::max(0, widths[column] - terminalWidth(cells[column])), u' ');
            text += column > 0 ? QStringLiteral("  ") : QString();
            text += kinds[column] == ColumnKind::Number ? padding + cells[column] : cells[column] + padding;
        }
        while (text.endsWith(u' '))
            text.chop(1);
        text += u'\n';
    };
    addLine(titles);
    for (const QStringList &row : rows)
        addLine(row);
    return text;
}

} // namespace paretoscope
