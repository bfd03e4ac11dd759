// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/latencyprediction.h"
#include "models/tablecolumn.h"
#include "models/tablemodel.h"

#include <optional>
#include <vector>

namespace paretoscope {

/// What there is to say of a model on an own target. Latencies are ms.
struct MeasurementLine {
    Row row = 0;
    std::optional<double> reported = {};
    std::optional<double> own = {};
    std::optional<double> p99 = {};
    std::optional<double> ratio = {};
    std::optional<double> predicted = {};
    bool isOutlier = false;
};

/// Own latencies beside the reported ones, a model a row: those that stand beside a reported one first, then those that
/// do not, then those that are predicted. Its columns are "model", "reported", "own", "p99", "ratio" and "predicted".
class MeasurementsTableModel final : public TableModel<TableColumn<MeasurementLine>, MeasurementLine> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasurementsTableModel)
public:
    explicit MeasurementsTableModel(QObject *parent = nullptr);
    ~MeasurementsTableModel() override;

    /// `study` is of `run`; null: nothing to show.
    void show(TrainingRunPtr run, const OwnTargetStudy *study);
    /// The model behind an index.
    [[nodiscard]] Row rowAt(const QModelIndex &index) const
    {
        return m_lines.at(static_cast<std::size_t>(index.row())).row;
    }

    /// By the numbers, gaps last either way; ids by idLess(). Stable.
    void sort(int place, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    [[nodiscard]] const std::vector<TableColumn<MeasurementLine>> &columns() const override { return m_columns; }
    [[nodiscard]] const std::vector<MeasurementLine> &records() const override { return m_lines; }
    [[nodiscard]] QString keyOf(const MeasurementLine &line) const override { return m_run->modelId(line.row); }

private:
    [[nodiscard]] std::vector<TableColumn<MeasurementLine>> makeColumns() const;
    void addMeasured(const OwnAgainstReported &against);

    std::vector<TableColumn<MeasurementLine>> m_columns;
    TrainingRunPtr m_run;
    QString m_reported; ///< the target beside
    std::vector<MeasurementLine> m_lines;
};

} // namespace paretoscope
