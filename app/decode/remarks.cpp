// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/remarks.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

void Remarks::info(const Place &where, const QString &what, QLatin1StringView reason)
{
    add(Severity::Info, where, what, reason);
}

void Remarks::warn(const Place &where, const QString &what, QLatin1StringView reason)
{
    add(Severity::Warning, where, what, reason);
}

void Remarks::gap(const Place &where, const QString &subject, Gap gap)
{
    if (gap == Gap::None || gap == Gap::NotStated || gap == Gap::Null || gap == Gap::NoMetrics)
        return;
    const QString reason = gapText(gap);
    add(Severity::Warning, where, u"%1 is treated as missing: %2."_s.arg(subject, reason), reason);
}

void Remarks::wrongKind(const Place &where, FieldKind wanted)
{
    warn(where, u"This is not %1 and is not read."_s.arg(kindName(wanted)), kindName(wanted));
}

void Remarks::repeated(const Place &where)
{
    warn(where, u"This key comes more than once; the last value counts."_s, "repeated"_L1);
}

void Remarks::add(Severity severity, const Place &where, const QString &what, const QString &reason)
{
    ++m_count;
    m_log.add(severity, where.toString(), what, where.kind() + u": " + reason);
}

} // namespace paretoscope
