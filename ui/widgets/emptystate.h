// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace paretoscope {

/// What a panel says when it has nothing to show: a title, a sentence and, where there is one, the next step.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void say(const QString &title, const QString &sentence, const QString &action = {});
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionRequested();

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace paretoscope
