// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/miningprogress.h"
#include "models/modelroles.h"

#include <QAbstractTableModel>

namespace paretoscope {

/// The candidates a running search has found so far, best mAP first; candidates without a number last.
class MiningFrontierTableModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MiningFrontierTableModel)
public:
    enum Column { NameColumn, MapColumn, ColumnCount };

    explicit MiningFrontierTableModel(QObject *parent = nullptr);

    /// A frontier that only grew inserts the new rows; any other change resets.
    void setFrontier(const QList<MiningCandidate> &frontier);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<MiningCandidate> m_frontier;
};

} // namespace paretoscope
