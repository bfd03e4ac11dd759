// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/measurementstablemodel.h"

#include "analysis/targetanalysis.h"
#include "reasons/amounts.h"
#include "reasons/owntargetreason.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int decimals = 2; // of a latency in ms, as in the table of the models

std::optional<double> valueOf(const Reading &reading)
{
    return reading.isUsable() ? std::optional(reading.value) : std::nullopt;
}

using Line = MeasurementLine;
using Number = std::optional<double> Line::*;

QString latencyOf(const std::optional<double> &ms) { return ms ? QString::number(*ms, 'f', decimals) : u"–"_s; }

/// A column of latencies; `whyMissing` is what is told of a gap.
TableColumn<Line> millisecondsColumn(const QString &key, const QString &title, Number number,
                                     const std::function<QString()> &whyMissing)
{
    return {key,
            title,
            ColumnKind::Number,
            [number](const Line &line) { return latencyOf(line.*number); },
            number,
            [number, whyMissing](const Line &line) { return line.*number ? QString() : whyMissing(); }};
}

QString ratioOf(const Line &line)
{
    if (!line.ratio)
        return u"–"_s;
    return line.isOutlier ? QString(ratioText(*line.ratio) + u" !"_s) : ratioText(*line.ratio);
}

} // namespace

MeasurementsTableModel::MeasurementsTableModel(QObject *parent)
    : TableModel(parent),
      m_columns(makeColumns())
{}

MeasurementsTableModel::~MeasurementsTableModel() = default;

std::vector<TableColumn<Line>> MeasurementsTableModel::makeColumns() const
{
    const auto nameOf = [this](const Line &line) { return m_run->label(line.row); };
    const auto notMeasured = [] { return tr("Not among your measurements"); };
    const auto predictedOf = [](const Line &line) {
        return line.predicted ? QString(u"≈ "_s + latencyOf(line.predicted)) : latencyOf({});
    };
    const auto noteOnPredicted = [this](const Line &line) {
        return line.predicted ? tr("Predicted from %1, not measured").arg(m_reported)
                              : tr("Only a model that is not measured is predicted");
    };
    const auto noteOnRatio = [](const Line &line) {
        const QString outlier = line.isOutlier ? tr("Out of line with the other ratios") : QString();
        return line.ratio ? outlier : tr("A ratio takes both numbers");
    };
    return {
        {u"model"_s, tr("Model"), ColumnKind::Id, nameOf, {}, nameOf},
        millisecondsColumn(u"reported"_s, tr("Reported (ms)"), &Line::reported,
                           [this] { return tr("The run states no latency on %1").arg(m_reported); }),
        millisecondsColumn(u"own"_s, tr("Measured p50 (ms)"), &Line::own, notMeasured),
        millisecondsColumn(u"p99"_s, tr("p99 (ms)"), &Line::p99, notMeasured),
        {u"ratio"_s, tr("Ratio"), ColumnKind::Number, ratioOf, &Line::ratio, noteOnRatio},
        {u"predicted"_s, tr("Predicted (ms)"), ColumnKind::Number, predictedOf, &Line::predicted, noteOnPredicted},
    };
}

void MeasurementsTableModel::show(TrainingRunPtr run, const OwnTargetStudy *study)
{
    beginResetModel();
    m_run = std::move(run);
    m_lines.clear();
    if (study) {
        addMeasured(study->against);
        if (study->prediction) {
            for (const PredictedModel &model : study->prediction->models) {
                m_lines.push_back({.row = model.row,
                                   .reported = m_run->latency(model.row, study->against.reported).value,
                                   .predicted = model.latency});
            }
        }
    }
    endResetModel();
}

void MeasurementsTableModel::addMeasured(const OwnAgainstReported &against)
{
    m_reported = targetName(*m_run, against.reported);
    for (const LatencyPair &pair : against.pairs) {
        m_lines.push_back({.row = pair.row,
                           .reported = pair.reported,
                           .own = pair.own,
                           .p99 = valueOf(m_run->p99(pair.row, against.own)),
                           .ratio = pair.ratio(),
                           .isOutlier = pair.isOutlier});
    }
    for (Row row = 0; row < m_run->modelCount(); ++row) {
        const Reading own = m_run->latency(row, against.own);
        if (own.isUsable() && !m_run->latency(row, against.reported).isUsable())
            m_lines.push_back({.row = row, .own = own.value, .p99 = valueOf(m_run->p99(row, against.own))});
    }
}

void MeasurementsTableModel::sort(int place, Qt::SortOrder order)
{
    if (place < 0 || place >= columnCount())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<Line> before = m_lines;
    const TableColumn<Line> &column = m_columns[static_cast<std::size_t>(place)];
    const auto comesFirst = [this, &column, isRising = order == Qt::AscendingOrder](const Line &a, const Line &b) {
        if (column.kind == ColumnKind::Id)
            return isRising ? idLess(*m_run, a.row, b.row) : idLess(*m_run, b.row, a.row);
        const auto left = column.number(a);
        const auto right = column.number(b);
        if (!left || !right)
            return left.has_value() && !right.has_value();
        return isRising ? *left < *right : *left > *right;
    };
    std::ranges::stable_sort(m_lines, comesFirst);
    for (const QModelIndex &index : persistentIndexList()) {
        const Row row = before.at(static_cast<std::size_t>(index.row())).row;
        const auto now = std::ranges::find(m_lines, row, &Line::row) - m_lines.begin();
        changePersistentIndex(index, createIndex(static_cast<int>(now), index.column()));
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace paretoscope
