// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/remarks.h"

#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// There, and not what it has to be.
bool isOfNoUse(Gap gap)
{
    return gap != Gap::None && gap != Gap::NotStated && gap != Gap::Null && gap != Gap::NoMetrics;
}

} // namespace

void Remarks::info(const Place &where, const QString &what, QLatin1StringView reason)
{
    add(Severity::Info, where, what, reason);
}

void Remarks::warn(const Place &where, const QString &what, QLatin1StringView reason)
{
    add(Severity::Warning, where, what, reason);
}

void Remarks::metricGap(const Place &where, Metric metric, Gap gap)
{
    if (!isOfNoUse(gap))
        return;
    const QString reason = gapText(gap);
    add(Severity::Warning, where,
        Words::tr("%1 is treated as missing: %2.", "a metric").arg(metricName(metric), reason), reason);
}

void Remarks::latencyGap(const Place &where, Gap gap)
{
    if (!isOfNoUse(gap))
        return;
    const QString reason = gapText(gap);
    add(Severity::Warning, where, Words::tr("The latency is treated as missing: %1.").arg(reason), reason);
}

void Remarks::wrongKind(const Place &where, FieldKind wanted)
{
    const QString kind = kindName(wanted);
    add(Severity::Warning, where, Words::tr("This is not %1 and is not read.").arg(kind), kind);
}

void Remarks::repeated(const Place &where)
{
    warn(where, Words::tr("This key comes more than once; the last value counts."), "repeated"_L1);
}

void Remarks::add(Severity severity, const Place &where, const QString &what, const QString &reason)
{
    m_log.add(severity, where.toString(), what, where.kind() + u": " + reason);
}

} // namespace paretoscope
