// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminaltext.h"

#include "core/disturbing.h"

#include <QList>
#include <QTextBoundaryFinder>

namespace paretoscope {

using namespace Qt::StringLiterals;

QString terminalText(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (!isDisturbing(c))
            safe += QString::fromUcs4(&c, 1);
        else
            safe += u"<U+%1>"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper();
    }
    return safe;
}

int terminalWidth(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int width = 0;
    while (finder.toNextBoundary() != -1)
        ++width;
    return width;
}

} // namespace paretoscope
