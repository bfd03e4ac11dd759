// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plaintext.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

bool isDisturbing(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

} // namespace

QString harmless(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isDisturbing))
        return text;
    QString clean = text;
    std::replace_if(clean.begin(), clean.end(), isDisturbing, QChar(u' '));
    return clean;
}

QString plainToolTip(const QString &text)
{
    constexpr int longest = 600;
    if (text.isEmpty())
        return {};
    QStringList lines = text.left(longest).split(u'\n');
    for (QString &line : lines)
        line = harmless(line).toHtmlEscaped();
    const QString cut = text.size() > longest ? u"…"_s : QString();
    // The rich text frame is ours, so that Qt wraps; what is inside is escaped. Words without a space break too.
    return u"<p style='white-space:pre-wrap; word-wrap:break-word; margin:0'>"_s + lines.join("<br>"_L1) + cut + u"</p>"_s;
}

} // namespace paretoscope
