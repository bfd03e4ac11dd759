// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"
#include "theme/theme.h"

#include <QTimer>
#include <QToolBar>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace paretoscope {

class Chip;
class ElidedLabel;
class LimitSpin;

/// The head of the window, one row: run, status, age, refresh; target, metric, scale, limits. It shows the
/// session's view and changes nothing but that.
class HeadBar final : public QToolBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeadBar)
public:
    /// Both must outlive the bar. `actions` are shown at the right end as icons.
    HeadBar(RunSession *session, const Theme *theme, const QList<QAction *> &actions, QWidget *parent = nullptr);
    ~HeadBar() override;

private:
    void layOut(const QList<QAction *> &actions);
    void connectControls();
    void showRun();
    void showView();
    void showAge();
    void showNeed();
    void fillTargets();
    void fillMetrics();

    RunSession *m_session;
    const Theme *m_theme;
    ElidedLabel *m_title;
    Chip *m_status;
    QLabel *m_age;
    QComboBox *m_target;
    QComboBox *m_metric;
    QToolButton *m_logScale;
    QToolButton *m_baselines;
    LimitSpin *m_budget;
    LimitSpin *m_floor;
    QTimer m_ageTimer;
};

} // namespace paretoscope
