// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/idindex.h"

#include <QHashFunctions>

#include <algorithm>
#include <utility>

namespace paretoscope {

namespace {

/// Two in three used: an id is found within two looks on average, a stranger told within five. One is always free.
constexpr std::size_t slotsFor(std::size_t ids) { return ids + ids / 2 + 1; }

} // namespace

// Seeded, so that no body can be written whose ids all fall into one slot.
IdIndex::IdIndex()
    : m_seed(QHashSeed::globalSeed())
{}

std::optional<quint32> IdIndex::find(QByteArrayView id, const TextColumn &ids) const
{
    if (m_slots.empty())
        return std::nullopt;
    const Slot &slot = m_slots[slotFor(hashOf(id), id, ids)];
    return slot.rowPlusOne == 0 ? std::nullopt : std::optional(slot.rowPlusOne - 1);
}

quint32 IdIndex::findOrInsert(QByteArrayView id, quint32 row, const TextColumn &ids)
{
    constexpr std::size_t first = 64;
    if (4 * (m_used + 1) > 3 * m_slots.size())
        rehash(std::max(first, 2 * m_slots.size()));
    const quint32 hash = hashOf(id);
    Slot &slot = m_slots[slotFor(hash, id, ids)];
    if (slot.rowPlusOne != 0)
        return slot.rowPlusOne - 1;
    slot = {hash, row + 1};
    ++m_used;
    return row;
}

void IdIndex::reserve(std::size_t count)
{
    if (slotsFor(count) > m_slots.size())
        rehash(slotsFor(count));
}

void IdIndex::squeeze()
{
    if (m_slots.size() > 2 * slotsFor(m_used))
        rehash(slotsFor(m_used));
}

quint32 IdIndex::hashOf(QByteArrayView id) const
{
    const quint64 hash = qHash(id, m_seed);
    return static_cast<quint32>(hash ^ (hash >> 32));
}

std::size_t IdIndex::slotFor(quint32 hash, QByteArrayView id, const TextColumn &ids) const
{
    for (std::size_t i = home(hash);; i = next(i)) {
        const Slot &slot = m_slots[i];
        if (slot.rowPlusOne == 0 || (slot.hash == hash && sameBytes(ids.at(slot.rowPlusOne - 1), id)))
            return i;
    }
}

void IdIndex::rehash(std::size_t slotCount)
{
    const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(slotCount));
    for (const Slot &slot : before) {
        if (slot.rowPlusOne == 0)
            continue;
        std::size_t i = home(slot.hash);
        while (m_slots[i].rowPlusOne != 0)
            i = next(i);
        m_slots[i] = slot;
    }
}

} // namespace paretoscope
