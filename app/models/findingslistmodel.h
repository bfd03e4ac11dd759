// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "models/modelroles.h"

#include <QAbstractListModel>

namespace paretoscope {

/// What the decoder skipped, repaired or found contradictory; warnings first, else in order of the body.
class FindingsListModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingsListModel)
public:
    explicit FindingsListModel(QObject *parent = nullptr);

    /// Does nothing when the findings are the same, so that a list being read does not jump.
    void setFindings(Findings findings);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Findings m_findings;
};

} // namespace paretoscope
