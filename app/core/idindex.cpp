// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/idindex.h"

#include <QHashFunctions>

#include <algorithm>
#include <utility>

namespace paretoscope {

std::optional<quint32> IdIndex::find(QByteArrayView id, const TextColumn &ids) const
{
    if (m_slots.empty())
        return std::nullopt;
    const Slot &slot = m_slots[slotFor(hashOf(id), id, ids)];
    return slot.rowPlusOne == 0 ? std::nullopt : std::optional(slot.rowPlusOne - 1);
}

void IdIndex::insert(quint32 row, const TextColumn &ids)
{
    if (2 * (m_used + 1) > m_slots.size())
        grow();
    const QByteArrayView id = ids.at(row);
    const quint32 hash = hashOf(id);
    Slot &slot = m_slots[slotFor(hash, id, ids)];
    if (slot.rowPlusOne != 0)
        return;
    slot = {hash, row + 1};
    ++m_used;
}

void IdIndex::clear()
{
    m_slots = {};
    m_used = 0;
}

quint32 IdIndex::hashOf(QByteArrayView id)
{
    // Seeded, so that no body can be written whose ids all fall into one slot.
    const std::size_t hash = qHash(id, QHashSeed::globalSeed());
    return static_cast<quint32>(hash ^ (hash >> 32));
}

std::size_t IdIndex::slotFor(quint32 hash, QByteArrayView id, const TextColumn &ids) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        const Slot &slot = m_slots[i];
        if (slot.rowPlusOne == 0 || (slot.hash == hash && ids.at(slot.rowPlusOne - 1) == id))
            return i;
    }
}

void IdIndex::grow()
{
    constexpr std::size_t first = 64;
    const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(std::max(first, 2 * m_slots.size())));
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot &slot : before) {
        if (slot.rowPlusOne == 0)
            continue;
        std::size_t i = slot.hash & mask;
        while (m_slots[i].rowPlusOne != 0)
            i = (i + 1) & mask;
        m_slots[i] = slot;
    }
}

} // namespace paretoscope
