// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/miningreader.h"

#include "decode/knownfields.h"

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr Place miningPlace{Place::noModel, "mining"_L1, {}};
constexpr Place innerPlace{Place::noModel, "mining.mining"_L1, {}};
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

struct LevelField {
    enum class Kind { Progress, Frontier, Baseline, Mining };
    QLatin1StringView key;
    Kind kind;
};
constexpr std::array<LevelField, 4> levelFields{{
    {"progress"_L1, LevelField::Kind::Progress},
    {"frontier"_L1, LevelField::Kind::Frontier},
    {"baseline"_L1, LevelField::Kind::Baseline},
    {"mining"_L1, LevelField::Kind::Mining},
}};

struct OnlyKey {
    QLatin1StringView key;
};
constexpr auto nameKey = "name"_L1;
constexpr std::array<OnlyKey, 2> candidateFields{{{nameKey}, {"mAP"_L1}}};
constexpr std::array<OnlyKey, 1> baselineFields{{{"modelTypeDisplay"_L1}}};

Place below(const Place &place, QLatin1StringView key) { return place.below({key.data(), key.size()}); }

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
    if (progress && isFraction(*progress))
        mining.progress = progress->value;
    mining.frontier = inner.frontier ? *inner.frontier : outer.frontier.value_or(QList<MiningCandidate>());
    mining.baselines = outer.baselines ? *outer.baselines : inner.baselines.value_or(QStringList());
    return mining;
}

void MiningReader::readLevel(json::Object object, Level &level, Level *inner)
{
    json::eachKnownField(
        object, levelFields,
        [&](const LevelField &field, json::Value &value) {
            switch (field.kind) {
            case LevelField::Kind::Progress: level.progress = progress(value); break;
            case LevelField::Kind::Frontier: level.frontier = frontier(value); break;
            case LevelField::Kind::Baseline: level.baselines = baselines(value); break;
            case LevelField::Kind::Mining: readInner(value, inner); break;
            }
        },
        [&](const LevelField &field) { m_remarks.repeated(below(inner ? miningPlace : innerPlace, field.key)); });
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
    const Reading progress = json::numberOf(value);
    if (!isFraction(progress))
        m_remarks.warn(progressPlace, u"The progress is not a number from 0 to 1; it is shown as unknown."_s);
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
        m_remarks.warn(frontierPlace, u"A candidate is not an object and is left out."_s, "element"_L1);
    });
    return candidates;
}

MiningCandidate MiningReader::candidate(json::Object object)
{
    QString name;
    std::optional<Reading> map;
    json::eachKnownField(
        object, candidateFields,
        [&](const OnlyKey &field, json::Value &value) {
            if (field.key == nameKey)
                name = json::wordOf(value, below(frontierPlace, field.key), m_remarks).toString();
            else
                map = json::numberOf(value);
        },
        [&](const OnlyKey &field) { m_remarks.repeated(below(frontierPlace, field.key)); });
    if (map && isFraction(*map))
        return {name, percentOf(map->value)};
    if (map && map->gap != Gap::Null) {
        m_remarks.warn(frontierPlace,
                       u"The mAP of a candidate is not a number from 0 to 1; it is treated as "
                       "missing."_s,
                       "mAP"_L1);
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
    json::eachKnownField(
        value.get_object().value(), baselineFields,
        [&](const OnlyKey &, json::Value &display) {
            name.reset();
            if (const std::optional<json::Text> text = json::textOf(display))
                name = text->toString();
        },
        [&](const OnlyKey &field) { m_remarks.repeated(below(baselinePlace, field.key)); });
    return name;
}

} // namespace paretoscope
