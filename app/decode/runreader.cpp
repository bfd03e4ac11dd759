// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/runreader.h"

#include "core/hardwaretarget.h"
#include "decode/contradictions.h"
#include "decode/harmlesstext.h"
#include "decode/knownfields.h"
#include "decode/timestamps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto recommendationsPath = "recommendedByHardware"_L1;

} // namespace

void RunReader::readTop(json::Object object)
{
    json::eachKnownField(
        object, fields, m_seen, [this](const Field &field, json::Value &value) { readField(field, value); },
        [this](const Field &field) {
            if (!m_goesOn)
                m_remarks.repeated(Place::atTop(field.key));
        });
}

void RunReader::readMoreModels(json::Array array)
{
    json::eachElement(array, [this](json::Value &value, qsizetype) { readModel(value); });
}

void RunReader::expectMoreModels(double share)
{
    constexpr double reserve = 1.02; // models are not all of one length
    const auto most = HardwareNames::maxCells / static_cast<std::size_t>(std::max(m_run.targetCount(), 1));
    const double rows = static_cast<double>(m_run.modelCount()) / share * reserve;
    m_run.expectModels(std::min(most, static_cast<std::size_t>(rows)));
}

void RunReader::readRest(json::Object object)
{
    m_goesOn = true;
    readTop(object);
}

bool RunReader::isErrorObject() const
{
    // A status alone makes no run: many an API wraps its errors as {"status":"error","error":...}.
    return m_hasError && !m_hasModels && m_run.soFar().header().trainingId.isEmpty();
}

const std::array<RunReader::Field, 14> RunReader::fields{{
    {.key = "models"_L1, .read = &RunReader::readModels},
    {.key = "trainingId"_L1, .word = &RunHeader::trainingId},
    {.key = "status"_L1, .word = &RunHeader::status},
    {.key = "jobType"_L1, .word = &RunHeader::jobType},
    {.key = "modelType"_L1, .word = &RunHeader::modelType},
    {.key = "modelGroup"_L1, .word = &RunHeader::modelGroup},
    {.key = recommendationsPath, .read = &RunReader::readRecommendations},
    {.key = "mining"_L1, .read = &RunReader::readMining},
    {.key = "modelCount"_L1, .read = &RunReader::readModelCount},
    {.key = "versionId"_L1, .read = &RunReader::readVersionId},
    {.key = "createdAt"_L1, .read = &RunReader::readCreatedAt},
    {.key = "start"_L1, .read = &RunReader::readStart},
    {.key = "sample"_L1, .read = &RunReader::readSample},
    {.key = "error"_L1, .read = &RunReader::readError},
}};

void RunReader::readField(const Field &field, json::Value &value)
{
    m_hasKnownKey = m_hasKnownKey || field.read != &RunReader::readError;
    if (field.word)
        m_run.header().*field.word = word(value, Place::atTop(field.key));
    else
        (this->*field.read)(value);
}

void RunReader::readError(json::Value &value)
{
    m_hasError = !json::isNull(value);
    if (m_hasError)
        json::passOver(value);
}

void RunReader::readModels(json::Value &value)
{
    if (std::exchange(m_goesOn, false))
        return readMoreModels(value.get_array().value());
    if (++m_lists <= m_skip)
        return json::passOver(value);
    const std::optional<json::Array> list = json::listOf(value, Place::atTop("models"_L1), m_remarks);
    m_hasModels = list.has_value();
    if (list)
        readMoreModels(*list);
}

void RunReader::readModel(json::Value &value)
{
    const qsizetype index = m_nextModel++;
    m_cleanEntry = nullptr;
    if (json::typeOf(value) == json::Type::object) {
        const std::size_t remarks = m_remarks.count();
        const ModelEntry &entry = m_entries.read(value.get_object().value(), index);
        if (m_remarks.count() == remarks)
            m_cleanEntry = &entry;
        m_models.add(entry);
        return;
    }
    json::passOver(value);
    m_remarks.warn(Place::ofModel(index), u"This entry is not an object and is left out."_s, "entry"_L1);
}

void RunReader::learnPattern(QByteArrayView entry)
{
    if (m_cleanEntry)
        m_patterns.learn(entry, *m_cleanEntry);
}

const char *RunReader::readAlike(const char *from, const char *end)
{
    const ModelEntry *const entry = m_patterns.match(from, end, m_nextModel);
    if (!entry)
        return nullptr;
    ++m_nextModel;
    m_models.add(*entry);
    return from;
}

void RunReader::readRecommendations(json::Value &value)
{
    m_recommendations.clear();
    m_recommended.clear();
    if (const std::optional<json::Object> map = json::objectOf(value, Place::atTop(recommendationsPath), m_remarks))
        json::eachField(*map, [this](const json::Text &name, json::Value &each) { readRecommendation(name, each); });
}

