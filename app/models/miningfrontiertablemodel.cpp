// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/miningfrontiertablemodel.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

bool isBetter(const MiningCandidate &a, const MiningCandidate &b)
{
    return a.mapPercent.value_or(-1) > b.mapPercent.value_or(-1);
}

QString mapOf(const MiningCandidate &candidate)
{
    return candidate.mapPercent ? QString::number(*candidate.mapPercent, 'f', 1) : u"–"_s;
}

} // namespace

MiningFrontierTableModel::MiningFrontierTableModel(QObject *parent)
    : TableModel(parent)
{
    const auto whyMissing = [](const MiningCandidate &candidate) {
        return candidate.mapPercent ? QString() : tr("No usable mAP stated for this candidate");
    };
    m_columns = {{u"name"_s, tr("Candidate"), ColumnKind::Id, &MiningCandidate::name, {}, {}},
                 {u"map"_s, tr("mAP (%)"), ColumnKind::Number, mapOf, &MiningCandidate::mapPercent, whyMissing}};
}

void MiningFrontierTableModel::setFrontier(const QList<MiningCandidate> &frontier)
{
    std::vector<MiningCandidate> sorted(frontier.begin(), frontier.end());
    std::ranges::stable_sort(sorted, isBetter);
    if (sorted == m_frontier)
        return;
    std::vector<MiningCandidate> known;
    std::ranges::copy_if(sorted, std::back_inserter(known), [this](const MiningCandidate &candidate) {
        return std::ranges::find(m_frontier, candidate) != m_frontier.end();
    });
    if (known != m_frontier) {
        beginResetModel();
        m_frontier = std::move(sorted);
        endResetModel();
        return;
    }
    for (std::size_t row = 0; row < sorted.size(); ++row) {
        if (row < m_frontier.size() && m_frontier[row] == sorted[row])
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_frontier.insert(m_frontier.begin() + static_cast<std::ptrdiff_t>(row), sorted[row]);
        endInsertRows();
    }
}

} // namespace paretoscope
