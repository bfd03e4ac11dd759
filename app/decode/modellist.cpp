// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/modellist.h"

#include "core/harmlesstext.h"
#include "core/words.h"
#include "decode/hardwarenames.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What a second entry with the same id brings.
struct Comparison {
    bool differs = false;
    bool addsTarget = false;
};

bool contradicts(Reading before, Reading after)
{
    return before.isUsable() && after.isUsable() && before.value != after.value;
}

Comparison compare(const TrainingRun &run, Row row, const ModelEntry &entry)
{
    Comparison result;
    for (std::size_t place = 0; place < entry.texts.size(); ++place)
        result.differs = result.differs || !run.agreesWithText(row, place, entry.texts[place].utf8());
    for (std::size_t place = 0; place < entry.numbers.size(); ++place)
        result.differs = result.differs || contradicts(run.number(row, place), entry.numbers[place]);
    for (const ModelEntry::Measurement &measurement : entry.measurements) {
        const Reading before = run.latency(row, measurement.target);
        result.differs = result.differs || contradicts(before, measurement.latency);
        result.addsTarget = result.addsTarget || before.gap == Gap::NotStated || before.gap == Gap::NoMetrics;
    }
    return result;
}

} // namespace

void ModelList::add(const ModelEntry &entry)
{
    if (!hasRoom() && !m_run.rowOf(entry.id.utf8())) {
        m_remarks.warn(Place::ofModel(entry.index),
                       Words::tr("The answer holds more models than can be shown; this one is left out."),
                       "no room"_L1);
        return;
    }
    const auto [row, isNew] = m_run.modelFor(entry.id.utf8());
    if (isNew)
        return writeNew(row, entry);
    remarkOnRepeat(row, entry);
    writeAgain(row, entry);
}

bool ModelList::hasRoom() const
{
    const auto targets = static_cast<std::size_t>(std::max(m_run.targetCount(), 1));
    return targets * (m_run.modelCount() + 1) <= HardwareNames::maxCells;
}

void ModelList::writeNew(Row row, const ModelEntry &entry)
{
    writeMarks(row, entry);
    for (std::size_t place = 0; place < entry.numbers.size(); ++place) {
        if (entry.numbers[place].gap != Gap::NotStated)
            m_run.setNumber(row, place, entry.numbers[place]);
    }
    if (!entry.hasMetrics)
        return m_run.setWithoutMetrics(row);
    for (const ModelEntry::Measurement &measurement : entry.measurements)
        m_run.setLatency(row, measurement.target, measurement.latency);
}

void ModelList::writeAgain(Row row, const ModelEntry &entry)
{
    writeMarks(row, entry);
    if (entry.hasMetrics)
        m_run.setWithoutMetrics(row, false);
    for (std::size_t place = 0; place < entry.numbers.size(); ++place) {
        const Reading reading = entry.numbers[place];
        if (reading.isUsable() || (reading.gap != Gap::NotStated && !m_run.soFar().number(row, place).isUsable()))
            m_run.setNumber(row, place, reading);
    }
    for (const ModelEntry::Measurement &measurement : entry.measurements) {
        if (measurement.latency.isUsable() || !m_run.soFar().latency(row, measurement.target).isUsable())
            m_run.setLatency(row, measurement.target, measurement.latency);
    }
}

void ModelList::writeMarks(Row row, const ModelEntry &entry)
{
    writeWords(row, entry);
    if (entry.isFlagged)
        m_run.setFlagged(row);
    for (const ModelEntry::FrontClaim &claim : entry.claims)
        m_run.addFrontClaim(row, claim.target, claim.claims);
}

void ModelList::writeWords(Row row, const ModelEntry &entry)
{
    bool kept = true;
    for (std::size_t place = 0; place < entry.texts.size(); ++place) {
        if (!entry.texts[place].isEmpty())
            kept = m_run.setText(row, place, entry.texts[place].utf8()) && kept;
    }
    if (!kept) {
        m_remarks.warn(
            Place::ofModel(entry.index),
            Words::tr(
                "The models use more different words for status, type or family than can be held; some are left out."),
            "too many words"_L1);
    }
    const json::Text &family = entry.text<fields::model::family>();
    const json::Text &status = entry.text<fields::model::status>();
    if (!family.isEmpty() && m_run.soFar().family(row) == NasFamily::Other) {
        m_remarks.info(Place::ofModel(entry.index, fields::model::family),
                       Words::tr("The family %1 is not known here; the model is shown among the others.")
                           .arg(quoted(family.utf8())),
                       "unknown"_L1);
    }
    if (status.isEmpty() || sameBytes(status.utf8(), m_knownStatus))
        return;
    if (runStateFromStatus(status.toString()) != RunState::Unknown) {
        m_knownStatus = status.utf8().toByteArray();
        return;
    }
    m_remarks.info(Place::ofModel(entry.index, fields::model::status),
                   Words::tr("The status %1 is not known here; it is shown as it came.").arg(quoted(status.utf8())),
                   "unknown"_L1);
}

void ModelList::remarkOnRepeat(Row row, const ModelEntry &entry)
{
    const Comparison comparison = compare(m_run.soFar(), row, entry);
    if (!comparison.differs && comparison.addsTarget)
        return;
    const Place where = Place::ofModel(entry.index, fields::model::id);
    const QString id = quoted(entry.id.utf8());
    if (comparison.differs) {
        m_remarks.warn(where, Words::tr("The model %1 is listed again with other values; the last ones count.").arg(id),
                       "differs"_L1);
    } else {
        m_remarks.info(where, Words::tr("The model %1 is listed again without new values; it is kept once.").arg(id),
                       "repeats"_L1);
    }
}

} // namespace paretoscope
