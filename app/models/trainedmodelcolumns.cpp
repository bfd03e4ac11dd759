// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trainedmodelcolumns.h"

#include "core/words.h"

#include <algorithm>
#include <functional>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString enDash() { return u"–"_s; }

ModelColumn fixed(int column) { return static_cast<ModelColumn>(column); }

bool isFixed(int column) { return column < fixedColumnCount; }

bool isColumn(int column, ModelColumn wanted) { return column == static_cast<int>(wanted); }

QString latencyKey(const TrainingRun &run, TargetIndex target)
{
    return u"latency:"_s + hardwareKey(run.targetName(target));
}

/// What every model is on the target, found in one pass over the analysis.
std::vector<Standing> standingsOf(const TrainingRun &run, const TargetAnalysis *analysis)
{
    std::vector<Standing> standings(run.modelCount());
    for (Row row = 0; row < standings.size(); ++row)
        standings[row] = run.family(row) == NasFamily::Baseline ? Standing::Baseline : Standing::NotComparable;
    if (!analysis)
        return standings;
    for (const Point &point : analysis->points) {
        if (analysis->onFront.at(point.row))
            standings[point.row] = Standing::OnFront;
        else if (standings[point.row] == Standing::NotComparable)
            standings[point.row] = Standing::Dominated;
    }
    const Recommendation *const recommendation = run.recommendationFor(analysis->target);
    if (recommendation && recommendation->row && analysis->pointOf(*recommendation->row))
        standings[*recommendation->row] = Standing::Recommended;
    return standings;
}

/// Like figures have like decimals; one that they would show as nothing has its first digits.
QString figureText(double value, bool isMetric)
{
    if (value > 0 && value < 0.005)
        return QString::number(value, 'g', 2);
    return QString::number(value, 'f', isMetric || value < 100 ? 2 : 1);
}

} // namespace

QString standingName(Standing standing)
{
    switch (standing) {
    case Standing::Recommended: return Words::tr("recommended");
    case Standing::OnFront: return Words::tr("on the front");
    case Standing::Dominated: return Words::tr("dominated");
    case Standing::Baseline: return Words::tr("baseline");
    case Standing::NotComparable: return Words::tr("not comparable");
    }
    Q_UNREACHABLE();
}

QStringList standingNames()
{
    QStringList names;
    for (int standing = 0; standing <= static_cast<int>(Standing::NotComparable); ++standing)
        names.append(standingName(static_cast<Standing>(standing)));
    return names;
}

void TrainedModelColumns::readFrom(const RunSession &session)
{
    const bool isOtherRun = m_run != session.shown().run;
    const bool isOtherAnalysis = m_analysis != session.seen().analysis;
    m_run = session.shown().run;
    m_analysis = session.seen().analysis;
    m_target = session.view().target;
    if (!m_run || (!isOtherRun && !isOtherAnalysis))
        return;
    m_standings = std::make_shared<const std::vector<Standing>>(standingsOf(*m_run, m_analysis.get()));
    if (!isOtherRun)
        return;
    m_standingNames = standingNames();
    const std::size_t rows = m_run->modelCount();
    m_words = std::make_shared<const Texts>(
        Texts{DistinctTexts(rows, [this](Row row) -> const QString & { return m_run->nasFamilyText(row); }),
              DistinctTexts(rows, [this](Row row) -> const QString & { return m_run->status(row); }),
              DistinctTexts(rows, [this](Row row) -> const QString & { return m_run->modelType(row); })});
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
        return Words::tr("%1 (ms)").arg(m_run->targetName(*target));
    if (!isFixed(column))
        return {};
    switch (fixed(column)) {
    case ModelColumn::Standing: return Words::tr("On target");
    case ModelColumn::Model: return Words::tr("Model");
    case ModelColumn::Latency: return Words::tr("Latency (ms)");
    case ModelColumn::Family: return Words::tr("Family");
    case ModelColumn::Status: return Words::tr("Status");
    case ModelColumn::Type: return Words::tr("Type");
    default: return {};
    }
}

QString TrainedModelColumns::meaning(int column) const
{
    const auto target = targetOf(column);
    return target ? latencyKey(*m_run, *target) : key(column);
}

QString TrainedModelColumns::key(int column) const
{
    Q_ASSERT(m_run || isFixed(column)); // a column of a target is there with a run alone
    if (!isFixed(column))
        return latencyKey(*m_run, *targetOf(column));
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
    if (isColumn(column, ModelColumn::Status) || isColumn(column, ModelColumn::Type))
        return distinctTexts(column)->isStatedAnywhere();
    return !isColumn(column, ModelColumn::Latency); // without a target
}