void RunReader::readRecommendation(const json::Text &hardware, json::Value &value)
{
    const Place where = Place::atTop(recommendationsPath).below(hardware.utf8());
    const QString key = hardwareKey(hardware.toString());
    if (m_recommended.contains(key)) {
        m_remarks.warn(where, u"This hardware has two recommendations; the last one counts."_s, "twice"_L1);
        m_recommendations.removeIf(
            [known = m_hardware.known(hardware.utf8())](const Named &each) { return each.target == known; });
    }
    m_recommended.insert(key);
    if (json::isNull(value))
        return;
    const std::optional<json::Text> modelId = json::textOf(value);
    if (!modelId || modelId->isEmpty()) {
        m_remarks.warn(where, u"The recommendation holds no model id and is not read."_s, "no id"_L1);
        return;
    }
    if (const std::optional<TargetIndex> target = m_hardware.target(hardware.utf8(), where))
        m_recommendations.append({*target, modelId->toString()});
}

void RunReader::readMining(json::Value &value) { m_run.setMining(MiningReader(m_remarks).read(value)); }

void RunReader::readVersionId(json::Value &value)
{
    // A number is as good as a text here: it is a name, not a quantity.
    const bool isNumber = json::typeOf(value) == json::Type::number;
    m_run.header().versionId = isNumber ? QString::fromUtf8(json::numberToken(value))
                                        : word(value, Place::atTop("versionId"_L1));
}

void RunReader::readModelCount(json::Value &value)
{
    constexpr double most = 1e9;
    const Reading count = json::numberOf(value);
    m_run.header().modelCount.reset();
    if (count.gap == Gap::Null)
        return;
    if (count.isUsable() && count.value >= 0 && count.value <= most && count.value == std::floor(count.value)) {
        m_run.header().modelCount = static_cast<qint64>(count.value);
        return;
    }
    m_remarks.warn(Place::atTop("modelCount"_L1), u"The number of models is not a believable count and is not read."_s);
}

void RunReader::readCreatedAt(json::Value &value) { m_run.header().createdAt = time(value, "createdAt"_L1); }

void RunReader::readStart(json::Value &value) { m_start = time(value, "start"_L1); }

void RunReader::readSample(json::Value &value)
{
    struct SampleField {
        QLatin1StringView key;
        QString Provenance::*word = nullptr;
    };
    static constexpr std::array<SampleField, 4> sampleFields{{
        {"figures"_L1, &Provenance::figures},
        {"recommendationRule"_L1, &Provenance::recommendationRule},
        {"note"_L1, &Provenance::note},
        {"replay"_L1},
    }};
    constexpr Place samplePlace{Place::noModel, "sample"_L1, {}};
    Provenance &sample = m_run.header().provenance;
    sample = {};
    const std::optional<json::Object> object = json::objectOf(value, samplePlace, m_remarks);
    if (!object)
        return;
    const auto placeOf = [samplePlace](const SampleField &field) {
        return samplePlace.below({field.key.data(), field.key.size()});
    };
    json::eachKnownField(
        *object, sampleFields,
        [&](const SampleField &field, json::Value &each) {
            if (field.word)
                sample.*field.word = word(each, placeOf(field));
            else
                sample.isReplay = json::flagOf(each, placeOf(field), m_remarks);
        },
        [&](const SampleField &field) { m_remarks.repeated(placeOf(field)); });
}

QDateTime RunReader::time(json::Value &value, QLatin1StringView key)
{
    if (json::isNull(value))
        return {};
    const bool isNumber = json::typeOf(value) == json::Type::number;
    const QDateTime time = isNumber ? timestampFromNumber(json::numberOf(value).value)
                                    : timestampFromText(json::textOf(value).value_or(json::Text()).toString());
    if (!time.isValid())
        m_remarks.info(Place::atTop(key), u"The time is written in a form that is not known; it is not read."_s);
    return time;
}

QString RunReader::word(json::Value &value, const Place &where)
{
    return json::wordOf(value, where, m_remarks).toString();
}

bool RunReader::isOfNas() const
{
    const TrainingRun &run = m_run.soFar();
    const RunHeader &header = run.header();
    if (header.jobType.compare("nas"_L1, Qt::CaseInsensitive) == 0 || !header.modelGroup.isEmpty() || run.mining()
        || header.modelType.contains("-nas"_L1, Qt::CaseInsensitive)) {
        return true;
    }
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (run.family(row) != NasFamily::Other || !run.nasFamilyText(row).isEmpty())
            return true;
    }
    return false;
}

TrainingRunPtr RunReader::finish(Findings &findings)
{
    RunHeader &header = m_run.header();
    if (!header.createdAt.isValid())
        header.createdAt = m_start;
    header.isNas = isOfNas();
    for (const Named &each : std::as_const(m_recommendations))
        m_run.setRecommendation(each.target, each.modelId);
    const TrainingRunPtr run = m_run.finish();
    remarkOnContradictions(*run, m_hasModels, m_remarks);
    findings = m_remarks.take();
    return run;
}

} // namespace paretoscope
