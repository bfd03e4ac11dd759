// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/entryreader.h"

#include "decode/harmlesstext.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

const ModelEntry &EntryReader::read(json::Object object, qsizetype index)
{
    m_entry.clear(index);
    json::eachField(object, [this](const json::Text &key, json::Value &value) { readField(key, value); });
    if (m_entry.id.isEmpty())
        m_remarks.warn(place("modelId"_L1), u"The model has no id; it is listed without one."_s, "missing"_L1);
    return m_entry;
}

void EntryReader::readField(const json::Text &key, json::Value &value)
{
    if (key.is("modelId"))
        m_entry.id = word(value, "modelId"_L1);
    else if (key.is("metrics"))
        readMetrics(value);
    else if (key.is("nasFamily"))
        m_entry.family = word(value, "nasFamily"_L1);
    else if (key.is("modelType"))
        m_entry.modelType = word(value, "modelType"_L1);
    else if (key.is("status"))
        m_entry.status = word(value, "status"_L1);
    else if (key.is("recommended"))
        m_entry.isFlagged = flag(value);
    else
        json::passOver(value);
}

json::Text EntryReader::word(json::Value &value, QLatin1StringView key)
{
    const bool isNull = json::typeOf(value) == json::Type::null;
    const std::optional<json::Text> text = json::textOf(value);
    if (text)
        return *text;
    if (!isNull)
        m_remarks.wrongType(place(key), "a text"_L1);
    return {};
}

bool EntryReader::flag(json::Value &value)
{
    if (json::isNull(value))
        return false;
    const std::optional<bool> isSet = json::boolOf(value);
    if (!isSet)
        m_remarks.wrongType(place("recommended"_L1), "true or false"_L1);
    return isSet.value_or(false);
}

void EntryReader::readMetrics(json::Value &value)
{
    m_entry.clearMetrics();
    if (json::isNull(value))
        return;
    if (json::typeOf(value) == json::Type::object) {
        m_metrics.read(value.get_object().value(), m_entry);
        return;
    }
    json::passOver(value);
    m_remarks.wrongType(place("metrics"_L1), "an object"_L1);
}

} // namespace paretoscope
