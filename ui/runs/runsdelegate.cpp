// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runsdelegate.h"

#include "models/runstreemodel.h"
#include "theme/theme.h"
#include "widgets/plaintext.h"
#include "widgets/statusshape.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace paretoscope {

namespace {

QString statusOf(const QModelIndex &index)
{
    const QString word = harmless(index.siblingAtColumn(RunsTreeModel::StatusColumn).data().toString());
    const QVariant state = index.data(RunStateRole);
    return state.isValid() ? withStatusShape(static_cast<RunState>(state.toInt()), word, QChar(0x202F)) : word;
}

/// A run always has its two lines, so that nothing jumps when its status arrives; a project only in trouble.
bool hasStatusLine(const QModelIndex &index) { return index.parent().isValid() || !statusOf(index).isEmpty(); }

QFont statusFont(const QFont &base) { return themeFont(base, TextSize::Caption); }

} // namespace

void RunsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = harmless(option->text);
    if (index.column() != RunsTreeModel::NameColumn)
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    if (index.column() == RunsTreeModel::BestMapColumn)
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

void RunsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    const QStyle *const style = styled.widget ? styled.widget->style() : QApplication::style();
    if (index.column() != RunsTreeModel::NameColumn || !hasStatusLine(index)) {
        style->drawControl(QStyle::CE_ItemViewItem, &styled, painter, styled.widget);
        return;
    }
    const QString name = std::exchange(styled.text, {});
    style->drawControl(QStyle::CE_ItemViewItem, &styled, painter, styled.widget); // the background
    const int side = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &styled, styled.widget) + 1;
    const QRect inside = styled.rect.adjusted(side, space::tight, -side, -space::tight);
    const auto line = [&](const QRect &place, const QString &text, const QFont &font, QPalette::ColorRole color) {
        painter->setFont(font);
        painter->setPen(styled.palette.color(color));
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    painter->save();
    const QRect above(inside.topLeft(), QSize(inside.width(), styled.fontMetrics.height()));
    line(above, name, styled.font, QPalette::Text);
    line(inside.adjusted(0, above.height(), 0, 0), statusOf(index), statusFont(styled.font), QPalette::PlaceholderText);
    painter->restore();
}

QSize RunsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int status = hasStatusLine(index) ? QFontMetrics(statusFont(option.font)).height() : 0;
    size.setHeight(option.fontMetrics.height() + status + space::inside);
    return size;
}

} // namespace paretoscope
