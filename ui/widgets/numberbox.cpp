// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/numberbox.h"

#include <QRegularExpression>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

std::optional<double> typedNumber(const QString &text, int decimals)
{
    static const QRegularExpression form(u"^(?=.*[0-9])([0-9]*)(?:[.,]([0-9]*?)0*)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || match.capturedLength(2) > decimals)
        return std::nullopt;
    if (decimals == 0 && match.hasCaptured(2)) // 1.000 may be meant as a thousand
        return std::nullopt;
    return QString(u'0' + match.captured(1) + u'.' + match.captured(2) + u'0').toDouble();
}

QString shownNumber(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    for (int shown = decimals; shown > 2 && text.endsWith(u'0'); --shown)
        text.chop(1);
    return text;
}

} // namespace paretoscope
