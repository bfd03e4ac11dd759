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

} // namespace

MeasurementsTableModel::MeasurementsTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

MeasurementsTableModel::~MeasurementsTableModel() = default;

void MeasurementsTableModel::show(TrainingRunPtr run, const OwnTargetStudy *study)
{
    beginResetModel();
    m_run = std::move(run);
    m_rows.clear();
    if (study) {
        const OwnAgainstReported &against = study->against;
        m_reported = targetName(*m_run, against.reported);
        for (const LatencyPair &pair : against.pairs) {
            m_rows.push_back({.row = pair.row,
                              .reported = pair.reported,
                              .own = pair.own,
                              .p99 = valueOf(m_run->p99(pair.row, against.own)),
                              .ratio = pair.ratio(),
                              .isOutlier = pair.isOutlier});
        }
        for (Row row = 0; row < m_run->modelCount(); ++row) {
            const Reading own = m_run->latency(row, against.own);
            if (own.isUsable() && !m_run->latency(row, against.reported).isUsable())
                m_rows.push_back({.row = row, .own = own.value, .p99 = valueOf(m_run->p99(row, against.own))});
        }
        if (study->prediction) {
            for (const PredictedModel &model : study->prediction->models) {
                m_rows.push_back({.row = model.row,
                                  .reported = m_run->latency(model.row, against.reported).value,
                                  .predicted = model.latency});
            }
        }
    }
    endResetModel();
}

int MeasurementsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MeasurementsTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

std::optional<double> MeasurementsTableModel::Line::number(int column) const
{
    switch (column) {
    case ReportedColumn: return reported;
    case OwnColumn: return own;
    case P99Column: return p99;
    case RatioColumn: return ratio;
    case PredictedColumn: return predicted;
    default: return {};
    }
}

QString MeasurementsTableModel::textOf(const Line &line, int column) const
{
    if (column == ModelColumn)
        return m_run->label(line.row);
    const std::optional<double> number = line.number(column);
    if (!number)
        return u"–"_s;
    if (column == RatioColumn)
        return line.isOutlier ? QString(ratioText(*number) + u" !"_s) : ratioText(*number);
    const QString text = QString::number(*number, 'f', decimals);
    return column == PredictedColumn ? u"≈ "_s + text : text;
}

QString MeasurementsTableModel::noteOn(const Line &line, int column) const
{
    if (column == ModelColumn)
        return m_run->label(line.row);
    const bool isMissing = !line.number(column);
    if (column == RatioColumn && line.isOutlier)
        return tr("Out of line with the other ratios");
    if (column == PredictedColumn)
        return isMissing ? tr("Only a model that is not measured is predicted")
                         : tr("Predicted from %1, not measured").arg(m_reported);
    if (!isMissing)
        return {};
    switch (column) {
    case ReportedColumn: return tr("The run states no latency on %1").arg(m_reported);
    case RatioColumn: return tr("A ratio takes both numbers");
    default: return tr("Not among your measurements");
    }
}

QVariant MeasurementsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_rows.at(static_cast<std::size_t>(index.row()));
    const bool isName = index.column() == ModelColumn;
    const std::optional<double> number = line.number(index.column());
    switch (role) {
    case Qt::DisplayRole: return textOf(line, index.column());
    case Qt::ToolTipRole: return noteOn(line, index.column());
    case Qt::TextAlignmentRole: return QVariant((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case ValueRole: return number ? QVariant(*number) : QVariant();
    case KeyRole: return m_run->modelId(line.row);
    case MissingReasonRole: return isName || number ? QString() : noteOn(line, index.column());
    case GapRole: return !isName && !number;
    default: return {};
    }
}

QVariant MeasurementsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == ModelColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ModelColumn: return tr("Model");
    case ReportedColumn: return tr("Reported (ms)");
    case OwnColumn: return tr("Measured p50 (ms)");
    case P99Column: return tr("p99 (ms)");
    case RatioColumn: return tr("Ratio");
    case PredictedColumn: return tr("Predicted (ms)");
    default: return {};
    }
}

void MeasurementsTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<Line> before = m_rows;
    const auto comesFirst = [this, column, order](const Line &a, const Line &b) {
        const bool isRising = order == Qt::AscendingOrder;
        if (column == ModelColumn)
            return isRising ? idLess(*m_run, a.row, b.row) : idLess(*m_run, b.row, a.row);
        const auto left = a.number(column);
        const auto right = b.number(column);
        if (!left || !right)
            return left.has_value() && !right.has_value();
        return isRising ? *left < *right : *left > *right;
    };
    std::ranges::stable_sort(m_rows, comesFirst);
    for (const QModelIndex &index : persistentIndexList()) {
        const Row row = before.at(static_cast<std::size_t>(index.row())).row;
        const auto now = std::ranges::find(m_rows, row, &Line::row) - m_rows.begin();
        changePersistentIndex(index, createIndex(static_cast<int>(now), index.column()));
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace paretoscope
