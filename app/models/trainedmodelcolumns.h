// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelroles.h"
#include "session/runsession.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace paretoscope {

/// The columns every table of trained models starts with; one latency column a further target follows.
enum class ModelColumn { Standing, Model, Latency, Map5095, Map50, F1, Precision, Recall, Family, Status, Type, ColumnCount };

inline constexpr int fixedColumnCount = static_cast<int>(ModelColumn::ColumnCount);

/// Answers what a cell of the table holds. Keeps the run and the view of a session as they were at take(), so
/// that a table can let go of old rows before it shows new data.
class TrainedModelColumns {
public:
    /// What the session shows now.
    void take(const RunSession &session);
    [[nodiscard]] bool shows(const RunSession &session) const
    {
        return m_run == session.sharedRun() && m_analysis == session.sharedAnalysis();
    }
    [[nodiscard]] const TrainingRunPtr &run() const { return m_run; }

    /// The fixed columns and one for each target but the chosen one (that is ModelColumn::Latency).
    [[nodiscard]] int count() const;
    [[nodiscard]] QString title(int column) const;
    /// What a column is remembered by; the chosen target's latency has one key whichever target that is.
    [[nodiscard]] QString key(int column) const;
    /// True where at least one model has something to show.
    [[nodiscard]] bool hasValues(int column) const;
    /// What the column means, in a sentence; for the header's tooltip.
    [[nodiscard]] QString explanation(int column) const;
    /// The metric a column shows.
    [[nodiscard]] static std::optional<Metric> metricOf(int column);
    /// The target a latency column shows.
    [[nodiscard]] std::optional<TargetIndex> targetOf(int column) const;
    [[nodiscard]] bool isNumeric(int column) const;

    [[nodiscard]] Reading reading(Row row, int column) const;
    [[nodiscard]] QString text(Row row, int column) const;
    /// "T4 latency: not stated in the answer"; empty where there is a value.
    [[nodiscard]] QString missingReason(Row row, int column) const;
    [[nodiscard]] Standing standing(Row row) const;

    /// Sorts before: -1, same: 0, after: 1; ascending. Gaps are not compared here.
    [[nodiscard]] int compareTexts(Row a, Row b, int column) const;

private:
    TrainingRunPtr m_run;
    std::shared_ptr<const TargetAnalysis> m_analysis;
    std::optional<TargetIndex> m_target; ///< the chosen one
};

/// "on front", "dominated", ...
[[nodiscard]] QString standingName(Standing standing);

} // namespace paretoscope
