// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelroles.h"

#include <QStyledItemDelegate>

class QTableView;

namespace paretoscope {

/// What the model of a table says that a column holds (KindRole).
[[nodiscard]] ColumnKind kindOf(const QAbstractItemModel &model, int column);

/// Cells of a table, numbers on the right and all else on the left.
class ColumnDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// A table whose cells and titles stand as ColumnDelegate says.
[[nodiscard]] QTableView *makeTable(QWidget *parent);

} // namespace paretoscope
