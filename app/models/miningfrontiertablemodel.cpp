// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/miningfrontiertablemodel.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

bool isBetter(const MiningCandidate &a, const MiningCandidate &b)
{
    return a.mapPercent.value_or(-1) > b.mapPercent.value_or(-1);
}

} // namespace

MiningFrontierTableModel::MiningFrontierTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void MiningFrontierTableModel::setFrontier(const QList<MiningCandidate> &frontier)
{
    QList<MiningCandidate> sorted = frontier;
    std::ranges::stable_sort(sorted, isBetter);
    if (sorted == m_frontier)
        return;
    const auto isNew = [this](const MiningCandidate &candidate) { return !m_frontier.contains(candidate); };
    QList<MiningCandidate> known = sorted;
    known.removeIf(isNew);
    if (known != m_frontier) {
        beginResetModel();
        m_frontier = sorted;
        endResetModel();
        return;
    }
    for (qsizetype row = 0; row < sorted.size(); ++row) {
        if (row < m_frontier.size() && m_frontier.at(row) == sorted.at(row))
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_frontier.insert(row, sorted.at(row));
        endInsertRows();
    }
}

int MiningFrontierTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_frontier.size());
}

int MiningFrontierTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MiningFrontierTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MiningCandidate &candidate = m_frontier.at(index.row());
    const bool isMap = index.column() == MapColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (!isMap)
            return candidate.name;
        return candidate.mapPercent ? QString::number(*candidate.mapPercent, 'f', 1) : u"–"_s;
    case Qt::TextAlignmentRole:
        return QVariant(isMap ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case MissingReasonRole:
        return isMap && !candidate.mapPercent ? tr("No usable mAP stated for this candidate") : QString();
    case ValueRole: return isMap && candidate.mapPercent ? QVariant(*candidate.mapPercent) : QVariant();
    case KeyRole: return candidate.name;
    default: return {};
    }
}

QVariant MiningFrontierTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return section == NameColumn ? tr("Candidate") : tr("mAP (%)");
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace paretoscope
