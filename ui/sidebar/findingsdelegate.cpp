// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/findingsdelegate.h"

#include "core/finding.h"
#include "models/modelroles.h"
#include "theme/icons.h"
#include "widgets/plaintext.h"

#include <QAbstractItemView>
#include <QPainter>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;
constexpr int textLeft = iconSize + space::inside;

QFont textFont(const QStyleOptionViewItem &option) { return themeFont(option.font, TextSize::Caption); }

QString textOf(const QModelIndex &index) { return harmless(index.data().toString()); }

} // namespace

FindingsDelegate::FindingsDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme)
{}

void FindingsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isWarning = index.data(SeverityRole).toInt() == static_cast<int>(Severity::Warning);
    const ThemeColors &colors = m_theme->colors();
    const QRect icon(option.rect.topLeft() + QPoint(0, space::tight), QSize(iconSize, iconSize));
    themedIcon(isWarning ? u"warning"_s : u"info"_s, isWarning ? colors.warning : colors.muted).paint(painter, icon);
    painter->save();
    painter->setFont(textFont(option));
    painter->setPen(isWarning ? colors.text : colors.muted);
    painter->drawText(option.rect.adjusted(textLeft, space::tight, 0, 0), Qt::TextWordWrap | Qt::AlignLeft,
                      textOf(index));
    painter->restore();
}

QSize FindingsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QRect room(0, 0, std::max(80, width - textLeft), 10'000);
    const int height =
        QFontMetrics(textFont(option)).boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, textOf(index)).height();
    return {width, std::max(height, iconSize) + space::inside};
}

} // namespace paretoscope
