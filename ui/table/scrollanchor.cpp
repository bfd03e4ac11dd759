// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/scrollanchor.h"

#include "models/trainedmodelstablemodel.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace paretoscope {

ScrollAnchor::ScrollAnchor(QTableView *table, TrainedModelsTableModel *model, QObject *parent)
    : QObject(parent),
      m_table(table),
      m_model(model)
{
    connect(model, &TrainedModelsTableModel::aboutToRearrange, this, &ScrollAnchor::hold);
    connect(model, &TrainedModelsTableModel::rearranged, this, &ScrollAnchor::restore);
}

ScrollAnchor::~ScrollAnchor() = default;

std::optional<Row> ScrollAnchor::selectedRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional(m_model->modelRowAt(current.row())) : std::nullopt;
}

bool ScrollAnchor::isStillHeld() const
{
    const std::optional<Row> selected = selectedRow();
    return m_restored == m_table->verticalScrollBar()->value() && m_run.lock() == m_model->run()
           && (!selected || selected == m_heldSelection);
}

void ScrollAnchor::holdRow(int tableRow, int top)
{
    const Row row = m_model->modelRowAt(tableRow);
    m_held.push_back({row, m_model->run()->modelIdUtf8(row).toByteArray(), tableRow - top});
}

void ScrollAnchor::hold(bool isSort)
{
    m_keepsValue = false;
    if (!isSort && isStillHeld())
        return;
    m_held.clear();
    m_run = m_model->run();
    m_heldSelection = selectedRow();
    m_isAtTop = m_table->verticalScrollBar()->value() == 0;
    const int top = m_table->rowAt(0);
    if (top < 0)
        return;
    const int shown = m_table->viewport()->height() / m_table->verticalHeader()->defaultSectionSize();
    const int end = std::min(top + shown, m_model->rowCount());
    const int selected = m_table->currentIndex().row();
    const bool isSelectedInView = selected >= top && selected < end;
    m_keepsValue = isSort && !isSelectedInView;
    if (isSelectedInView)
        holdRow(selected, top);
    if (isSort || m_isAtTop)
        return;
    for (int row = top; row < end; ++row)
        holdRow(row, top);
}

void ScrollAnchor::restore()
{
    QScrollBar *const bar = m_table->verticalScrollBar();
    if (!m_keepsValue) {
        m_table->doItemsLayout(); // or else the bar has the range of the old rows
        const auto isHere = [this](const Held &held) { return placeOf(held) >= 0; };
        const auto held = std::ranges::find_if(m_held, isHere);
        if (held != m_held.end())
            bar->setValue(placeOf(*held) - held->offset);
        else if (m_isAtTop)
            bar->setValue(0);
    }
    m_restored = m_keepsValue ? std::nullopt : std::optional(bar->value());
}

int ScrollAnchor::placeOf(const Held &held) const
{
    const TrainingRunPtr &run = m_model->run();
    const std::optional<Row> row = m_run.lock() == run ? std::optional(held.row) : run->rowOfExactId(held.id);
    return row ? m_model->tableRowOf(*row) : -1;
}

} // namespace paretoscope
