// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace paretoscope {

/// Does something once, after a window was painted for the first time: what nobody who waits for the window needs.
class FirstPaint final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstPaint)
public:
    /// Belongs to `window`, and goes when it has done its work.
    FirstPaint(QWidget *window, std::function<void()> action);
    ~FirstPaint() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_action;
};

} // namespace paretoscope
