// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wholetext.h"

namespace paretoscope {

namespace {

constexpr QByteArrayView mark("\xEF\xBB\xBF");

} // namespace

QString wholeText(QByteArrayView utf8)
{
    qsizetype marks = 0;
    for (; utf8.startsWith(mark); utf8 = utf8.sliced(mark.size()))
        ++marks;
    return QString(marks, QChar::ByteOrderMark) + QString::fromUtf8(utf8);
}

QByteArray withMarksSpelled(QByteArray json)
{
    const qsizetype start = json.startsWith(mark) ? mark.size() : 0; // that one is the file's
    if (json.indexOf(mark, start) < 0)
        return json;
    return json.first(start) + json.sliced(start).replace(mark, "\\ufeff");
}

} // namespace paretoscope
