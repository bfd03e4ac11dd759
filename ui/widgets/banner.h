// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace paretoscope {

/// A message over the data it is about: what happened, what is still valid, what to do. Fades in within
/// 150 ms unless the system asks for less motion; leaves when dismissed or resolved.
class Banner final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)
public:
    explicit Banner(QWidget *parent = nullptr);
    ~Banner() override;

    enum class Kind { Error, Notice };
    /// `action` empty: no button.
    void tell(Kind kind, const QString &text, const QString &action, const QColor &iconColor);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fadeIn();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace paretoscope
