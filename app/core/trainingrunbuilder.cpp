// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainingrunbuilder.h"

#include "core/runaddress.h"

#include <QHash>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

NasFamily familyOf(QByteArrayView text)
{
    const auto is = [word = text.trimmed()](QByteArrayView other) {
        return word.compare(other, Qt::CaseInsensitive) == 0;
    };
    if (is("child"))
        return NasFamily::Child;
    return is("baseline") ? NasFamily::Baseline : NasFamily::Other;
}

} // namespace

TrainingRunBuilder::TrainingRunBuilder()
    : m_run(std::make_shared<TrainingRun>())
{}

TrainingRunBuilder::TrainingRunBuilder(const TrainingRun &run)
    : m_run(std::make_shared<TrainingRun>(run))
{}

void TrainingRunBuilder::expectModels(std::size_t rows)
{
    const std::size_t known = m_run->modelCount();
    if (rows <= known || known == 0)
        return;
    m_run->m_ids.reserve(rows, m_run->m_ids.byteCount() * rows / known);
    m_run->m_rowsById.reserve(rows);
    for (InternedColumn &column : m_run->m_texts)
        column.reserve(rows);
    m_run->m_families.reserve(rows);
    for (ReadingColumn &column : m_run->m_numbers) {
        if (!column.values().empty())
            column.reserve(rows);
    }
    for (TrainingRun::Target &target : m_run->m_targets) {
        if (!target.latency.values().empty())
            target.latency.reserve(rows);
    }
}

TrainingRunBuilder::Model TrainingRunBuilder::modelFor(QByteArrayView id)
{
    const auto next = static_cast<Row>(m_run->modelCount());
    const Row row = id.isEmpty() ? next : m_run->m_rowsById.findOrInsert(id, next, m_run->m_ids);
    if (row == next)
        appendModel(id);
    return {row, row == next};
}

Row TrainingRunBuilder::addModel(QByteArrayView id)
{
    const Model model = modelFor(id);
    if (!model.isNew)
        appendModel(id);
    return static_cast<Row>(m_run->modelCount() - 1);
}

void TrainingRunBuilder::appendModel(QByteArrayView id)
{
    m_run->m_ids.append(id);
    for (InternedColumn &column : m_run->m_texts)
        column.append({});
    m_run->m_families.push_back(NasFamily::Other);
    m_run->m_flagged.push_back(false);
    m_run->m_withoutMetrics.push_back(false);
}

void TrainingRunBuilder::readFamily(Row row, QByteArrayView text)
{
    if (!sameBytes(text, m_familyText)) {
        m_familyText = text.toByteArray();
        m_family = familyOf(text);
    }
    m_run->m_families.at(row) = m_family;
}

void TrainingRunBuilder::addFrontClaim(Row row, TargetIndex target, FrontClaims claim)
{
    std::vector<FrontClaims> &claims = m_run->m_targets.at(TrainingRun::index(target)).claims;
    if (row >= claims.size())
        claims.resize(row + 1, FrontClaims{0});
    claims[row] = static_cast<FrontClaims>(claims[row] | claim);
}

TargetIndex TrainingRunBuilder::target(QStringView hardware)
{
    if (const auto known = m_run->targetOf(hardware))
        return *known;
    m_run->m_targets.push_back({hardware.trimmed().toString(), hardwareKey(hardware), {}, {}});
    return m_run->targetCount() - 1;
}

void TrainingRunBuilder::setRecommendation(TargetIndex target, QString modelId)
{
    const auto same = [target](const Recommendation &each) { return each.target == target; };
    m_run->m_recommendations.removeIf(same);
    m_run->m_recommendations.append({target, std::move(modelId), std::nullopt});
}

/// By the rule of TrainingRun::rowOf(), in one pass over the models however many recommendations there are.
void TrainingRunBuilder::joinRecommendations()
{
    struct Found {
        Row row = 0;
        int count = 0;
    };
    QHash<QByteArray, Found> bySegment;
    for (Recommendation &each : m_run->m_recommendations) {
        const QByteArray id = each.modelId.toUtf8();
        each.row = rowOf(id);
        if (!each.row && !id.isEmpty())
            bySegment.insert(lastSegmentUtf8(id).toByteArray(), {});
    }
    if (bySegment.isEmpty())
        return;
    for (Row row = 0; row < m_run->modelCount(); ++row) {
        const QByteArrayView id = m_run->modelIdUtf8(row);
        const QByteArrayView segment = lastSegmentUtf8(id);
        const auto found = bySegment.find(QByteArray::fromRawData(segment.data(), segment.size()));
        if (!id.isEmpty() && found != bySegment.end())
            *found = {row, found->count + 1};
    }
    for (Recommendation &each : m_run->m_recommendations) {
        const QByteArray id = each.modelId.toUtf8();
        const Found found = each.row ? Found() : bySegment.value(lastSegmentUtf8(id).toByteArray());
        if (found.count == 1)
            each.row = found.row;
    }
}

TrainingRunPtr TrainingRunBuilder::finish()
{
    const std::size_t rows = m_run->modelCount();
    for (ReadingColumn &column : m_run->m_numbers) {
        if (!column.values().empty())
            column.resize(rows);
    }
    for (TrainingRun::Target &target : m_run->m_targets)
        target.latency.resize(rows);
    joinRecommendations();
    m_run->m_ids.squeeze();
    for (InternedColumn &column : m_run->m_texts)
        column.squeeze();
    m_run->m_rowsById.squeeze();
    return std::move(m_run);
}

} // namespace paretoscope
