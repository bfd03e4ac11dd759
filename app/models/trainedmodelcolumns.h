// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelcolumn.h"
#include "session/runsession.h"

#include <memory>
#include <optional>
#include <vector>

namespace paretoscope {

/// The columns of the table of models: those of the run, the chosen target's latency among the first, and what each
/// model is there. Keeps the run and the view of a session as they were at readFrom(), so that a table can let go of
/// old rows before it shows new data. A copy shares what was worked out.
class TrainedModelColumns {
public:
    /// Of a run without models, none of them with something to show.
    TrainedModelColumns();
    /// What the session shows now.
    void readFrom(const RunSession &session);
    [[nodiscard]] bool shows(const RunSession &session) const
    {
        return m_run == session.shown().run && m_analysis == session.seen().analysis;
    }
    [[nodiscard]] const TrainingRunPtr &run() const { return m_run; }
    [[nodiscard]] std::size_t rowCount() const { return m_run ? m_run->modelCount() : 0; }
    [[nodiscard]] const std::vector<ModelColumn> &all() const { return m_columns; }

private:
    TrainingRunPtr m_run;
    std::shared_ptr<const TargetAnalysis> m_analysis;
    std::vector<ModelColumn> m_ofRun; ///< whatever the view
    std::vector<ModelColumn> m_columns;
};

} // namespace paretoscope
