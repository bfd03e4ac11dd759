// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/miningfrontiertablemodel.h"
#include "session/runsession.h"
#include "widgets/card.h"

class QLabel;
class QProgressBar;
class QTableView;

namespace paretoscope {

/// How far the search has come: phase, progress, time left with its uncertainty, candidates so far, baselines.
/// Hidden for runs that are no search.
class MiningPanel final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MiningPanel)
public:
    /// `session` must outlive the panel.
    explicit MiningPanel(RunSession *session, QWidget *parent = nullptr);
    ~MiningPanel() override;

private:
    void follow();
    [[nodiscard]] QString timeLeftText() const;

    RunSession *m_session;
    MiningFrontierTableModel *m_frontier;
    QLabel *m_phase;
    QProgressBar *m_progress;
    QLabel *m_timeLeft;
    QTableView *m_table;
    QLabel *m_baselines;
};

} // namespace paretoscope
