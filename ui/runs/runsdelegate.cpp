// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runsdelegate.h"

#include "models/runstreemodel.h"
#include "theme/theme.h"
#include "widgets/plaintext.h"
#include "widgets/statusshape.h"

namespace paretoscope {

void RunsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = harmless(option->text);
    if (index.column() == RunsTreeModel::StatusColumn) {
        if (const QVariant state = index.data(RunStateRole); state.isValid())
            option->text = statusShape(static_cast<RunState>(state.toInt())) + QChar(0x202F) + option->text;
    }
    if (index.column() != RunsTreeModel::NameColumn)
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
}

QSize RunsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + space::inside);
    return size;
}

} // namespace paretoscope
