// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/metricsreader.h"

#include "core/words.h"
#include "decode/keptfields.h"
#include "decode/knownfields.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

Reading latencyOf(json::Value &value) { return json::numberOf(value, fields::model::latency.kind); }

} // namespace

void MetricsReader::read(json::Object object, ModelEntry &entry)
{
    m_entry = &entry;
    m_entry->hasMetrics = true;
    m_hardwareName = {};
    m_plainLatency.reset();
    m_claims.clear();
    json::eachKnownField(
        object, metricsFields, [this](const EntryField &row, json::Value &value) { readField(row, value); },
        [this](const Field &field) { m_remarks.repeated(place(field)); });
    conclude();
}

void MetricsReader::readField(const EntryField &row, json::Value &value)
{
    switch (row.role) {
    case EntryField::Role::Latency: readLatency(value); break;
    case EntryField::Role::Hardware: m_hardwareName = json::wordOf(value, place(row.field), m_remarks); break;
    case EntryField::Role::Claims: m_claims.read(value, m_entry->index); break;
    default: readKept(row, value, *m_entry, m_remarks);
    }
}

void MetricsReader::readLatency(json::Value &value)
{
    m_entry->clearMeasurements();
    m_plainLatency.reset();
    if (json::typeOf(value) != json::Type::object) {
        m_plainLatency = latencyOf(value);
        if (!m_plainLatency->isUsable())
            m_remarks.latencyGap(place(fields::model::latency), m_plainLatency->gap);
        return;
    }
    json::eachField(value.get_object().value(),
                    [this](const json::Text &name, json::Value &each) { readLatencyOf(name, each); });
}

void MetricsReader::readLatencyOf(const json::Text &hardware, json::Value &value)
{
    const Reading latency = latencyOf(value);
    const Place where = place(fields::model::latency).below(hardware.utf8());
    const std::optional<TargetIndex> target = m_hardware.target(hardware.utf8(), where);
    if (!target)
        return;
    m_remarks.latencyGap(where, latency.gap);
    addMeasurement(*target, latency, where);
}

void MetricsReader::addMeasurement(TargetIndex target, Reading latency, const Place &where)
{
    if (ModelEntry::Measurement *const before = m_entry->measurementOn(target)) {
        m_remarks.warn(where, Words::tr("The latency map names this hardware twice; the last value counts."),
                       "twice"_L1);
        before->latency = latency;
        return;
    }
    m_entry->addMeasurement(target, latency);
}

void MetricsReader::conclude()
{
    std::optional<TargetIndex> own;
    if (!m_hardwareName.isEmpty())
        own = m_hardware.target(m_hardwareName.utf8(), place(fields::model::hardware));
    if (own && m_plainLatency) {
        m_entry->addMeasurement(*own, *m_plainLatency);
    } else if (m_plainLatency && m_plainLatency->isUsable()) {
        m_remarks.latencyGap(place(fields::model::latency), Gap::TargetUnknown);
    }
    m_claims.resolve(own, *m_entry);

    if (m_entry->hasImpossibleMap()) {
        m_remarks.warn(place(fields::model::map5095),
                       Words::tr("mAP@50:95 (%1) is above mAP@50 (%2), which one model cannot have.")
                           .arg(m_entry->metric(Metric::Map5095).value)
                           .arg(m_entry->metric(Metric::Map50).value),
                       "above map50"_L1);
    }
}

} // namespace paretoscope
