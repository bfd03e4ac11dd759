// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handful.h"

#include "core/words.h"

namespace paretoscope {

QString handful(const QStringList &texts, QStringView separator, qsizetype most)
{
    const QString named = texts.mid(0, most).join(separator);
    return texts.size() <= most
               ? named
               : Words::tr("%1 and %2 more", "a, b and 4 more").arg(named, QString::number(texts.size() - most));
}

} // namespace paretoscope
