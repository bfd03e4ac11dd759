// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/finding.h"

#include "core/words.h"

#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

QString severityName(Severity severity) { return severity == Severity::Warning ? u"warning"_s : u"info"_s; }

void FindingLog::add(Severity severity, QString where, QString what, const QString &kind)
{
    Overflow &overflow = m_kinds[kind];
    if (++overflow.count == 1)
        overflow.first = {severity, where, what};
    if (overflow.count <= keptPerKind)
        m_findings.append({severity, std::move(where), std::move(what)});
}

void FindingLog::add(Severity severity, QString where, QString what)
{
    m_findings.append({severity, std::move(where), std::move(what)});
}

Findings FindingLog::take()
{
    for (const Overflow &overflow : std::as_const(m_kinds)) {
        const int hidden = overflow.count - keptPerKind;
        if (hidden <= 0)
            continue;
        m_findings.append({overflow.first.severity, overflow.first.where,
                           Words::tr("and %1 more like it: %2").arg(QString::number(hidden), overflow.first.what)});
    }
    m_kinds.clear();
    return std::exchange(m_findings, {});
}

} // namespace paretoscope
