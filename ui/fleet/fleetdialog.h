// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/ordershift.h"
#include "record/decisionrecord.h"
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
/// budget everywhere. Chooses on a worker.
class FleetDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetDialog)
public:
    /// All must outlive the dialog.
    FleetDialog(RunSession *session, RunMemory *memory, const Theme *theme, QWidget *parent = nullptr);
    ~FleetDialog() override;

private:
    void layOut();
    void showRun();
    void showNeeds();
    void rememberNeed(const FleetRow &row);
    void rememberPlace(const FleetRow &row);
    void choose();
    /// What is worked out for the ticked targets, away from the window.
    struct Choice {
        FleetAnswer answer;
        QString order; ///< how far the order of the models carries over between neighbours, where it does least
        std::vector<TargetIndex> targets;
        std::vector<CommonRanks> ranks;         ///< on all targets; empty where they are too many to draw
        std::optional<DecisionRecord> decision; ///< where there is a pick
    };
    [[nodiscard]] static Choice chooseFor(const TrainingRun &run, const RunView &view,
                                          const std::vector<FleetLimit> &limits);
    void showAnswer(const TrainingRun &run, Metric metric, const std::vector<FleetLimit> &limits,
                    const FleetAnswer &answer);
    void showOrder(const TrainingRunPtr &run, const Choice &choice);
    void askWhereToSave();
    void enableButtons();
    void showNothing(const QString &sentence);
    void showRows(const TrainingRun &run, const FleetAnswer *answer);
    [[nodiscard]] std::vector<FleetLimit> limits() const;

    RunSession *m_session;
    RunMemory *m_memory;
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
    std::optional<Row> m_picked;
    std::optional<DecisionRecord> m_decision; ///< of m_picked
    quint64 m_turn = 0;                       ///< of the newest choice; older ones are dropped
};

} // namespace paretoscope
