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
    [[nodiscard]] std::optional<quint32> find(QByteArrayView id, const TextColumn &ids) const;
    /// Adds a row that `ids` holds already.
    void insert(quint32 row, const TextColumn &ids);
    void clear();

private:
    struct Slot {
        quint32 hash = 0;
        quint32 rowPlusOne = 0; ///< 0: free
    };
    [[nodiscard]] static quint32 hashOf(QByteArrayView id);
    /// The slot of the id, or the free one where it belongs.
    [[nodiscard]] std::size_t slotFor(quint32 hash, QByteArrayView id, const TextColumn &ids) const;
    void grow();

    std::vector<Slot> m_slots; ///< a power of two, at most half full
    std::size_t m_used = 0;
};

} // namespace paretoscope
