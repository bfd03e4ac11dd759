// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/entryreader.h"

#include "core/words.h"
#include "decode/keptfields.h"
#include "decode/knownfields.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

const ModelEntry &EntryReader::read(json::Object object, qsizetype index)
{
    m_entry.clear(index);
    json::eachKnownField(
        object, entryFields, [this](const EntryField &row, json::Value &value) { readField(row, value); },
        [this](const Field &field) { m_remarks.repeated(place(field)); });
    if (m_entry.id.isEmpty())
        m_remarks.warn(place(fields::model::id), Words::tr("The model has no id; it is listed without one."),
                       "missing"_L1);
    return m_entry;
}

void EntryReader::readField(const EntryField &row, json::Value &value)
{
    switch (row.role) {
    case EntryField::Role::Id: m_entry.id = json::wordOf(value, place(row.field), m_remarks); break;
    case EntryField::Role::Flag: m_entry.isFlagged = json::flagOf(value, place(row.field), m_remarks); break;
    case EntryField::Role::Metrics:
        m_entry.clearMetrics();
        if (const std::optional<json::Object> metrics = json::objectOf(value, place(row.field), m_remarks))
            m_metrics.read(*metrics, m_entry);
        break;
    default: readKept(row, value, m_entry, m_remarks);
    }
}

} // namespace paretoscope
