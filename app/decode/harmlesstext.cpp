// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/harmlesstext.h"

#include "core/disturbing.h"
#include "core/wholetext.h"

#include <QList>

#include <algorithm>

namespace paretoscope {

QString harmlessText(QStringView text, qsizetype length)
{
    // Only the beginning can come through; the factor leaves room for what is taken out.
    const QStringView beginning = text.first(std::min(text.size(), 8 * length));
    QString clean;
    for (const char32_t c : beginning.toUcs4()) {
        if (QChar::isSpace(c))
            clean += u' ';
        else if (!isDisturbing(c))
            clean += QString::fromUcs4(&c, 1);
    }
    clean = clean.simplified();
    if (clean.size() <= length && beginning.size() == text.size())
        return clean;
    clean.truncate(length - 1);
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return clean + u'…';
}

QString harmlessText(QByteArrayView utf8, qsizetype length)
{
    constexpr qsizetype roomPerCharacter = 32; // four bytes each, and most of them may be taken out
    const qsizetype enough = roomPerCharacter * length;
    return harmlessText(wholeText(utf8.first(std::min(utf8.size(), enough))), length);
}

QString quoted(QByteArrayView utf8) { return u'"' + harmlessText(utf8) + u'"'; }

QString quoted(QStringView text) { return u'"' + harmlessText(text) + u'"'; }

} // namespace paretoscope
