// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/miningreader.h"

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr Place miningPlace{Place::noModel, "mining"_L1, {}};
constexpr Place progressPlace{Place::noModel, "mining.mining.progress"_L1, {}};
constexpr Place frontierPlace{Place::noModel, "mining.mining.frontier"_L1, {}};
constexpr Place baselinePlace{Place::noModel, "mining.baseline"_L1, {}};

bool isFraction(Reading reading) { return reading.isUsable() && reading.value >= 0 && reading.value <= 1; }

/// A fraction in percent without binary noise: 0.57 is 57, not 56.99999999999999.
double percentOf(double fraction)
{
    constexpr double precision = 1e10;
    return std::round(fraction * 100 * precision) / precision;
}

/// The array behind `value`, or nothing for null and, with a remark, for anything else.
std::optional<json::Array> listOf(json::Value &value, const Place &where, Remarks &remarks)
{
    if (json::isNull(value))
        return std::nullopt;
    if (json::typeOf(value) == json::Type::array)
        return value.get_array().value();
    json::passOver(value);
    remarks.wrongType(where, "a list"_L1);
    return std::nullopt;
}

} // namespace

std::optional<MiningProgress> MiningReader::read(json::Value &value)
{
    if (json::isNull(value))
        return std::nullopt;
    if (json::typeOf(value) != json::Type::object) {
        json::passOver(value);
        m_remarks.wrongType(miningPlace, "an object"_L1);
        return std::nullopt;
    }
    Level outer;
    Level inner;
    readLevel(value.get_object().value(), outer, &inner);

    MiningProgress mining;
    const std::optional<Reading> progress = inner.progress ? inner.progress : outer.progress;
    if (progress && isFraction(*progress))
        mining.progress = progress->value;
    else if (progress)
        m_remarks.warn(progressPlace, u"The progress is not a number from 0 to 1; it is shown as unknown."_s);
    mining.frontier = inner.frontier ? *inner.frontier : outer.frontier.value_or(QList<MiningCandidate>());
    mining.baselines = outer.baselines ? *outer.baselines : inner.baselines.value_or(QStringList());
    return mining;
}

void MiningReader::readLevel(json::Object object, Level &level, Level *inner)
{
    json::eachField(object, [&](const json::Text &key, json::Value &value) {
        if (key.is("progress"))
            level.progress = json::numberOf(value);
        else if (key.is("frontier"))
            level.frontier = frontier(value);
        else if (key.is("baseline"))
            level.baselines = baselines(value);
        else if (key.is("mining") && inner)
            readInner(value, *inner);
        else
            json::passOver(value);
    });
}

void MiningReader::readInner(json::Value &value, Level &inner)
{
    inner = {};
    if (json::isNull(value))
        return;
    if (json::typeOf(value) == json::Type::object)
        return readLevel(value.get_object().value(), inner, nullptr);
    json::passOver(value);
    m_remarks.wrongType(Place::atTop("mining.mining"_L1), "an object"_L1);
}

QList<MiningCandidate> MiningReader::frontier(json::Value &value)
{
    QList<MiningCandidate> candidates;
    const std::optional<json::Array> list = listOf(value, frontierPlace, m_remarks);
    if (!list)
        return candidates;
    json::eachElement(*list, [&](json::Value &element, qsizetype) {
        if (json::typeOf(element) == json::Type::object) {
            candidates.append(candidate(element.get_object().value()));
            return;
        }
        json::passOver(element);
        m_remarks.warn(frontierPlace, u"A candidate is not an object and is left out."_s, "element"_L1);
    });
    return candidates;
}

MiningCandidate MiningReader::candidate(json::Object object)
{
    QString name;
    std::optional<Reading> map;
    json::eachField(object, [&](const json::Text &key, json::Value &value) {
        if (key.is("name"))
            name = json::textOf(value).value_or(json::Text()).toString();
        else if (key.is("mAP"))
            map = json::numberOf(value);
        else
            json::passOver(value);
    });
    if (map && isFraction(*map))
        return {name, percentOf(map->value)};
    if (map && map->gap != Gap::Null) {
        m_remarks.warn(frontierPlace, u"The mAP of a candidate is not a number from 0 to 1; it is treated as "
                       "missing."_s, "mAP"_L1);
    }
    return {name, std::nullopt};
}

QStringList MiningReader::baselines(json::Value &value)
{
    QStringList names;
    const std::optional<json::Array> list = listOf(value, baselinePlace, m_remarks);
    if (!list)
        return names;
    json::eachElement(*list, [&](json::Value &element, qsizetype) {
        if (std::optional<QString> name = baseline(element); name && !name->isEmpty())
            names.append(*std::move(name));
        else
            m_remarks.info(baselinePlace, u"A baseline has no name and is left out."_s, "element"_L1);
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
    json::eachField(value.get_object().value(), [&](const json::Text &key, json::Value &field) {
        if (!key.is("modelTypeDisplay"))
            return json::passOver(field);
        name.reset();
        if (const std::optional<json::Text> text = json::textOf(field))
            name = text->toString();
    });
    return name;
}

} // namespace paretoscope
