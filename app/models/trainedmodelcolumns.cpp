// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trainedmodelcolumns.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

const QString enDash = u"–"_s;

ModelColumn fixed(int column) { return static_cast<ModelColumn>(column); }

bool isFixed(int column) { return column < fixedColumnCount; }

} // namespace

QString standingName(Standing standing)
{
    switch (standing) {
    case Standing::Recommended: return u"recommended"_s;
    case Standing::OnFront: return u"on the front"_s;
    case Standing::Dominated: return u"dominated"_s;
    case Standing::Baseline: return u"baseline"_s;
    case Standing::NotComparable: return u"not comparable"_s;
    }
    Q_UNREACHABLE();
}

void TrainedModelColumns::take(const RunSession &session)
{
    m_run = session.sharedRun();
    m_analysis = session.sharedAnalysis();
    m_target = session.view().target;
}

int TrainedModelColumns::count() const
{
    return fixedColumnCount + (m_run ? std::max(0, m_run->targetCount() - 1) : 0);
}

std::optional<Metric> TrainedModelColumns::metricOf(int column)
{
    if (!isFixed(column))
        return std::nullopt;
    switch (fixed(column)) {
    case ModelColumn::Map5095: return Metric::Map5095;
    case ModelColumn::Map50: return Metric::Map50;
    case ModelColumn::F1: return Metric::F1;
    case ModelColumn::Precision: return Metric::Precision;
    case ModelColumn::Recall: return Metric::Recall;
    default: return std::nullopt;
    }
}

std::optional<TargetIndex> TrainedModelColumns::targetOf(int column) const
{
    if (!m_run)
        return std::nullopt;
    if (isFixed(column))
        return fixed(column) == ModelColumn::Latency ? m_target : std::nullopt;
    const TargetIndex other = column - fixedColumnCount;
    const TargetIndex chosen = m_target.value_or(m_run->targetCount());
    const TargetIndex target = other < chosen ? other : other + 1;
    return target < m_run->targetCount() ? std::optional(target) : std::nullopt;
}

bool TrainedModelColumns::isNumeric(int column) const
{
    return metricOf(column) || !isFixed(column) || fixed(column) == ModelColumn::Latency;
}

QString TrainedModelColumns::title(int column) const
{
    if (const auto metric = metricOf(column))
        return metricName(*metric);
    if (const auto target = targetOf(column))
        return u"%1 (ms)"_s.arg(m_run->targetName(*target));
    if (!isFixed(column))
        return {};
    switch (fixed(column)) {
    case ModelColumn::Standing: return u"On target"_s;
    case ModelColumn::Model: return u"Model"_s;
    case ModelColumn::Latency: return u"Latency (ms)"_s;
    case ModelColumn::Family: return u"Family"_s;
    case ModelColumn::Status: return u"Status"_s;
    case ModelColumn::Type: return u"Type"_s;
    default: return {};
    }
}

QString TrainedModelColumns::key(int column) const
{
    if (!isFixed(column))
        return u"latency:"_s + hardwareKey(m_run->targetName(*targetOf(column)));
    if (const auto metric = metricOf(column))
        return metricKey(*metric);
    switch (fixed(column)) {
    case ModelColumn::Standing: return u"standing"_s;
    case ModelColumn::Model: return u"model"_s;
    case ModelColumn::Latency: return u"latency"_s;
    case ModelColumn::Family: return u"family"_s;
    case ModelColumn::Status: return u"status"_s;
    case ModelColumn::Type: return u"type"_s;
    default: Q_UNREACHABLE();
    }
}

