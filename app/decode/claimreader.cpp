// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/claimreader.h"

#include "core/harmlesstext.h"
#include "core/wholetext.h"
#include "core/words.h"
#include "decode/knownfields.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

Place placeIn(qsizetype model) { return Place::ofModel(model, fields::model::paretoOptimalFor); }

/// Tokens are "map_50"; the keys ("map50") are taken too, since neither can be a device.
std::optional<Metric> metricOf(QByteArrayView word)
{
    const QString text = wholeText(word.trimmed());
    const std::optional<Metric> byToken = metricFromToken(text);
    return byToken ? byToken : metricFromKey(text);
}

} // namespace

void ClaimReader::read(json::Value &value, qsizetype model)
{
    clear();
    const std::optional<json::Array> list = json::listOf(value, placeIn(model), m_remarks);
    if (!list)
        return;
    json::eachElement(*list, [this, model](json::Value &element, qsizetype) {
        if (std::optional<json::Text> token = json::textOf(element))
            m_tokens.push_back(*std::move(token));
        else
            m_remarks.warn(placeIn(model), Words::tr("An element of the list is not a text and is not read."),
                           "element"_L1);
    });
}

void ClaimReader::resolve(std::optional<TargetIndex> own, ModelEntry &entry)
{
    const Place where = placeIn(entry.index);
    for (const json::Text &token : m_tokens) {
        const std::optional<Meaning> meaning = meaningOf(token.utf8(), where);
        if (!meaning)
            continue;
        const std::optional<TargetIndex> target = meaning->target ? meaning->target : own;
        if (target) {
            entry.claims.push_back({*target, meaning->claims});
        } else {
            m_remarks.info(
                where,
                Words::tr("%1 names no hardware, and the model states none; it is not read.").arg(quoted(token.utf8())),
                "no hardware"_L1);
        }
    }
}

std::optional<ClaimReader::Meaning> ClaimReader::meaningOf(QByteArrayView token, const Place &where)
{
    const auto found = m_remembered.constFind(QByteArray::fromRawData(token.data(), token.size()));
    if (found != m_remembered.cend())
        return *found;
    const std::optional<Meaning> meaning = interpret(token, where);
    if (meaning && m_remembered.size() < maxRemembered)
        m_remembered.insert(token.toByteArray(), *meaning);
    return meaning;
}

std::optional<ClaimReader::Meaning> ClaimReader::interpret(QByteArrayView token, const Place &where)
{
    if (const std::optional<Metric> metric = metricOf(token))
        return Meaning{std::nullopt, claimOf(*metric)};
    const qsizetype colon = token.lastIndexOf(':');
    const std::optional<Metric> metric = colon < 0 ? std::nullopt : metricOf(token.sliced(colon + 1));
    // With an unknown word behind the colon only a name known from elsewhere can be the hardware: "edge:v2"
    // may be a device, "T4:map_75" is a metric that came after this program.
    if (colon >= 0 && !metric && !m_hardware.known(token)) {
        m_remarks.info(where, Words::tr("%1 names a metric that is not known here; it is not read.").arg(quoted(token)),
                       "unknown metric"_L1);
        return std::nullopt;
    }
    const std::optional<TargetIndex> target = m_hardware.target(metric ? token.first(colon) : token, where);
    if (!target)
        return std::nullopt;
    return Meaning{target, metric ? claimOf(*metric) : claimWithoutMetric};
}

} // namespace paretoscope
