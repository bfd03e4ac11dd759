// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handful.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QString handful(const QStringList &texts, QStringView separator, qsizetype most)
{
    const QString named = texts.mid(0, most).join(separator);
    return texts.size() <= most ? named : u"%1 and %2 more"_s.arg(named, QString::number(texts.size() - most));
}

} // namespace paretoscope
