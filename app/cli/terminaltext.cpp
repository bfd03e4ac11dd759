// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminaltext.h"

#include "core/harmlesstext.h"

#include <QTextBoundaryFinder>

namespace paretoscope {

QString terminalText(QStringView text) { return spelledOut(text); }

int terminalWidth(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int width = 0;
    while (finder.toNextBoundary() != -1)
        ++width;
    return width;
}

} // namespace paretoscope
