// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trainedmodelcolumns.h"

#include <QAbstractTableModel>

#include <vector>

namespace paretoscope {

/// The models of the session's run, one a row. Sorts and filters by an index vector of its own (a stock
/// proxy costs twenty times as much on 100,000 rows); gaps sort last either way, ties keep the order of the
/// body. A refresh of the same run removes, changes and inserts rows by model id, so that selection and
/// scroll position survive; another run resets.
class TrainedModelsTableModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainedModelsTableModel)
public:
    /// `session` must outlive the model.
    explicit TrainedModelsTableModel(const RunSession *session, QObject *parent = nullptr);
    ~TrainedModelsTableModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// True for a column in which at least one model has something to show, whatever the filter says.
    [[nodiscard]] bool hasValues(int column) const { return m_columns.hasValues(column); }
    /// Keeps rows whose id, type, family, status or standing holds every word of `text`.
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_filterText; }

    /// The model of a table row, and back (-1: filtered out).
    [[nodiscard]] Row modelRowAt(int tableRow) const { return m_order.at(static_cast<std::size_t>(tableRow)); }
    [[nodiscard]] int tableRowOf(Row row) const;

private:
    using Order = std::vector<Row>;

    void takeRun(bool sameRun);
    void mergeRun(const TrainedModelColumns &columns);
    template <typename Goes>
    void removeRowsThat(Goes goes);
    /// Removes, inserts and moves rows until they are those of wantedOrder(); all data may have changed.
    void becomeWanted();
    void followAnalysis();
    void applyOrder(Order order);
    /// What is shown now, for the current filter and sorting.
    [[nodiscard]] Order wantedOrder() const;
    [[nodiscard]] bool matches(Row row, const QStringList &words) const;

    const RunSession *m_session;
    TrainedModelColumns m_columns; ///< of the run and the view on show
    Order m_order; ///< rows of m_columns.run()
    QString m_filterText;
    int m_columnCount = fixedColumnCount;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace paretoscope
