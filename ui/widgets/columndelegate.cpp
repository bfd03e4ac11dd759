// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/columndelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace paretoscope {

namespace {

Qt::Alignment alignmentOf(const QAbstractItemModel &model, int column)
{
    return Qt::AlignVCenter | (kindOf(model, column) == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft);
}

class ColumnHeader final : public QHeaderView {
public:
    explicit ColumnHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override
    {
        QHeaderView::initStyleOptionForIndex(option, logicalIndex);
        option->textAlignment = alignmentOf(*model(), logicalIndex);
    }
};

} // namespace

ColumnKind kindOf(const QAbstractItemModel &model, int column)
{
    return static_cast<ColumnKind>(model.headerData(column, Qt::Horizontal, KindRole).toInt());
}

void ColumnDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = alignmentOf(*index.model(), index.column());
}

QTableView *makeTable(QWidget *parent)
{
    auto *const table = new QTableView(parent);
    table->setHorizontalHeader(new ColumnHeader(table));
    table->setItemDelegate(new ColumnDelegate(table));
    return table;
}

} // namespace paretoscope
