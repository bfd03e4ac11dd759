// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainingrun.h"

#include "core/harmlesstext.h"
#include "core/runaddress.h"
#include "core/words.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

bool anyUsable(NumbersView values)
{
    return std::any_of(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
}

} // namespace

QString TrainingRun::label(Row row) const
{
    const QString id = modelId(row);
    return showsNothing(id) ? Words::tr("unnamed model %1").arg(row + 1) : id;
}

std::optional<Row> TrainingRun::rowOf(QStringView modelId) const
{
    if (modelId.isEmpty())
        return std::nullopt;
    const QByteArray wanted = modelId.toUtf8();
    if (const std::optional<Row> exact = rowOfExactId(wanted))
        return exact;
    const QByteArrayView wantedSegment = lastSegmentUtf8(wanted);
    std::optional<Row> bySegment;
    int withSegment = 0;
    for (Row row = 0; row < m_ids.size(); ++row) {
        const QByteArrayView id = m_ids.at(row);
        if (!id.isEmpty() && lastSegmentUtf8(id) == wantedSegment) {
            bySegment = row;
            ++withSegment;
        }
    }
    return withSegment == 1 ? bySegment : std::nullopt;
}

Reading TrainingRun::number(Row row, std::size_t place) const
{
    if (m_withoutMetrics.at(row) && fields::model::numbers.at(place).isDirectlyIn(fields::model::metrics))
        return gapReading(Gap::NoMetrics);
    return m_numbers.at(place).at(row);
}

Reading TrainingRun::latency(Row row, TargetIndex target) const
{
    const Reading reading = m_targets.at(index(target)).latency.at(row);
    if (!reading.isUsable() && m_withoutMetrics.at(row))
        return gapReading(Gap::NoMetrics);
    return reading;
}

NumbersView TrainingRun::metricValues(Metric metric) const { return m_numbers.at(index(metric)).values(); }

NumbersView TrainingRun::latencyValues(TargetIndex target) const
{
    return m_targets.at(index(target)).latency.values();
}

bool TrainingRun::hasMetric(Metric metric) const { return anyUsable(metricValues(metric)); }

std::optional<TargetIndex> TrainingRun::targetOf(QStringView hardware) const
{
    const QString key = hardwareKey(hardware);
    const auto found = std::ranges::find(m_targets, key, &Target::key);
    if (found == m_targets.end())
        return std::nullopt;
    return static_cast<TargetIndex>(found - m_targets.begin());
}

std::size_t TrainingRun::latencyCount(TargetIndex target) const
{
    const NumbersView values = latencyValues(target);
    return static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); }));
}

const OwnConditions *TrainingRun::ownConditions(TargetIndex target) const
{
    const std::optional<OwnConditions> &own = m_targets.at(index(target)).own;
    return own ? &*own : nullptr;
}

FrontClaims TrainingRun::frontClaims(Row row, TargetIndex target) const
{
    const std::vector<FrontClaims> &claims = m_targets.at(index(target)).claims;
    return row < claims.size() ? claims[row] : FrontClaims{0};
}

const Recommendation *TrainingRun::recommendationFor(TargetIndex target) const
{
    const auto found = std::find_if(m_recommendations.cbegin(), m_recommendations.cend(),
                                    [target](const Recommendation &each) { return each.target == target; });
    return found == m_recommendations.cend() ? nullptr : &*found;
}

} // namespace paretoscope
