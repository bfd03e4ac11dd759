// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

namespace paretoscope {

/// One line of plain text that gives way: elided when there is no room, whole in the tooltip. Control
/// characters and direction overrides are shown as spaces, so an id from outside cannot disturb its
/// neighbours; text() stays exact.
class ElidedLabel final : public QFrame {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText)
public:
    explicit ElidedLabel(QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    void setMuted(bool muted);
    /// What the tooltip adds below the whole text.
    void setNote(const QString &note);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    Qt::TextElideMode m_mode;
    QString m_text;
    QString m_note;
    bool m_isMuted = false;
};

} // namespace paretoscope
