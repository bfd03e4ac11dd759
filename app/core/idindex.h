// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textcolumn.h"

#include <optional>
#include <vector>

namespace paretoscope {

/// Finds the row of an id in a TextColumn: eight bytes a slot and no copy of the ids, where a QHash of byte
/// arrays takes longer and more memory than all the rest of a decoded run. Of equal ids the first is found.
class IdIndex {
public:
    IdIndex();

    [[nodiscard]] std::optional<quint32> find(QByteArrayView id, const TextColumn &ids) const;
    /// The row of an id that is known already, else `row`, which is entered for it: `ids` has to hold the id
    /// there before the next call.
    quint32 findOrInsert(QByteArrayView id, quint32 row, const TextColumn &ids);
    /// Makes room for so many ids.
    void reserve(std::size_t count);
    /// Gives back the room that many fewer ids than expected have left.
    void squeeze();

private:
    struct Slot {
        quint32 hash = 0;
        quint32 rowPlusOne = 0; ///< 0: free
    };
    [[nodiscard]] quint32 hashOf(QByteArrayView id) const;
    /// Where to look first. Any number of slots will do, so that no more than needed are kept.
    [[nodiscard]] std::size_t home(quint32 hash) const { return (quint64{hash} * m_slots.size()) >> 32; }
    [[nodiscard]] std::size_t next(std::size_t slot) const { return slot + 1 == m_slots.size() ? 0 : slot + 1; }
    /// The slot of the id, or the free one where it belongs.
    [[nodiscard]] std::size_t slotFor(quint32 hash, QByteArrayView id, const TextColumn &ids) const;
    void rehash(std::size_t slotCount);

    std::vector<Slot> m_slots; ///< at most three in four are used
    std::size_t m_used = 0;
    std::size_t m_seed = 0;
};

} // namespace paretoscope
