// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace paretoscope {

/// What a model is, beside the mouse: a line of bold, lines of plain text. Takes no events.
class HoverCard final : public QFrame {
    Q_OBJECT
public:
    explicit HoverCard(QWidget *parent);

    /// Shows beside `anchor` (parent coordinates), inside the parent.
    void tell(const QPoint &anchor, const QStringList &lines);
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_lines;
};

} // namespace paretoscope
