// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/miningprogress.h"
#include "models/tablecolumn.h"
#include "models/tablemodel.h"

namespace paretoscope {

/// The candidates a running search has found so far, best mAP first; candidates without a number last. Its columns are
/// "name" and "map".
class MiningFrontierTableModel final : public TableModel<TableColumn<MiningCandidate>, MiningCandidate> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MiningFrontierTableModel)
public:
    explicit MiningFrontierTableModel(QObject *parent = nullptr);

    /// A frontier that only grew inserts the new rows; any other change resets.
    void setFrontier(const QList<MiningCandidate> &frontier);

protected:
    [[nodiscard]] const std::vector<TableColumn<MiningCandidate>> &columns() const override { return m_columns; }
    [[nodiscard]] const std::vector<MiningCandidate> &records() const override { return m_frontier; }
    [[nodiscard]] QString keyOf(const MiningCandidate &candidate) const override { return candidate.name; }

private:
    std::vector<TableColumn<MiningCandidate>> m_columns;
    std::vector<MiningCandidate> m_frontier;
};

} // namespace paretoscope
