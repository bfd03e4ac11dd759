// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/modelsdelegate.h"

#include "chart/marks.h"
#include "models/trainedmodelcolumns.h"
#include "widgets/plaintext.h"

#include <QPainter>

#include <algorithm>

namespace paretoscope {

namespace {

constexpr int markRoom = 24;

std::optional<Mark> markOf(Standing standing)
{
    switch (standing) {
    case Standing::Recommended: return Mark::Recommended;
    case Standing::OnFront: return Mark::Front;
    case Standing::Dominated: return Mark::Dominated;
    case Standing::Baseline: return Mark::Baseline;
    case Standing::NotComparable: return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// Nothing for harmless() to do: true of nearly every cell.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool isStandingColumn(const QModelIndex &index) { return index.column() == static_cast<int>(ModelColumn::Standing); }

} // namespace

ModelsDelegate::ModelsDelegate(const Theme *theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void ModelsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!isPlain(option->text))
        option->text = harmless(option->text);
    option->textElideMode = index.column() == static_cast<int>(ModelColumn::Model) ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.data(GapRole).toBool())
        option->palette.setColor(QPalette::Text, m_theme->colors().muted);
    if (isStandingColumn(index)) { // room for the mark
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(markRoom - 8, 1);
    }
}

void ModelsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!isStandingColumn(index))
        return;
    const auto mark = markOf(static_cast<Standing>(index.data(StandingRole).toInt()));
    if (!mark)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(option.rect.left() + markRoom / 2.0 + 1, option.rect.center().y() + 1);
    if (*mark == Mark::Recommended)
        painter->scale(0.75, 0.75);
    drawMark(*painter, {}, *mark, m_theme->colors());
    painter->restore();
}

} // namespace paretoscope
