// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/plainmodel.h"

namespace paretoscope::bench {

PlainModel::PlainModel(const TrainingRun &run, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (Row row = 0; row < run.modelCount(); ++row)
        m_entries.append({run.modelId(row), run.latencyValues(0)[row], run.metricValues(Metric::Map5095)[row]});
}

int PlainModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int PlainModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 3; }

QVariant PlainModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::UserRole))
        return {};
    const Entry &entry = m_entries.at(index.row());
    if (index.column() == idColumn)
        return entry.id;
    return index.column() == latencyColumn ? entry.latency : entry.metric;
}

} // namespace paretoscope::bench
