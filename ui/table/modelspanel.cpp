// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/modelspanel.h"

#include "table/modelsdelegate.h"
#include "theme/icons.h"
#include "widgets/texts.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

const QString columnsState = u"modelColumns"_s;
constexpr int widestColumn = 320;

QString countsText(const RunSession &session)
{
    const TrainingRun &run = *session.run();
    const auto count = static_cast<qsizetype>(run.modelCount());
    QString text = count == 1 ? u"1 model"_s : u"%1 models"_s.arg(count);
    if (run.header().modelCount && *run.header().modelCount != count)
        text = u"%1 of %2 models listed"_s.arg(count).arg(*run.header().modelCount);
    const TargetAnalysis *const analysis = session.analysis();
    if (!analysis)
        return text;
    const QString target = session.targetName().left(30);
    text += u" · %1 with latency on %2"_s.arg(analysis->measured).arg(target);
    if (analysis->withoutMetric > 0)
        text += u", %1 of them without %2"_s.arg(analysis->withoutMetric).arg(metricName(analysis->metric));
    return text;
}

} // namespace

ModelsPanel::ModelsPanel(RunSession *session, const Theme *theme, Settings *settings, QWidget *parent)
    : QWidget(parent), m_session(session), m_settings(settings), m_model(new TrainedModelsTableModel(session, this)),
      m_table(new QTableView(this)), m_filter(new QLineEdit(this)), m_counts(makeCaption(this))
{
    m_table->setItemDelegate(new ModelsDelegate(theme, m_table));
    prepareTable();
    m_filter->setObjectName(u"modelFilter"_s);
    m_filter->setPlaceholderText(u"Filter models"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(260);
    m_counts->setObjectName(u"modelCounts"_s);
    m_counts->setWordWrap(false);
    auto *const row = new QHBoxLayout;
    row->setContentsMargins(space::group, space::inside, space::group, 0);
    row->setSpacing(space::card);
    row->addWidget(m_filter, 1);
    row->addWidget(m_counts, 2);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inside);
    column->addLayout(row);
    column->addWidget(m_table, 1);

    const QString saved = QString::fromUtf8(settings->widgetState(columnsState));
    m_shownByUser = saved.section(u'\n', 0, 0).split(u'\t', Qt::SkipEmptyParts);
    m_hiddenByUser = saved.section(u'\n', 1, 1).split(u'\t', Qt::SkipEmptyParts);
    connect(m_filter, &QLineEdit::textChanged, m_model, &TrainedModelsTableModel::setFilterText);
    connect(m_filter, &QLineEdit::textChanged, this, &ModelsPanel::showSelection);
    connect(session, &RunSession::runChanged, this, &ModelsPanel::followRun);
    connect(session, &RunSession::analysisChanged, this, &ModelsPanel::showCounts);
    connect(session, &RunSession::analysisChanged, this, &ModelsPanel::chooseColumns);
    connect(session, &RunSession::selectionChanged, this, &ModelsPanel::showSelection);
}

ModelsPanel::~ModelsPanel() = default;

void ModelsPanel::prepareTable()
{
    m_table->setObjectName(u"modelsTable"_s);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::inside);
    QHeaderView *const header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setResizeContentsPrecision(100);
    header->setSortIndicator(static_cast<int>(ModelColumn::Latency), Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setStretchLastSection(true);
    connect(header, &QWidget::customContextMenuRequested, this, &ModelsPanel::showColumnMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ModelsPanel::takeSelection);
    // A reset clears the current row without a word; the session knows it still.
    connect(m_model, &QAbstractItemModel::modelReset, this, &ModelsPanel::showSelection);
}

void ModelsPanel::followRun(bool sameRun)
{
    if (!sameRun)
        m_filter->clear();
    showCounts();
    chooseColumns();
    showSelection();
}

void ModelsPanel::showCounts()
{
    if (!m_session->run())
        return;
    m_counts->setText(countsText(*m_session));
    m_counts->setToolTip(m_counts->text());
}

bool ModelsPanel::hasValues(int column) const
{
    const TrainingRun &run = *m_session->run();
    if (const auto metric = TrainedModelColumns::metricOf(column))
        return run.hasMetric(*metric);
    const auto anyRow = [&run](auto &&has) {
        for (Row row = 0; row < run.modelCount(); ++row) {
            if (has(row))
                return true;
        }
        return false;
    };
    switch (static_cast<ModelColumn>(column)) {
    case ModelColumn::Status: return anyRow([&run](Row row) { return !run.status(row).isEmpty(); });
    case ModelColumn::Type: return anyRow([&run](Row row) { return !run.modelType(row).isEmpty(); });
    case ModelColumn::Latency: return run.targetCount() > 0;
    default: return true;
    }
}

void ModelsPanel::chooseColumns()
{
    if (!m_session->run())
        return;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool shown = m_shownByUser.contains(title) || (hasValues(column) && !m_hiddenByUser.contains(title));
        m_table->setColumnHidden(column, !shown);
    }
    sizeColumns();
}

void ModelsPanel::sizeColumns()
{
    QHeaderView *const header = m_table->horizontalHeader();
    m_table->resizeColumnsToContents(); // from a sample of rows
    for (int column = 0; column < header->count(); ++column) {
        if (header->sectionSize(column) > widestColumn)
            header->resizeSection(column, widestColumn);
    }
}

void ModelsPanel::showColumnMenu(const QPoint &place)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column == static_cast<int>(ModelColumn::Model))
            continue; // a row without its name is no row
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction *const action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, title](bool shown) {
            (shown ? m_hiddenByUser : m_shownByUser).removeAll(title);
            (shown ? m_shownByUser : m_hiddenByUser).append(title);
            m_settings->setWidgetState(columnsState, (m_shownByUser.join(u'\t') + u'\n' + m_hiddenByUser.join(u'\t')).toUtf8());
            chooseColumns();
        });
    }
    menu->popup(m_table->horizontalHeader()->mapToGlobal(place));
}

void ModelsPanel::showSelection()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const std::optional<Row> row = m_session->selectedRow();
    const int tableRow = row ? m_model->tableRowOf(*row) : -1;
    if (tableRow < 0) {
        m_table->selectionModel()->clear();
        return;
    }
    const QModelIndex index = m_model->index(tableRow, static_cast<int>(ModelColumn::Model));
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

void ModelsPanel::takeSelection()
{
    if (m_isShowing)
        return;
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    if (current.isValid())
        m_session->select(m_model->modelRowAt(current.row()));
}

void ModelsPanel::revealSelection()
{
    if (m_session->selectedRow() && m_model->tableRowOf(*m_session->selectedRow()) < 0)
        m_filter->clear(); // hidden by the filter
    showSelection();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ModelsPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace paretoscope