QString TrainedModelColumns::explanation(int column) const
{
    if (const auto metric = metricOf(column))
        return Words::tr("%1 in percent, higher is better").arg(metricName(*metric));
    if (const auto target = targetOf(column))
        return Words::tr("Latency on %1 in milliseconds, lower is better; batch and precision are not stated")
            .arg(m_run->targetName(*target));
    if (!isFixed(column))
        return {};
    switch (fixed(column)) {
    case ModelColumn::Standing:
        return Words::tr("What the model is on the chosen target, computed here from the shown numbers");
    case ModelColumn::Family: return Words::tr("Child: found by the search. Baseline: a stock model trained beside it");
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

NumbersView TrainedModelColumns::values(int column) const
{
    if (const auto metric = metricOf(column))
        return m_run->metricValues(*metric);
    if (const auto target = targetOf(column))
        return m_run->latencyValues(*target);
    return {};
}

const DistinctTexts *TrainedModelColumns::distinctTexts(int column) const
{
    if (!isFixed(column) || !m_words)
        return nullptr;
    switch (fixed(column)) {
    case ModelColumn::Family: return &m_words->family;
    case ModelColumn::Status: return &m_words->status;
    case ModelColumn::Type: return &m_words->type;
    default: return nullptr;
    }
}

QString TrainedModelColumns::text(Row row, int column) const
{
    if (isNumeric(column)) {
        const Reading value = reading(row, column);
        if (!value.isUsable())
            return enDash();
        return figureText(value.value, metricOf(column).has_value());
    }
    if (const DistinctTexts *const words = distinctTexts(column)) {
        const QString &word = words->texts().at(words->codeAt(row));
        return word.isEmpty() ? enDash() : word;
    }
    return isColumn(column, ModelColumn::Standing) ? m_standingNames.at(static_cast<qsizetype>(standing(row)))
                                                   : m_run->label(row);
}

bool TrainedModelColumns::isGap(Row row, int column) const
{
    if (isNumeric(column))
        return !reading(row, column).isUsable();
    const DistinctTexts *const words = distinctTexts(column);
    return words && words->texts().at(words->codeAt(row)).isEmpty();
}

QString TrainedModelColumns::missingReason(Row row, int column) const
{
    if (isNumeric(column)) {
        const Reading value = reading(row, column);
        if (value.isUsable())
            return {};
        if (value.gap == Gap::NoMetrics && !m_run->status(row).isEmpty())
            return Words::tr("%1: %2 (its status is “%3”)").arg(title(column), gapText(value.gap), m_run->status(row));
        return Words::tr("%1: %2", "a column: why it is empty").arg(title(column), gapText(value.gap));
    }
    if (!isGap(row, column))
        return {};
    return Words::tr("%1: %2", "a column: why it is empty").arg(title(column), gapText(Gap::NotStated));
}

QStringList TrainedModelColumns::wideTexts(int column) const
{
    if (!m_run || m_run->modelCount() == 0)
        return {};
    if (isNumeric(column))
        return wideNumbers(column);
    if (isColumn(column, ModelColumn::Model))
        return wideIds();
    QStringList texts{enDash()};
    if (const DistinctTexts *const words = distinctTexts(column)) {
        texts += words->texts();
    } else { // all of them, so that the column keeps its width from target to target
        texts += m_standingNames;
    }
    constexpr qsizetype enough = 8;
    std::ranges::sort(texts, std::ranges::greater(), &QString::size);
    return texts.first(std::min(texts.size(), enough));
}

/// The longest of a spread of rows.
QStringList TrainedModelColumns::wideIds() const
{
    constexpr std::size_t looks = 256;
    constexpr std::size_t enough = 4;
    const std::size_t step = std::max<std::size_t>(1, m_run->modelCount() / looks);
    std::vector<Row> rows;
    for (std::size_t row = 0; row < m_run->modelCount(); row += step)
        rows.push_back(static_cast<Row>(row));
    const auto longest = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), enough));
    std::ranges::partial_sort(rows, longest, std::ranges::greater(), [this](Row row) {
        const qsizetype size = m_run->modelIdUtf8(row).size();
        return size > 0 ? size : m_run->label(row).size();
    });
    QStringList ids;
    std::for_each(rows.begin(), longest, [&](Row row) { ids.append(m_run->label(row)); });
    return ids;
}

/// The largest number of the column, with every digit in turn: in most fonts they are of one width, but not in all.
QStringList TrainedModelColumns::wideNumbers(int column) const
{
    constexpr double smallest = 10; // nothing jumps when the first two-digit number comes
    double largest = metricOf(column) ? 100 : smallest;
    if (!metricOf(column)) {
        for (const double value : values(column))
            largest = value > largest ? value : largest; // never true of NaN
    }
    QString text = figureText(largest, metricOf(column).has_value());
    if (largest >= 99.995 && text.size() < 6)
        text = u"100.00"_s; // what 99.999 shows as is longer than 150.0
    QStringList texts;
    for (const QChar digit : QStringView(u"0123456789")) {
        QString all = text;
        for (QChar &c : all)
            c = c.isDigit() ? digit : c;
        texts.append(all);
    }
    return texts;
}

} // namespace paretoscope
