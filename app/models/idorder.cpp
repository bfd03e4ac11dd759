// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/idorder.h"

#include "core/radixsort.h"

#include <QtEndian>

#include <algorithm>
#include <compare>
#include <cstring>
#include <span>

namespace paretoscope {

namespace {

constexpr qsizetype keyBytes = 8;
constexpr std::size_t fewRows = 32;

QByteArrayView behind(QByteArrayView id, qsizetype bytes) { return id.sliced(std::min(bytes, id.size())); }

/// The next eight bytes as a number that compares as they do; an id that has ended compares lowest.
quint64 keyAt(QByteArrayView id, qsizetype from)
{
    const QByteArrayView rest = behind(id, from);
    quint64 bytes = 0;
    std::memcpy(&bytes, rest.data(), static_cast<std::size_t>(std::min(rest.size(), keyBytes)));
    return qFromBigEndian(bytes);
}

/// Sorts the rows of named models by id: eight bytes behind what all ids have in common decide nearly always, and
/// rows that they leave equal are a smaller problem of the same kind.
class IdSorter {
public:
    IdSorter(const TrainingRun &run, Qt::SortOrder order)
        : m_run(run),
          m_isDescending(order == Qt::DescendingOrder)
    {}

    void sort(std::vector<Row> &rows)
    {
        m_groups.push_back({rows, 0});
        while (!m_groups.empty()) { // not recursive: ids from outside decide how deep it goes
            const Group group = m_groups.back();
            m_groups.pop_back();
            if (group.rows.size() < fewRows)
                compare(group);
            else
                split(group);
        }
    }

private:
    struct Group {
        std::span<Row> rows;
        qsizetype from = 0; ///< bytes that the ids share; zero bytes where one has ended
    };

    [[nodiscard]] QByteArrayView id(Row row) const { return m_run.modelIdUtf8(row); }

    void compare(const Group &group)
    {
        std::ranges::stable_sort(group.rows, [&](Row a, Row b) {
            const int bytes = behind(id(a), group.from).compare(behind(id(b), group.from));
            const auto order = bytes != 0 ? bytes <=> 0 : id(a).size() <=> id(b).size();
            return m_isDescending ? std::is_gt(order) : std::is_lt(order);
        });
    }

    /// What the ids share behind the bytes known to be shared.
    [[nodiscard]] qsizetype sharedFrom(const Group &group) const
    {
        const QByteArrayView first = behind(id(group.rows.front()), group.from);
        qsizetype shared = first.size();
        for (const Row row : group.rows) {
            const QByteArrayView other = behind(id(row), group.from);
            shared = std::min(shared, other.size());
            if (std::memcmp(first.data(), other.data(), static_cast<std::size_t>(shared)) != 0)
                shared = std::mismatch(first.begin(), first.begin() + shared, other.begin()).first - first.begin();
        }
        return group.from + shared;
    }

    void split(const Group &group)
    {
        const qsizetype from = sharedFrom(group);
        m_entries.clear();
        for (const Row row : group.rows)
            m_entries.push_back({m_isDescending ? ~keyAt(id(row), from) : keyAt(id(row), from), row});
        radixSortStable(m_entries);
        std::ranges::transform(m_entries, group.rows.begin(), &Keyed::index);
        for (std::size_t begin = 0; begin < m_entries.size();) {
            std::size_t end = begin + 1;
            while (end < m_entries.size() && m_entries[end].key == m_entries[begin].key)
                ++end;
            if (end - begin > 1)
                refine({group.rows.subspan(begin, end - begin), from + keyBytes});
            begin = end;
        }
    }

    /// Ids that have all ended differ by zero bytes at their ends at most.
    void refine(const Group &group)
    {
        const auto goesOn = [&](Row row) { return id(row).size() > group.from; };
        if (std::ranges::any_of(group.rows, goesOn))
            m_groups.push_back(group);
        else
            compare(group);
    }

    const TrainingRun &m_run;
    const bool m_isDescending;
    std::vector<Group> m_groups;
    std::vector<Keyed> m_entries;
};

std::vector<Row> namedRows(const TrainingRun &run)
{
    std::vector<Row> rows;
    rows.reserve(run.modelCount());
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (!run.modelIdUtf8(row).isEmpty())
            rows.push_back(row);
    }
    return rows;
}

} // namespace

std::vector<Row> rowsById(const TrainingRun &run, Qt::SortOrder order)
{
    std::vector<Row> rows = namedRows(run);
    IdSorter(run, order).sort(rows);
    for (Row row = 0; row < run.modelCount() && rows.size() < run.modelCount(); ++row) {
        if (run.modelIdUtf8(row).isEmpty())
            rows.push_back(row);
    }
    return rows;
}

std::vector<Row> rowsAfterRefresh(const TrainingRun &before, const TrainingRun &after)
{
    std::vector<Row> newRows(before.modelCount(), goneRow);
    const std::size_t both = std::min(before.modelCount(), after.modelCount());
    Row same = 0;
    for (; same < both && before.modelIdUtf8(same) == after.modelIdUtf8(same); ++same) {
        if (!before.modelIdUtf8(same).isEmpty())
            newRows[same] = same;
    }
    for (Row row = same; row < before.modelCount(); ++row)
        newRows[row] = after.rowOfExactId(before.modelIdUtf8(row)).value_or(goneRow);
    return newRows;
}

} // namespace paretoscope
