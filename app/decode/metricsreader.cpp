// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/metricsreader.h"

#include "decode/knownfields.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto latencyPath = "metrics.latency"_L1;
constexpr auto hardwarePath = "metrics.hardware"_L1;

/// The number of a field as a latency or a percentage; a reason stays a reason.
template <typename Classify>
Reading classified(json::Value &value, Classify classify)
{
    // Plain numbers apart: a Reading that is put together and taken apart again costs more than to read the number.
    if (const std::optional<double> plain = json::plainNumber(json::tokenOf(value)))
        return classify(*plain);
    const Reading number = json::readingOf(value);
    return number.isUsable() ? classify(number.value) : number;
}

} // namespace

void MetricsReader::read(json::Object object, ModelEntry &entry)
{
    m_entry = &entry;
    m_entry->hasMetrics = true;
    m_hardwareName = {};
    m_plainLatency.reset();
    m_claims.clear();
    json::eachKnownField(
        object, metricsFields, [this](const MetricsField &field, json::Value &value) { readField(field, value); },
        [this](const MetricsField &field) { m_remarks.repeated(place(field.path)); });
    conclude();
}

void MetricsReader::readField(const MetricsField &field, json::Value &value)
{
    switch (field.kind) {
    case MetricsField::Kind::Percent: readPercent(field, value); break;
    case MetricsField::Kind::Latency: readLatency(value); break;
    case MetricsField::Kind::Hardware: m_hardwareName = json::wordOf(value, place(field.path), m_remarks); break;
    case MetricsField::Kind::Claims: m_claims.read(value, m_entry->index); break;
    }
}

void MetricsReader::readPercent(const MetricsField &field, json::Value &value)
{
    const Reading percent = classified(value, percentReading);
    m_entry->metrics.at(static_cast<std::size_t>(indexOf(field.metric))) = percent;
    if (!percent.isUsable())
        m_remarks.gap(place(field.path), metricName(field.metric), percent.gap);
}

void MetricsReader::readLatency(json::Value &value)
{
    m_entry->clearMeasurements();
    m_plainLatency.reset();
    if (json::typeOf(value) != json::Type::object) {
        m_plainLatency = classified(value, latencyReading);
        if (!m_plainLatency->isUsable())
            m_remarks.gap(place(latencyPath), u"The latency"_s, m_plainLatency->gap);
        return;
    }
    json::eachRawField(value.get_object().value(), [this](const char *name, json::Value &each) {
        const std::optional<TargetIndex> expected = m_hardware.expected(name);
        if (!expected || m_entry->measurementOn(*expected))
            return readLatencyOf(json::Text::behindQuote(name), each);
        const Reading latency = classified(each, latencyReading);
        m_entry->addMeasurement(*expected, latency);
        if (!latency.isUsable())
            m_remarks.gap(place(latencyPath).below(json::Text::behindQuote(name).utf8()), u"The latency"_s,
                          latency.gap);
    });
}

void MetricsReader::readLatencyOf(const json::Text &hardware, json::Value &value)
{
    const Reading latency = classified(value, latencyReading);
    const Place where = place(latencyPath).below(hardware.utf8());
    const std::optional<TargetIndex> target = m_hardware.target(hardware.utf8(), where);
    if (!target)
        return;
    m_remarks.gap(where, u"The latency"_s, latency.gap);
    addMeasurement(*target, latency, where);
}

void MetricsReader::addMeasurement(TargetIndex target, Reading latency, const Place &where)
{
    if (ModelEntry::Measurement *const before = m_entry->measurementOn(target)) {
        m_remarks.warn(where, u"The latency map names this hardware twice; the last value counts."_s, "twice"_L1);
        before->latency = latency;
        return;
    }
    m_entry->addMeasurement(target, latency);
}

void MetricsReader::conclude()
{
    std::optional<TargetIndex> own;
    if (!m_hardwareName.isEmpty())
        own = m_hardware.target(m_hardwareName.utf8(), place(hardwarePath));
    if (own && m_plainLatency) {
        m_entry->addMeasurement(*own, *m_plainLatency);
    } else if (m_plainLatency && m_plainLatency->isUsable()) {
        m_remarks.gap(place(latencyPath), u"The latency"_s, Gap::TargetUnknown);
    }
    m_claims.resolve(own, *m_entry);

    if (m_entry->hasImpossibleMap()) {
        m_remarks.warn(place("metrics.map5095"_L1),
                       u"mAP@50:95 (%1) is above mAP@50 (%2), which one model cannot have."_s
                           .arg(m_entry->metric(Metric::Map5095).value)
                           .arg(m_entry->metric(Metric::Map50).value),
                       "above map50"_L1);
    }
}

} // namespace paretoscope
