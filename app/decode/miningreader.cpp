// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/miningreader.h"

#include "core/fields.h"
#include "core/words.h"
#include "decode/knownfields.h"

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr Place miningPlace = Place::atTop(fields::run::mining);
constexpr Place innerPlace = Place::atTop(fields::mining::inner);
constexpr Place frontierPlace = Place::atTop(fields::mining::frontier);
constexpr Place baselinePlace = Place::atTop(fields::mining::baseline);

/// A fraction in percent without binary noise: 0.57 is 57, not 56.99999999999999.
double percentOf(double fraction)
{
    constexpr double precision = 1e10;
    return std::round(fraction * 100 * precision) / precision;
}

constexpr std::array levelFields{fields::mining::progress, fields::mining::frontier, fields::mining::baseline,
                                 fields::mining::inner};
constexpr std::array candidateFields{fields::mining::candidateName, fields::mining::candidateMap};
constexpr std::array baselineFields{fields::mining::baselineName};

} // namespace

std::optional<MiningProgress> MiningReader::read(json::Value &value)
{
    const std::optional<json::Object> object = json::objectOf(value, miningPlace, m_remarks);
    if (!object)
        return std::nullopt;
    Level outer;
    Level inner;
    readLevel(*object, outer, &inner);

    MiningProgress mining;
    const std::optional<Reading> progress = inner.progress ? inner.progress : outer.progress;
    if (progress && progress->isUsable())
        mining.progress = progress->value;
    mining.frontier = inner.frontier ? *inner.frontier : outer.frontier.value_or(QList<MiningCandidate>());
    mining.baselines = outer.baselines ? *outer.baselines : inner.baselines.value_or(QStringList());
    return mining;
}

void MiningReader::readLevel(json::Object object, Level &level, Level *inner)
{
    json::eachKnownField(
        object, levelFields,
        [&](const Field &field, json::Value &value) {
            if (field == fields::mining::progress)
                level.progress = progress(value);
            else if (field == fields::mining::frontier)
                level.frontier = frontier(value);
            else if (field == fields::mining::baseline)
                level.baselines = baselines(value);
            else
                readInner(value, inner);
        },
        [&](const Field &field) { m_remarks.repeated((inner ? miningPlace : innerPlace).below(field)); });
}

void MiningReader::readInner(json::Value &value, Level *inner)
{
    if (!inner)
        return json::passOver(value);
    *inner = {};
    if (const std::optional<json::Object> object = json::objectOf(value, innerPlace, m_remarks))
        readLevel(*object, *inner, nullptr);
}

Reading MiningReader::progress(json::Value &value)
{
    constexpr Field field = fields::mining::progress;
    const Reading progress = json::numberOf(value, field.kind);
    if (!progress.isUsable()) {
        m_remarks.warn(Place::atTop(field),
                       Words::tr("The progress is not %1; it is shown as unknown.").arg(kindName(field.kind)));
    }
    return progress;
}

QList<MiningCandidate> MiningReader::frontier(json::Value &value)
{
    QList<MiningCandidate> candidates;
    const std::optional<json::Array> list = json::listOf(value, frontierPlace, m_remarks);
    if (!list)
        return candidates;
    json::eachElement(*list, [&](json::Value &element, qsizetype) {
        if (json::typeOf(element) == json::Type::object) {
            candidates.append(candidate(element.get_object().value()));
            return;
        }
        json::passOver(element);
        m_remarks.warn(frontierPlace, Words::tr("A candidate is not an object and is left out."), "element"_L1);
    });
    return candidates;
}

MiningCandidate MiningReader::candidate(json::Object object)
{
    QString name;
    std::optional<Reading> map;
    json::eachKnownField(
        object, candidateFields,
        [&](const Field &field, json::Value &value) {
            if (field == fields::mining::candidateName)
                name = json::wordOf(value, frontierPlace.below(field), m_remarks).toString();
            else
                map = json::numberOf(value, field.kind);
        },
        [&](const Field &field) { m_remarks.repeated(frontierPlace.below(field)); });
    if (map && map->isUsable())
        return {name, percentOf(map->value)};
    if (map && map->gap != Gap::Null) {
        m_remarks.warn(frontierPlace,
                       Words::tr("The mAP of a candidate is not %1; it is treated as missing.")
                           .arg(kindName(fields::mining::candidateMap.kind)),
                       fields::mining::candidateMap.key);
    }
    return {name, std::nullopt};
}

QStringList MiningReader::baselines(json::Value &value)
{
    QStringList names;
    const std::optional<json::Array> list = json::listOf(value, baselinePlace, m_remarks);
    if (!list)
        return names;
    json::eachElement(*list, [&](json::Value &element, qsizetype) {
        if (std::optional<QString> name = baseline(element); name && !name->isEmpty())
            names.append(*std::move(name));
        else
            m_remarks.info(baselinePlace, Words::tr("A baseline has no name and is left out."), "element"_L1);
    });
    return names;
}

std::optional<QString> MiningReader::baseline(json::Value &value)
{
    std::optional<QString> name;
    if (json::typeOf(value) != json::Type::object) {
        if (const std::optional<json::Text> text = json::textOf(value))
            name = text->toString();
        return name;
    }
    json::eachKnownField(
        value.get_object().value(), baselineFields,
        [&](const Field &, json::Value &display) {
            name.reset();
            if (const std::optional<json::Text> text = json::textOf(display))
                name = text->toString();
        },
        [&](const Field &field) { m_remarks.repeated(baselinePlace.below(field)); });
    return name;
}

} // namespace paretoscope
