// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace paretoscope {

enum class Severity { Info, Warning };

/// Something a reader skipped, repaired or found to contradict itself.
/// `where` is a path in the body ("models[3].metrics.latency"); `what` is one plain sentence.
struct Finding {
    Severity severity = Severity::Info;
    QString where;
    QString what;

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = QList<Finding>;

[[nodiscard]] QString severityName(Severity severity); // "info", "warning"

/// Collects findings and keeps the list short on bodies with thousands of like faults: of each kind the
/// first `keptPerKind` are kept with their place, the rest are counted in one closing finding.
class FindingLog {
public:
    static constexpr int keptPerKind = 20;

    /// `kind` groups like findings ("models[].metrics.latency: not a number").
    void add(Severity severity, QString where, QString what, const QString &kind);
    /// A finding that can occur only once.
    void add(Severity severity, QString where, QString what);
    /// The findings in order of arrival, then one "and N more" for each kind that overflowed.
    [[nodiscard]] Findings take();

private:
    struct Overflow {
        int count = 0;
        Finding first;
    };
    Findings m_findings;
    QMap<QString, Overflow> m_kinds;
};

} // namespace paretoscope
