// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace paretoscope {

/// A finding as an icon and a wrapped sentence, as high as it needs in the width there is.
class FindingsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `theme` must outlive the delegate.
    explicit FindingsDelegate(const Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme *m_theme;
};

} // namespace paretoscope
