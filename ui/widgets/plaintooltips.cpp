// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plaintooltips.h"

#include "widgets/plaintext.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace paretoscope {

namespace {

QString textIn(const QAbstractItemView &view, const QPoint &place)
{
    if (!view.model())
        return {};
    if (const auto *const header = qobject_cast<const QHeaderView *>(&view)) {
        const int section = header->logicalIndexAt(place);
        return view.model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
    }
    return view.indexAt(place).data(Qt::ToolTipRole).toString();
}

/// The tooltip of a widget at a place in it; empty where it has none, or makes its own.
QString textAt(const QWidget &widget, const QPoint &place)
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(widget.parentWidget());
    return view && view->viewport() == &widget ? textIn(*view, place) : widget.toolTip();
}

} // namespace

bool PlainToolTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !watched->isWidgetType())
        return false;
    auto *const widget = static_cast<QWidget *>(watched);
    const auto *const help = static_cast<const QHelpEvent *>(event);
    const QString text = textAt(*widget, help->pos());
    if (text.isEmpty())
        return false;
    QToolTip::showText(help->globalPos(), plainToolTip(text), widget);
    return true;
}

} // namespace paretoscope
