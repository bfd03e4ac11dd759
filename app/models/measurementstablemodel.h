// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/latencyprediction.h"
#include "models/modelroles.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace paretoscope {

/// Own latencies beside the reported ones, a model a row: those that stand beside a reported one first, then those that
/// do not, then those that are predicted. A prediction has a column of its own.
class MeasurementsTableModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasurementsTableModel)
public:
    enum Column { ModelColumn, ReportedColumn, OwnColumn, P99Column, RatioColumn, PredictedColumn, ColumnCount };

    explicit MeasurementsTableModel(QObject *parent = nullptr);
    ~MeasurementsTableModel() override;

    /// `study` is of `run`; null: nothing to show.
    void show(TrainingRunPtr run, const OwnTargetStudy *study);
    /// The model behind an index.
    [[nodiscard]] Row rowAt(const QModelIndex &index) const
    {
        return m_rows.at(static_cast<std::size_t>(index.row())).row;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// By the numbers, gaps last either way; ids by idLess(). Stable.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Line {
        Row row = 0;
        std::optional<double> reported = {};
        std::optional<double> own = {};
        std::optional<double> p99 = {};
        std::optional<double> ratio = {};
        std::optional<double> predicted = {};
        bool isOutlier = false;

        [[nodiscard]] std::optional<double> number(int column) const;
    };
    [[nodiscard]] QString textOf(const Line &line, int column) const;
    [[nodiscard]] QString noteOn(const Line &line, int column) const;

    TrainingRunPtr m_run;
    QString m_reported; ///< the target beside
    std::vector<Line> m_rows;
};

} // namespace paretoscope
