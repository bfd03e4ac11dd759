// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/keptfields.h"

#include "decode/knownfields.h"

namespace paretoscope {

void readKept(const EntryField &row, json::Value &value, ModelEntry &entry, Remarks &remarks)
{
    const Place where = Place::ofModel(entry.index, row.field);
    if (row.role == EntryField::Role::Text) {
        entry.texts.at(row.place) = json::wordOf(value, where, remarks);
        return;
    }
    const Reading number = json::numberOf(value, row.field.kind);
    entry.numbers.at(row.place) = number;
    if (number.isUsable() || number.gap == Gap::Null)
        return;
    if (row.place < allMetrics.size())
        remarks.metricGap(where, allMetrics.at(row.place), number.gap);
    else
        remarks.wrongKind(where, row.field.kind);
}

} // namespace paretoscope
