// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/runreader.h"

#include "core/hardwaretarget.h"
#include "core/harmlesstext.h"
#include "core/words.h"
#include "decode/contradictions.h"
#include "decode/knownfields.h"
#include "decode/timestamps.h"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

void RunReader::readTop(json::Object object)
{
    json::eachKnownField(
        object, topFields, m_seen, [this](const TopField &row, json::Value &value) { readField(row, value); },
        [this](const Field &field) {
            if (!m_goesOn)
                m_remarks.repeated(Place::atTop(field));
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

constexpr decltype(RunReader::topFields) RunReader::topFields = [] {
    std::remove_const_t<decltype(topFields)> table{{
        {.field = fields::run::models, .read = &RunReader::readModels},
        {.field = fields::run::recommendedByHardware, .read = &RunReader::readRecommendations},
        {.field = fields::run::mining, .read = &RunReader::readMining},
        {.field = fields::run::modelCount, .read = &RunReader::readModelCount},
        {.field = fields::run::versionId, .read = &RunReader::readVersionId},
        {.field = fields::run::createdAt, .read = &RunReader::readCreatedAt},
        {.field = fields::run::start, .read = &RunReader::readStart},
        {.field = fields::run::sample, .read = &RunReader::readSample},
        {.field = fields::error::error, .read = &RunReader::readError},
    }};
    std::ranges::transform(headerTexts, table.end() - headerTexts.size(),
                           [](const HeaderText &each) { return TopField{.field = each.field, .text = each.text}; });
    return table;
}();

void RunReader::readField(const TopField &row, json::Value &value)
{
    Q_ASSERT(row.text || row.read); // a static assertion is none to GCC under UndefinedBehaviorSanitizer
    m_hasKnownKey = m_hasKnownKey || row.read != &RunReader::readError;
    if (row.text)
        m_run.header().*row.text = word(value, Place::atTop(row.field));
    else
        (this->*row.read)(value);
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
    const std::optional<json::Array> list = json::listOf(value, Place::atTop(fields::run::models), m_remarks);
    m_hasModels = list.has_value();
    if (list)
        readMoreModels(*list);
}

void RunReader::readModel(json::Value &value)
{
    const qsizetype index = m_nextModel++;
    if (json::typeOf(value) == json::Type::object)
        return m_models.add(m_entries.read(value.get_object().value(), index));
    json::passOver(value);
    m_remarks.warn(Place::ofModel(index), Words::tr("This entry is not an object and is left out."), "entry"_L1);
}

void RunReader::readRecommendations(json::Value &value)
{
    m_recommendations.clear();
    m_recommended.clear();
    if (const std::optional<json::Object> map = json::objectOf(value, Place::atTop(fields::run::recommendedByHardware),
                                                               m_remarks))
        json::eachField(*map, [this](const json::Text &name, json::Value &each) { readRecommendation(name, each); });
}

void RunReader::readRecommendation(const json::Text &hardware, json::Value &value)
{
    const Place where = Place::atTop(fields::run::recommendedByHardware).below(hardware.utf8());
    const QString key = hardwareKey(hardware.toString());
    if (m_recommended.contains(key)) {
        m_remarks.warn(where, Words::tr("This hardware has two recommendations; the last one counts."), "twice"_L1);
        m_recommendations.removeIf(
            [known = m_hardware.known(hardware.utf8())](const Named &each) { return each.target == known; });
    }
    m_recommended.insert(key);
    if (json::isNull(value))
        return;
    const std::optional<json::Text> modelId = json::textOf(value);
    if (!modelId || modelId->isEmpty()) {
        m_remarks.warn(where, Words::tr("The recommendation holds no model id and is not read."), "no id"_L1);
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
                                        : word(value, Place::atTop(fields::run::versionId));
}

void RunReader::readModelCount(json::Value &value)
{
    constexpr Field field = fields::run::modelCount;
    const Reading count = json::numberOf(value, field.kind);
    m_run.header().modelCount.reset();
    if (count.isUsable())
        m_run.header().modelCount = static_cast<qint64>(count.value);
    else if (count.gap != Gap::Null)
        m_remarks.warn(Place::atTop(field),
                       Words::tr("The number of models is not %1 and is not read.").arg(kindName(field.kind)));
}

void RunReader::readCreatedAt(json::Value &value) { m_run.header().createdAt = time(value, fields::run::createdAt); }

void RunReader::readStart(json::Value &value) { m_start = time(value, fields::run::start); }

void RunReader::readSample(json::Value &value)
{
    struct SampleField {
        Field field;
        QString Provenance::*text = nullptr;
    };
    static constexpr std::array sampleFields{
        SampleField{.field = fields::sample::figures, .text = &Provenance::figures},
        SampleField{.field = fields::sample::recommendationRule, .text = &Provenance::recommendationRule},
        SampleField{.field = fields::sample::note, .text = &Provenance::note},
        SampleField{.field = fields::sample::replay},
    };
    constexpr Place samplePlace = Place::atTop(fields::run::sample);
    Provenance &sample = m_run.header().provenance;
    sample = {};
    const std::optional<json::Object> object = json::objectOf(value, samplePlace, m_remarks);
    if (!object)
        return;
    json::eachKnownField(
        *object, sampleFields,
        [&](const SampleField &row, json::Value &each) {
            const Place where = samplePlace.below(row.field);
            if (row.text)
                sample.*row.text = word(each, where);
            else
                sample.isReplay = json::flagOf(each, where, m_remarks);
        },
        [&](const Field &field) { m_remarks.repeated(samplePlace.below(field)); });
}

QDateTime RunReader::time(json::Value &value, const Field &field)
{
    if (json::isNull(value))
        return {};
    const bool isNumber = json::typeOf(value) == json::Type::number;
    const QDateTime time = isNumber ? timestampFromNumber(json::numberOf(value).value)
                                    : timestampFromText(json::textOf(value).value_or(json::Text()).toString());
    if (!time.isValid())
        m_remarks.info(Place::atTop(field),
                       Words::tr("The time is written in a form that is not known; it is not read."));
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
