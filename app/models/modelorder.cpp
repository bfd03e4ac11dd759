// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelorder.h"

#include "core/radixsort.h"
#include "models/idorder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace paretoscope {

namespace {

/// `keyOf` gives the key of a row, or nothing for a gap.
template <typename KeyOf>
std::vector<Row> sortedByKey(std::size_t rowCount, Qt::SortOrder order, KeyOf keyOf)
{
    const quint64 turned = order == Qt::DescendingOrder ? ~quint64{0} : 0; // turned bits keep equal rows in order
    std::vector<Keyed> keyed;
    std::vector<Row> gaps;
    keyed.reserve(rowCount);
    for (Row row = 0; row < rowCount; ++row) {
        if (const std::optional<quint64> key = keyOf(row))
            keyed.push_back({*key ^ turned, row});
        else
            gaps.push_back(row);
    }
    radixSortStable(keyed);
    std::vector<Row> rows(rowCount);
    std::ranges::copy(gaps, std::ranges::transform(keyed, rows.begin(), &Keyed::index).out);
    return rows;
}

std::vector<Row> sortedByText(const DistinctTexts &words, std::size_t rowCount, Qt::SortOrder order)
{
    std::vector<std::optional<quint64>> keys;
    for (const quint16 rank : words.ranks()) {
        const bool isStated = !words.texts().at(static_cast<qsizetype>(keys.size())).isEmpty();
        keys.push_back(isStated ? std::optional<quint64>(rank) : std::nullopt);
    }
    return sortedByKey(rowCount, order, [&](Row row) { return keys[words.codeAt(row)]; });
}

} // namespace

std::vector<Row> sortedRows(const TrainedModelColumns &columns, int place, Qt::SortOrder order)
{
    const std::size_t rowCount = columns.rowCount();
    if (place < 0 || place >= std::ssize(columns.all()) || rowCount == 0) {
        std::vector<Row> rows(rowCount);
        std::iota(rows.begin(), rows.end(), Row{0});
        return rows;
    }
    const ModelColumn &column = columns.all()[static_cast<std::size_t>(place)];
    switch (column.kind) {
    case ColumnKind::Id: return rowsById(*columns.run(), order);
    case ColumnKind::Word: return sortedByText(*column.words, rowCount, order);
    case ColumnKind::Standing:
        return sortedByKey(rowCount, order, [&](Row row) { return std::optional<quint64>(column.words->codeAt(row)); });
    case ColumnKind::Number:
        return sortedByKey(rowCount, order, [values = column.values](Row row) {
            const bool isGap = row >= values.size() || std::isnan(values[row]);
            return isGap ? std::nullopt : std::optional(orderedBits(values[row]));
        });
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
