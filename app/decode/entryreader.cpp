// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/entryreader.h"

#include "decode/knownfields.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

const ModelEntry &EntryReader::read(json::Object object, qsizetype index)
{
    m_entry.clear(index);
    json::eachKnownField(
        object, entryFields, [this](const EntryField &field, json::Value &value) { readField(field, value); },
        [this](const EntryField &field) { m_remarks.repeated(place(field.key)); });
    if (m_entry.id.isEmpty())
        m_remarks.warn(place("modelId"_L1), u"The model has no id; it is listed without one."_s, "missing"_L1);
    return m_entry;
}

void EntryReader::readField(const EntryField &field, json::Value &value)
{
    switch (field.kind) {
    case EntryField::Kind::Word: m_entry.*field.word = json::wordOf(value, place(field.key), m_remarks); break;
    case EntryField::Kind::Flag: m_entry.isFlagged = json::flagOf(value, place(field.key), m_remarks); break;
    case EntryField::Kind::Metrics:
        m_entry.clearMetrics();
        if (const std::optional<json::Object> metrics = json::objectOf(value, place(field.key), m_remarks))
            m_metrics.read(*metrics, m_entry);
        break;
    }
}

} // namespace paretoscope
