// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plaintext.h"

#include "core/harmlesstext.h"

#include <QStringList>

namespace paretoscope {

using namespace Qt::StringLiterals;

QString harmless(const QString &text) { return blankedOut(text); }

QString buttonText(const QString &text) { return QString(text).replace(u'&', u"&&"_s); }

QString titleText(const QString &text) { return harmless(text).replace(u"[*]"_s, u"[*][*]"_s); }

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
    return u"<p style='white-space:pre-wrap; word-wrap:break-word; margin:0'>"_s + lines.join("<br>"_L1) + cut
           + u"</p>"_s;
}

} // namespace paretoscope
