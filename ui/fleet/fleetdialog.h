// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleetanalyst.h"
#include "session/runsession.h"

#include <QDialog>

#include <memory>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace paretoscope {

class FleetRow;
class SlopeChart;
class Theme;

/// One model for several kinds of hardware: the limits of each target, the choice that keeps them all with the smallest
/// largest regret, and what it costs to have only one. Follows the run on screen; a budget set here is that target's
/// budget everywhere.
class FleetDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetDialog)
public:
    /// All must outlive the dialog.
    FleetDialog(RunSession *session, RunMemory *memory, const Theme *theme, QWidget *parent = nullptr);
    ~FleetDialog() override;

    void setVisible(bool visible) override;

private:
    void layOut();
    void connectButtons();
    void showRun();
    void showNeeds();
    void showFleet();
    void showStudy(const FleetStudy &study);
    void showRows(const FleetStudy &study);
    void showOrder(const FleetStudy &study);
    void showNothing(const QString &sentence);
    void askWhereToSave();
    /// The newest study if there is a pick in it; else null.
    [[nodiscard]] const FleetStudy *picking() const;

    RunSession *m_session;
    FleetAnalyst *m_fleet;
    QScrollArea *m_scroll;
    QWidget *m_table;
    QGridLayout *m_grid;
    std::vector<std::unique_ptr<FleetRow>> m_rows; ///< a target each
    QLabel *m_order;
    SlopeChart *m_slopes;
    QLabel *m_answer;
    QLabel *m_reason;
    QLabel *m_price;
    QLabel *m_next;
    QLabel *m_conditions;
    QPushButton *m_copy;
    QPushButton *m_reveal;
    QPushButton *m_save;
};

} // namespace paretoscope
