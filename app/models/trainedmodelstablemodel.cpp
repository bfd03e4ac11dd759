// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trainedmodelstablemodel.h"

#include "models/idorder.h"
#include "models/modelorder.h"

#include <algorithm>
#include <numeric>

namespace paretoscope {

namespace {

/// Views do work for every row each time a block of rows goes: beyond this many blocks a reset is cheaper.
constexpr int mostBlocks = 8;

constexpr int nowhere = -1;

/// By model row: its place in `order`.
std::vector<int> placesIn(const std::vector<Row> &order, std::size_t rowCount)
{
    std::vector<int> places(rowCount, nowhere);
    for (std::size_t place = 0; place < order.size(); ++place)
        places[order[place]] = static_cast<int>(place);
    return places;
}

} // namespace

TrainedModelsTableModel::TrainedModelsTableModel(const RunSession *session, QObject *parent)
    : TableModel(parent),
      m_session(session)
{
    connect(session, &RunSession::runChanged, this, &TrainedModelsTableModel::takeRun);
    connect(session, &RunSession::analysisChanged, this, &TrainedModelsTableModel::followAnalysis);
    if (session->run())
        takeRun(false);
}

TrainedModelsTableModel::~TrainedModelsTableModel() = default;

void TrainedModelsTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_sorted = sortedRows(m_columns, column, order);
    Order wanted = kept(m_sorted, m_filter, m_columns);
    Q_EMIT aboutToRearrange(true);
    applyOrder(std::move(wanted));
    Q_EMIT rearranged();
}

void TrainedModelsTableModel::setFilterText(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    m_filter = ModelFilter(text, m_columns);
    Order wanted = kept(m_sorted, m_filter, m_columns);
    if (wanted == m_order)
        return;
    Q_EMIT aboutToRearrange(false);
    beginResetModel();
    m_order = std::move(wanted);
    endResetModel();
    Q_EMIT rearranged();
}

int TrainedModelsTableModel::tableRowOf(Row row) const
{
    const auto found = std::ranges::find(m_order, row);
    return found == m_order.end() ? nowhere : static_cast<int>(found - m_order.begin());
}

TrainedModelsTableModel::Order TrainedModelsTableModel::kept(const Order &sorted, const ModelFilter &filter,
                                                             const TrainedModelColumns &columns)
{
    if (filter.isEmpty())
        return sorted;
    const std::vector<quint8> isKept = filter.keptRows(columns);
    Order rows;
    rows.reserve(sorted.size());
    std::ranges::copy_if(sorted, std::back_inserter(rows), [&isKept](Row row) { return isKept[row] != 0; });
    return rows;
}

void TrainedModelsTableModel::applyOrder(Order order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    const std::vector<int> places = before.isEmpty() ? std::vector<int>() : placesIn(order, m_columns.rowCount());
    for (const QModelIndex &index : before)
        after.append(createIndex(places[modelRowAt(index.row())], index.column()));
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void TrainedModelsTableModel::takeRun(bool sameRun)
{
    TrainedModelColumns columns = m_columns;
    columns.readFrom(*m_session);
    if (sameRun && columns.all().size() == m_columns.all().size()) {
        become(std::move(columns));
        return;
    }
    beginResetModel();
    m_columns = std::move(columns);
    m_filter = ModelFilter(m_filterText, m_columns);
    m_sorted = sortedRows(m_columns, m_sortColumn, m_sortOrder);
    m_order = kept(m_sorted, m_filter, m_columns);
    endResetModel();
}

void TrainedModelsTableModel::followAnalysis()
{
    if (!m_columns.run())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_columns.shows(*m_session))
        return; // a new run came with its analysis
    TrainedModelColumns columns = m_columns;
    columns.readFrom(*m_session);
    become(std::move(columns));
}

void TrainedModelsTableModel::become(TrainedModelColumns columns)
{
    Order newRows(m_columns.rowCount()); // by old row
    if (columns.run() == m_columns.run())
        std::iota(newRows.begin(), newRows.end(), Row{0});
    else
        newRows = rowsAfterRefresh(*m_columns.run(), *columns.run());
    m_filter = ModelFilter(m_filterText, columns);
    Order sorted = sortedRows(columns, m_sortColumn, m_sortOrder);
    Order wanted = kept(sorted, m_filter, columns);
    Q_EMIT aboutToRearrange(false);
    takeRows(std::move(columns), newRows, std::move(sorted), std::move(wanted));
    Q_EMIT rearranged();
}

void TrainedModelsTableModel::takeRows(TrainedModelColumns columns, const Order &newRows, Order sorted, Order wanted)
{
    const std::vector<int> places = placesIn(wanted, columns.rowCount());
    const auto goes = [&](Row row) { return newRows[row] == goneRow || places[newRows[row]] == nowhere; };
    const bool isReset = blocksThat(goes) > mostBlocks;
    if (isReset) {
        beginResetModel();
    } else {
        removeRowsThat(goes);
        for (Row &row : m_order)
            row = newRows[row];
    }
    m_columns = std::move(columns);
    m_sorted = std::move(sorted);
    if (isReset) {
        m_order = std::move(wanted);
        endResetModel();
        return;
    }
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    insertMissing(wanted);
    applyOrder(std::move(wanted));
}

/// Behind all others: applyOrder() finds their places.
void TrainedModelsTableModel::insertMissing(const Order &wanted)
{
    if (wanted.size() == m_order.size())
        return;
    const std::vector<int> places = placesIn(m_order, m_columns.rowCount());
    beginInsertRows({}, rowCount(), static_cast<int>(wanted.size()) - 1);
    std::ranges::copy_if(wanted, std::back_inserter(m_order), [&places](Row row) { return places[row] == nowhere; });
    endInsertRows();
}

/// How many blocks of neighbouring rows would go.
template <typename Goes>
int TrainedModelsTableModel::blocksThat(Goes goes) const
{
    int blocks = 0;
    bool isInBlock = false;
    for (const Row row : m_order) {
        const bool isGoing = goes(row);
        blocks += isGoing && !isInBlock ? 1 : 0;
        isInBlock = isGoing;
    }
    return blocks;
}

template <typename Goes>
void TrainedModelsTableModel::removeRowsThat(Goes goes)
{
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!goes(modelRowAt(last)))
            continue;
        int first = last; // neighbours go in one step
        while (first > 0 && goes(modelRowAt(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_order.erase(m_order.begin() + first, m_order.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

} // namespace paretoscope
