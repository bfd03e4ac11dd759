// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "widgets/columndelegate.h"

namespace paretoscope {

/// Draws a model's standing as the mark the chart uses, shows gaps muted, and ids without what could
/// disturb their neighbours.
class ModelsDelegate final : public ColumnDelegate {
    Q_OBJECT
public:
    /// `theme` must outlive the delegate.
    explicit ModelsDelegate(const Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] bool paintOneLine(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const;

    const Theme *m_theme;
};

} // namespace paretoscope
