// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trainedmodelstablemodel.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// Row numbers in the order that `before` gives, ties as they come.
template <typename Before>
void sortStably(std::vector<Row> &rows, Qt::SortOrder order, Before before)
{
    std::ranges::stable_sort(rows, [&](Row a, Row b) {
        return order == Qt::AscendingOrder ? before(a, b) : before(b, a);
    });
}

} // namespace

TrainedModelsTableModel::TrainedModelsTableModel(const RunSession *session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    connect(session, &RunSession::runChanged, this, &TrainedModelsTableModel::takeRun);
    connect(session, &RunSession::analysisChanged, this, &TrainedModelsTableModel::followAnalysis);
    if (session->run())
        takeRun(false);
}

TrainedModelsTableModel::~TrainedModelsTableModel() = default;

int TrainedModelsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int TrainedModelsTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_columnCount; }

QVariant TrainedModelsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row row = modelRowAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return m_columns.text(row, column);
    case Qt::ToolTipRole:
        if (const QString reason = m_columns.missingReason(row, column); !reason.isEmpty())
            return reason;
        return column == static_cast<int>(ModelColumn::Model) ? m_columns.run()->label(row) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(m_columns.isNumeric(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case ValueRole: {
        const Reading reading = m_columns.reading(row, column);
        return reading.isUsable() ? QVariant(reading.value) : QVariant();
    }
    case KeyRole: return m_columns.run()->label(row);
    case MissingReasonRole: return m_columns.missingReason(row, column);
    case StandingRole: return static_cast<int>(m_columns.standing(row));
    default: return {};
    }
}

QVariant TrainedModelsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_columns.title(section);
    case Qt::ToolTipRole: return m_columns.explanation(section);
    case Qt::TextAlignmentRole:
        return QVariant(m_columns.isNumeric(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case KeyRole: return m_columns.key(section);
    default: return {};
    }
}

void TrainedModelsTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    applyOrder(wantedOrder());
}

void TrainedModelsTableModel::setFilterText(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    // A filter changes which rows there are; views keep the selection because the session holds it.
    beginResetModel();
    m_order = wantedOrder();
    endResetModel();
}

int TrainedModelsTableModel::tableRowOf(Row row) const
{
    const auto found = std::ranges::find(m_order, row);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

bool TrainedModelsTableModel::matches(Row row, const QStringList &words) const
{
    const QString text = m_columns.run()->label(row) + u' ' + m_columns.run()->modelType(row) + u' ' + m_columns.run()->nasFamilyText(row) + u' '
        + m_columns.run()->status(row) + u' ' + standingName(m_columns.standing(row));
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

TrainedModelsTableModel::Order TrainedModelsTableModel::wantedOrder() const
{
    Order order;
    if (!m_columns.run())
        return order;
    order.resize(m_columns.run()->modelCount());
    std::iota(order.begin(), order.end(), Row{0});
    if (const QStringList words = m_filterText.split(u' ', Qt::SkipEmptyParts); !words.isEmpty())
        std::erase_if(order, [&](Row row) { return !matches(row, words); });
    if (m_sortColumn < 0 || m_sortColumn >= m_columnCount)
        return order;
    if (!m_columns.isNumeric(m_sortColumn)) {
        sortStably(order, m_sortOrder, [this](Row a, Row b) { return m_columns.compareTexts(a, b, m_sortColumn) < 0; });
        return order;
    }
    const auto isGap = [this](Row row) { return !m_columns.reading(row, m_sortColumn).isUsable(); };
    const auto gaps = std::stable_partition(order.begin(), order.end(), [&](Row row) { return !isGap(row); });
    Order usable(order.begin(), gaps);
    sortStably(usable, m_sortOrder, [this](Row a, Row b) {
        return m_columns.reading(a, m_sortColumn).value < m_columns.reading(b, m_sortColumn).value;
    });
    std::ranges::copy(usable, order.begin());
    return order;
}

void TrainedModelsTableModel::applyOrder(Order order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    QHash<Row, int> places;
    if (!before.isEmpty()) {
        for (std::size_t i = 0; i < order.size(); ++i)
            places.insert(order[i], static_cast<int>(i));
    }
    for (const QModelIndex &index : before) {
        const auto place = places.constFind(modelRowAt(index.row()));
        after.append(place == places.cend() ? QModelIndex() : createIndex(*place, index.column()));
    }
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void TrainedModelsTableModel::takeRun(bool sameRun)
{
    TrainedModelColumns columns;
    columns.take(*m_session);
    if (sameRun && columns.count() == m_columnCount) {
        mergeRun(columns);
        return;
    }
    beginResetModel();
    m_columns = columns;
    m_columnCount = m_columns.count();
    m_order = wantedOrder();
    endResetModel();
}

void TrainedModelsTableModel::mergeRun(const TrainedModelColumns &columns)
{
    const TrainingRunPtr &newRun = columns.run();
    // Rows of unnamed models cannot be told apart, so they go and come back.
    QHash<QByteArray, Row> newRows;
    for (Row row = 0; row < newRun->modelCount(); ++row) {
        if (const QByteArrayView id = newRun->modelIdUtf8(row); !id.isEmpty())
            newRows.insert(id.toByteArray(), row);
    }
    const auto newRowOf = [&](Row row) {
        return newRows.constFind(m_columns.run()->modelIdUtf8(row).toByteArray());
    };
    removeRowsThat([&](Row row) { return newRowOf(row) == newRows.cend(); });
    for (Row &row : m_order)
        row = *newRowOf(row);
    m_columns = columns;
    becomeWanted();
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

void TrainedModelsTableModel::becomeWanted()
{
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columnCount - 1));
    const Order wanted = wantedOrder();
    std::vector<bool> isMissing(m_columns.run()->modelCount(), false);
    for (const Row row : wanted)
        isMissing[row] = true;
    removeRowsThat([&isMissing](Row row) { return !isMissing[row]; });
    for (const Row row : m_order)
        isMissing[row] = false;
    Order added;
    std::ranges::copy_if(wanted, std::back_inserter(added), [&isMissing](Row row) { return isMissing[row]; });
    if (!added.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
        m_order.insert(m_order.end(), added.begin(), added.end());
        endInsertRows();
    }
    applyOrder(wanted);
}

void TrainedModelsTableModel::followAnalysis()
{
    if (!m_columns.run())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columnCount - 1);
    if (m_columns.shows(*m_session))
        return; // a new run came with its analysis
    m_columns.take(*m_session);
    becomeWanted();
}

} // namespace paretoscope
