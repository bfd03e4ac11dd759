// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findingslistmodel.h"

#include <algorithm>

namespace paretoscope {

FindingsListModel::FindingsListModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void FindingsListModel::setFindings(Findings findings)
{
    std::stable_partition(findings.begin(), findings.end(),
                          [](const Finding &finding) { return finding.severity == Severity::Warning; });
    if (findings == m_findings)
        return;
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int FindingsListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingsListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Finding &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return finding.what;
    case Qt::ToolTipRole:
    case KeyRole: return finding.where;
    case SeverityRole: return static_cast<int>(finding.severity);
    default: return {};
    }
}

} // namespace paretoscope
