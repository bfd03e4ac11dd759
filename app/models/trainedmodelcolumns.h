// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/distincttexts.h"
#include "models/modelroles.h"
#include "session/runsession.h"

#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace paretoscope {

/// The columns every table of trained models starts with; one latency column a further target follows.
enum class ModelColumn {
    Standing,
    Model,
    Latency,
    Map5095,
    Map50,
    F1,
    Precision,
    Recall,
    Family,
    Status,
    Type,
    ColumnCount
};

inline constexpr int fixedColumnCount = static_cast<int>(ModelColumn::ColumnCount);

/// Answers what a cell of the table holds. Keeps the run and the view of a session as they were at readFrom(), so
/// that a table can let go of old rows before it shows new data. A copy shares what was worked out.
class TrainedModelColumns {
public:
    /// What the session shows now.
    void readFrom(const RunSession &session);
    [[nodiscard]] bool shows(const RunSession &session) const
    {
        return m_run == session.shown().run && m_analysis == session.seen().analysis;
    }
    [[nodiscard]] const TrainingRunPtr &run() const { return m_run; }
    [[nodiscard]] std::size_t rowCount() const { return m_run ? m_run->modelCount() : 0; }

    /// The fixed columns and one for each target but the chosen one (that is ModelColumn::Latency).
    [[nodiscard]] int count() const;
    [[nodiscard]] QString title(int column) const;
    /// The key, with the target that the column of the chosen one shows now: another means something else.
    [[nodiscard]] QString meaning(int column) const;
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
    /// The numbers of a column by row, NaN for a gap; empty where there is none, and for a column of words.
    [[nodiscard]] NumbersView values(int column) const;
    /// The texts of the columns family, status and type; null for the others.
    [[nodiscard]] const DistinctTexts *distinctTexts(int column) const;
    [[nodiscard]] QString text(Row row, int column) const;
    /// True where there is nothing to show, and missingReason() says why.
    [[nodiscard]] bool isGap(Row row, int column) const;
    /// "T4 latency: not stated in the answer"; empty where there is a value.
    [[nodiscard]] QString missingReason(Row row, int column) const;
    [[nodiscard]] Standing standing(Row row) const { return (*m_standings)[row]; }

    /// Texts of which one is as wide as any in the column, or nearly so: found without a look at every text.
    [[nodiscard]] QStringList wideTexts(int column) const;

private:
    struct Texts {
        DistinctTexts family;
        DistinctTexts status;
        DistinctTexts type;
    };
    [[nodiscard]] QStringList wideIds() const;
    [[nodiscard]] QStringList wideNumbers(int column) const;

    TrainingRunPtr m_run;
    std::shared_ptr<const TargetAnalysis> m_analysis;
    std::optional<TargetIndex> m_target; ///< the chosen one
    std::shared_ptr<const Texts> m_words;
    QStringList m_standingNames;                              ///< asked for in every row
    std::shared_ptr<const std::vector<Standing>> m_standings; ///< by row
};

/// "on front", "dominated", ...
[[nodiscard]] QString standingName(Standing standing);
/// All of them, in their order.
[[nodiscard]] QStringList standingNames();

} // namespace paretoscope
