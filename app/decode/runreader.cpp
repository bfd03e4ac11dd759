// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/runreader.h"

#include "decode/contradictions.h"
#include "decode/harmlesstext.h"
#include "decode/timestamps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

struct HeaderWord {
    QByteArrayView key;
    QLatin1StringView path;
    QString RunHeader::*member;
};

constexpr std::array<HeaderWord, 5> headerWords{{
    {"trainingId", "trainingId"_L1, &RunHeader::trainingId},
    {"status", "status"_L1, &RunHeader::status},
    {"jobType", "jobType"_L1, &RunHeader::jobType},
    {"modelType", "modelType"_L1, &RunHeader::modelType},
    {"modelGroup", "modelGroup"_L1, &RunHeader::modelGroup},
}};

constexpr auto recommendationsPath = "recommendedByHardware"_L1;

} // namespace

void RunReader::readTop(json::Object object)
{
    json::eachField(object, [this](const json::Text &key, json::Value &value) { readField(key, value); });
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

const std::array<RunReader::Field, 8> RunReader::fields{{
    {"models", &RunReader::readModels},
    {"recommendedByHardware", &RunReader::readRecommendations},
    {"mining", &RunReader::readMining},
    {"modelCount", &RunReader::readModelCount},
    {"versionId", &RunReader::readVersionId},
    {"createdAt", &RunReader::readCreatedAt},
    {"start", &RunReader::readStart},
    {"sample", &RunReader::readSample},
}};

void RunReader::readField(const json::Text &key, json::Value &value)
{
    if (key.is("error")) {
        m_hasError = !json::isNull(value);
        return m_hasError ? json::passOver(value) : void();
    }
    const auto *const headerWord = std::ranges::find(headerWords, key.utf8(), &HeaderWord::key);
    if (headerWord != headerWords.end()) {
        m_hasKnownKey = true;
        m_run.header().*headerWord->member = word(value, headerWord->path);
        return;
    }
    const auto *const field = std::ranges::find(fields, key.utf8(), &Field::key);
    if (field == fields.end())
        return json::passOver(value);
    m_hasKnownKey = true;
    (this->*field->read)(value);
}

void RunReader::readModels(json::Value &value)
{
    if (std::exchange(m_goesOn, false))
        return readMoreModels(value.get_array().value());
    if (++m_lists <= m_skip)
        return json::passOver(value);
    m_hasModels = json::typeOf(value) == json::Type::array;
    if (m_hasModels)
        return readMoreModels(value.get_array().value());
    const bool isNull = json::isNull(value);
    if (isNull)
        return;
    json::passOver(value);
    m_remarks.wrongType(Place::atTop("models"_L1), "a list"_L1);
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
    if (json::isNull(value))
        return;
    if (json::typeOf(value) == json::Type::object) {
        json::eachField(value.get_object().value(),
                        [this](const json::Text &name, json::Value &each) { readRecommendation(name, each); });
        return;
    }
    json::passOver(value);
    m_remarks.wrongType(Place::atTop(recommendationsPath), "an object"_L1);
}

void RunReader::readRecommendation(const json::Text &hardware, json::Value &value)
{
    const Place where = Place::atTop(recommendationsPath).below(hardware.utf8());
    if (json::isNull(value))
        return;
    const std::optional<json::Text> modelId = json::textOf(value);
    if (!modelId || modelId->isEmpty()) {
        m_remarks.warn(where, u"The recommendation holds no model id and is not read."_s, "no id"_L1);
        return;
    }
    const std::optional<TargetIndex> target = m_hardware.target(hardware.utf8(), where);
    if (!target)
        return;
    const auto before = std::ranges::find(m_recommendations, *target, &Named::target);
    if (before == m_recommendations.end()) {
        m_recommendations.append({*target, modelId->toString()});
        return;
    }
    m_remarks.warn(where, u"This hardware has two recommendations; the last one counts."_s, "twice"_L1);
    before->modelId = modelId->toString();
}

void RunReader::readMining(json::Value &value) { m_run.setMining(MiningReader(m_remarks).read(value)); }

void RunReader::readVersionId(json::Value &value)
{
    // A number is as good as a text here: it is a name, not a quantity.
    const bool isNumber = json::typeOf(value) == json::Type::number;
    m_run.header().versionId = isNumber ? QString::fromUtf8(json::numberToken(value)) : word(value, "versionId"_L1);
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
    Provenance sample;
    if (json::typeOf(value) != json::Type::object)
        return json::passOver(value);
    json::eachField(value.get_object().value(), [&](const json::Text &key, json::Value &field) {
        if (key.is("figures"))
            sample.figures = word(field, "sample.figures"_L1);
        else if (key.is("recommendationRule"))
            sample.recommendationRule = word(field, "sample.recommendationRule"_L1);
        else if (key.is("note"))
            sample.note = word(field, "sample.note"_L1);
        else if (key.is("replay"))
            sample.isReplay = json::boolOf(field).value_or(false);
        else
            json::passOver(field);
    });
    m_run.header().provenance = sample;
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

QString RunReader::word(json::Value &value, QLatin1StringView path)
{
    if (json::isNull(value))
        return {};
    const std::optional<json::Text> text = json::textOf(value);
    if (!text)
        m_remarks.wrongType(Place::atTop(path), "a text"_L1);
    return text ? text->toString() : QString();
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
    if (m_skip > 0)
        m_remarks.warn(Place::atTop("models"_L1), u"The list of models comes more than once; the last one counts."_s);
    const TrainingRunPtr run = m_run.finish();
    remarkOnContradictions(*run, m_hasModels, m_remarks);
    findings = m_remarks.take();
    return run;
}

} // namespace paretoscope