bool TrainedModelColumns::hasValues(int column) const
{
    if (!m_run)
        return false;
    if (const auto metric = metricOf(column))
        return m_run->hasMetric(*metric);
    if (targetOf(column))
        return true; // a target is there because the answer names it; where nothing is measured the gaps say why
    const auto anyRow = [this](auto &&has) {
        for (Row row = 0; row < m_run->modelCount(); ++row) {
            if (has(row))
                return true;
        }
        return false;
    };
    switch (fixed(column)) {
    case ModelColumn::Latency: return false; // without a target
    case ModelColumn::Status: return anyRow([this](Row row) { return !m_run->status(row).isEmpty(); });
    case ModelColumn::Type: return anyRow([this](Row row) { return !m_run->modelType(row).isEmpty(); });
    default: return true;
    }
}

QString TrainedModelColumns::explanation(int column) const
{
    if (const auto metric = metricOf(column))
        return u"%1 in percent, higher is better"_s.arg(metricName(*metric));
    if (const auto target = targetOf(column))
        return u"Latency on %1 in milliseconds, lower is better; batch and precision are not stated"_s.arg(
            m_run->targetName(*target));
    if (!isFixed(column))
        return {};
    switch (fixed(column)) {
    case ModelColumn::Standing: return u"What the model is on the chosen target, computed here from the shown numbers"_s;
    case ModelColumn::Family: return u"Child: found by the search. Baseline: a stock model trained beside it"_s;
    default: return {};
    }
}

Reading TrainedModelColumns::reading(Row row, int column) const
{
    if (const auto metric = metricOf(column))
        return m_run->metric(row, *metric);
    if (const auto target = targetOf(column))
        return m_run->latency(row, *target);
    return gapReading(Gap::NotStated);
}

QString TrainedModelColumns::text(Row row, int column) const
{
    if (isNumeric(column)) {
        const Reading value = reading(row, column);
        if (!value.isUsable())
            return enDash;
        return QString::number(value.value, 'f', metricOf(column) || value.value < 100 ? 2 : 1);
    }
    switch (fixed(column)) {
    case ModelColumn::Standing: return standingName(standing(row));
    case ModelColumn::Model: return m_run->label(row);
    case ModelColumn::Family: return m_run->nasFamilyText(row).isEmpty() ? enDash : m_run->nasFamilyText(row);
    case ModelColumn::Status: return m_run->status(row).isEmpty() ? enDash : m_run->status(row);
    case ModelColumn::Type: return m_run->modelType(row).isEmpty() ? enDash : m_run->modelType(row);
    default: return {};
    }
}

QString TrainedModelColumns::missingReason(Row row, int column) const
{
    if (isNumeric(column)) {
        const Reading value = reading(row, column);
        if (value.isUsable())
            return {};
        QString reason = title(column) + u": "_s + gapText(value.gap);
        if (value.gap == Gap::NoMetrics && !m_run->status(row).isEmpty())
            reason += u" (its status is “%1”)"_s.arg(m_run->status(row));
        return reason;
    }
    const bool missing = (fixed(column) == ModelColumn::Family && m_run->nasFamilyText(row).isEmpty())
        || (fixed(column) == ModelColumn::Status && m_run->status(row).isEmpty())
        || (fixed(column) == ModelColumn::Type && m_run->modelType(row).isEmpty());
    return missing ? title(column) + u": "_s + gapText(Gap::NotStated) : QString();
}

Standing TrainedModelColumns::standing(Row row) const
{
    const TargetAnalysis *const analysis = m_analysis.get();
    if (!analysis || !analysis->pointOf(row))
        return m_run->family(row) == NasFamily::Baseline ? Standing::Baseline : Standing::NotComparable;
    const Recommendation *const recommendation = m_run->recommendationFor(analysis->target);
    if (recommendation && recommendation->row == row)
        return Standing::Recommended;
    if (analysis->onFront.at(row))
        return Standing::OnFront;
    return m_run->family(row) == NasFamily::Baseline ? Standing::Baseline : Standing::Dominated;
}

int TrainedModelColumns::compareTexts(Row a, Row b, int column) const
{
    if (fixed(column) == ModelColumn::Standing)
        return static_cast<int>(standing(a)) - static_cast<int>(standing(b));
    return text(a, column).localeAwareCompare(text(b, column));
}

} // namespace paretoscope
