// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelroles.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <vector>

namespace paretoscope {

/// What is the same in all our tables: a row is a record, and its column (TableColumn<Record>, ModelColumn) answers for
/// each cell. A table adds where the records come from and how they change.
template <typename Column, typename Record>
class TableModel : public QAbstractTableModel {
    Q_DISABLE_COPY_MOVE(TableModel)
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(records().size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(columns().size());
    }
    /// The place of the column with this key, or -1.
    [[nodiscard]] int columnOf(QStringView key) const
    {
        const auto found = std::ranges::find(columns(), key, &Column::key);
        return found == columns().end() ? -1 : static_cast<int>(found - columns().begin());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Column &column = columns()[static_cast<std::size_t>(index.column())];
        const Record &record = records()[static_cast<std::size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole: return column.text(record);
        case Qt::ToolTipRole: return column.note(record);
        case ValueRole: {
            const std::optional<double> number = column.number(record);
            return number ? QVariant(*number) : QVariant();
        }
        case KeyRole: return keyOf(record);
        case MissingReasonRole: return column.isGap(record) ? column.note(record) : QString();
        case GapRole: return column.isGap(record);
        default: return {};
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column &column = columns()[static_cast<std::size_t>(section)];
        switch (role) {
        case Qt::DisplayRole: return column.title;
        case Qt::ToolTipRole: return column.explanation;
        case KeyRole: return column.key;
        case KindRole: return static_cast<int>(column.kind);
        default: return {};
        }
    }

protected:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] virtual const std::vector<Column> &columns() const = 0;
    [[nodiscard]] virtual const std::vector<Record> &records() const = 0;
    /// The stable id of a row.
    [[nodiscard]] virtual QString keyOf(const Record &record) const = 0;
};

} // namespace paretoscope
