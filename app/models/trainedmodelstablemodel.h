// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelfilter.h"
#include "models/tablemodel.h"
#include "models/trainedmodelcolumns.h"

#include <vector>

namespace paretoscope {

/// The models of the session's run, one a row. Sorts and filters by an index vector of its own (a stock
/// proxy costs twenty times as much on 100,000 rows); gaps sort last either way, ties keep the order of the
/// body. A refresh of the same run removes, changes and inserts rows by model id, so that selection and
/// scroll position survive. Another run resets, and so do a filter and a refresh that take rows away in so many
/// places that views are faster told of all at once: between aboutToRearrange() and rearranged() a view can keep
/// its place whichever way it goes.
class TrainedModelsTableModel final : public TableModel<ModelColumn, Row> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainedModelsTableModel)
public:
    /// `session` must outlive the model.
    explicit TrainedModelsTableModel(const RunSession *session, QObject *parent = nullptr);
    ~TrainedModelsTableModel() override;

    void sort(int column, Qt::SortOrder order) override;

    /// The run on show; null before the first.
    [[nodiscard]] const TrainingRunPtr &run() const { return m_columns.run(); }
    /// The column at a place; it is another after each modelReset() and headerDataChanged().
    [[nodiscard]] const ModelColumn &column(int place) const { return columns().at(static_cast<std::size_t>(place)); }
    /// Keeps the rows that ModelFilter keeps.
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_filterText; }
    /// True while the filter may hide a row.
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    /// What of the filter is left out of account and why; empty when all of it is understood.
    [[nodiscard]] const QString &filterNote() const { return m_filter.note(); }

    /// The model of a table row, and back (-1: filtered out).
    [[nodiscard]] Row modelRowAt(int tableRow) const { return m_order.at(static_cast<std::size_t>(tableRow)); }
    [[nodiscard]] int tableRowOf(Row row) const;

Q_SIGNALS:
    /// Rows are about to move, come or go, other than by another run; `isSort`: move only.
    void aboutToRearrange(bool isSort);
    void rearranged();

protected:
    [[nodiscard]] const std::vector<ModelColumn> &columns() const override { return m_columns.all(); }
    [[nodiscard]] const std::vector<Row> &records() const override { return m_order; }
    [[nodiscard]] QString keyOf(const Row &row) const override { return run()->label(row); }

private:
    using Order = std::vector<Row>;

    void takeRun(bool sameRun);
    void followAnalysis();
    /// Removes, changes, inserts and moves rows until they are those of `columns`.
    void become(TrainedModelColumns columns);
    void takeRows(TrainedModelColumns columns, const Order &newRows, Order sorted, Order wanted);
    void insertMissing(const Order &wanted);
    template <typename Goes>
    [[nodiscard]] int blocksThat(Goes goes) const;
    template <typename Goes>
    void removeRowsThat(Goes goes);
    void applyOrder(Order order);
    /// The rows of `sorted` that the filter keeps.
    [[nodiscard]] static Order kept(const Order &sorted, const ModelFilter &filter, const TrainedModelColumns &columns);

    const RunSession *m_session;
    TrainedModelColumns m_columns; ///< of the run and the view on show
    Order m_sorted;                ///< every row of m_columns.run()
    Order m_order;                 ///< those of m_sorted that are shown
    QString m_filterText;
    ModelFilter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace paretoscope
