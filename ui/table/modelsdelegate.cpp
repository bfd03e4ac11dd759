// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/modelsdelegate.h"

#include "chart/marks.h"
#include "models/modelroles.h"
#include "widgets/plaintext.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>
#include <QtMath>

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

/// Nothing for harmless() to do, and left to right: true of nearly every cell.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

ColumnKind kindAt(const QModelIndex &index) { return kindOf(*index.model(), index.column()); }

} // namespace

ModelsDelegate::ModelsDelegate(const Theme *theme, QObject *parent)
    : ColumnDelegate(parent),
      m_theme(theme)
{}

void ModelsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    ColumnDelegate::initStyleOption(option, index);
    if (!isPlain(option->text))
        option->text = harmless(option->text);
    const ColumnKind kind = kindAt(index);
    option->textElideMode = kind == ColumnKind::Id ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.data(GapRole).toBool())
        option->palette.setColor(QPalette::Text, m_theme->colors().muted);
    if (kind == ColumnKind::Standing) { // room for the mark
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(markRoom - 8, 1);
    }
}

/// A plain text that has room, which is what nearly every cell holds: a third of the time of the style's general way,
/// which lays out text for lines, tabs and directions. False for any other cell, of which nothing is painted.
bool ModelsDelegate::paintOneLine(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (kindAt(index) == ColumnKind::Standing || option.state.testFlag(QStyle::State_HasFocus))
        return false;
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QStyle &style = *cell.widget->style();
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const QFontMetricsF metrics(cell.font);
    const double width = metrics.horizontalAdvance(cell.text);
    const int height = qCeil(metrics.height());
    const QRect room = cell.rect.adjusted(margin, 0, -margin, 0);
    if (!isPlain(cell.text) || width > room.width())
        return false;
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, &painter, cell.widget);
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const auto group = cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const bool isRight = QStyle::visualAlignment(cell.direction, cell.displayAlignment).testFlag(Qt::AlignRight);
    const double left = isRight ? room.left() + room.width() - width : room.left();
    const int top = room.top() + room.height() / 2 - height / 2; // as QStyle::alignedRect() rounds it
    painter.setFont(cell.font);
    painter.setPen(cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter.drawText(QPointF(left, top + metrics.ascent()), cell.text);
    return true;
}

void ModelsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (paintOneLine(*painter, option, index))
        return;
    ColumnDelegate::paint(painter, option, index);
    if (kindAt(index) != ColumnKind::Standing)
        return;
    const auto mark = markOf(static_cast<Standing>(index.data(ValueRole).toInt()));
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
