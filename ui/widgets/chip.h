// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

namespace paretoscope {

/// A word or two on a tinted pill: a status, or who speaks. Elides when there is no room.
class Chip final : public QFrame {
    Q_OBJECT
    Q_PROPERTY(QString text READ text)
public:
    explicit Chip(QWidget *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// `accent` colours outline, tint and text.
    void show(const QString &text, const QColor &accent);
    using QFrame::show;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QColor m_accent;
};

} // namespace paretoscope
