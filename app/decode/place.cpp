// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/place.h"

#include "core/harmlesstext.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QString &start, const QString &path)
{
    if (start.isEmpty() || path.isEmpty())
        return start + path;
    return start + u'.' + path;
}

} // namespace

QString Place::toString() const
{
    const QString known = model < 0 ? kind() : joined(u"models[%1]"_s.arg(model), path);
    return joined(known, name.isEmpty() ? QString() : harmlessText(name));
}

QString Place::kind() const { return joined(model == noModel ? QString() : u"models[]"_s, path); }

} // namespace paretoscope
