// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"
#include "theme/theme.h"

#include <QTimer>
#include <QToolBar>

class QAction;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QToolButton;

namespace paretoscope {

class Chip;
class ElidedLabel;

/// The head of the window, one row: run, status, age, refresh; target, metric, scale, budget. It shows the
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
    void showBudget();
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
    QDoubleSpinBox *m_budget;
    QTimer m_ageTimer;
};

} // namespace paretoscope
