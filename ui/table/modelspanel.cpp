// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/modelspanel.h"

#include "core/words.h"
#include "reasons/amounts.h"
#include "table/columnlayout.h"
#include "table/modelsdelegate.h"
#include "table/scrollanchor.h"
#include "theme/icons.h"
#include "widgets/elidedlabel.h"
#include "widgets/texts.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString countsText(const RunSession &session)
{
    const TrainingRun &run = *session.run();
    const auto count = static_cast<int>(run.modelCount());
    const auto &stated = run.header().modelCount;
    const QString models = stated && *stated != count ? Words::tr("%1 of %2 models listed").arg(count).arg(*stated)
                                                      : ModelsPanel::tr("%n model(s)", nullptr, count);
    const TargetAnalysis *const analysis = session.analysis();
    if (!analysis)
        return models;
    const QString withLatency = QString::number(analysis->withLatency);
    const QString target = targetName(run, analysis->target);
    if (analysis->withoutMetric == 0)
        return factsText({models, Words::tr("%1 with latency on %2").arg(withLatency, target)});
    return factsText({models, Words::tr("%1 with latency on %2, %3 of them without %4")
                                  .arg(withLatency, target, QString::number(analysis->withoutMetric),
                                       metricName(analysis->metric))});
}

/// What the filter leaves and what of it is not understood; empty without a filter.
QString filterText(const TrainedModelsTableModel &model)
{
    const QLocale english(QLocale::English); // as all our numbers are written
    QStringList parts;
    if (model.isFiltered()) {
        parts.append(Words::tr("%1 of %2 shown")
                         .arg(english.toString(model.rowCount()),
                              english.toString(static_cast<qulonglong>(model.run()->modelCount()))));
    }
    if (!model.filterNote().isEmpty())
        parts.append(model.filterNote());
    return factsText(parts);
}

QString filterHelp()
{
    return Words::tr("Words that are all to be found in id, type, family, status or standing, and conditions on "
                     "numbers: latency<5, map50>=62.5, t4:3..8. Names: latency, map5095, map50, f1, precision, "
                     "recall, and the hardware of the run; for a space in a name write a hyphen or nothing. "
                     "Decimals have a point.");
}

} // namespace

ModelsPanel::ModelsPanel(RunSession *session, const Theme *theme, Settings *settings, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(new TrainedModelsTableModel(session, this)),
      m_table(makeTable(this)),
      m_columns(new ColumnLayout(m_table, m_model, settings, this)),
      m_filter(new QLineEdit(this)),
      m_counts(new ElidedLabel(this))
{
    m_table->setItemDelegate(new ModelsDelegate(theme, m_table));
    prepareTable();
    prepareFilter();
    m_counts->setObjectName(u"modelCounts"_s);
    m_counts->setFont(themeFont(font(), TextSize::Caption));
    m_counts->setMuted(true);
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

    connect(m_filter, &QLineEdit::textChanged, m_model, &TrainedModelsTableModel::setFilterText);
    connect(m_filter, &QLineEdit::textChanged, this, &ModelsPanel::showCounts);
    connect(session, &RunSession::runChanged, this, &ModelsPanel::followRun);
    connect(session, &RunSession::analysisChanged, this, &ModelsPanel::followAnalysis);
    connect(session, &RunSession::selectionChanged, this, &ModelsPanel::showSelection);
}

ModelsPanel::~ModelsPanel() = default;

void ModelsPanel::prepareFilter()
{
    m_filter->setObjectName(u"modelFilter"_s);
    m_filter->setPlaceholderText(tr("Filter: words, latency<5"));
    m_filter->setToolTip(filterHelp());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(260);
}

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
    header->setSortIndicator(m_model->columnOf(u"latency"_s), Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ModelsPanel::takeSelection);
    // A reset clears the current row without a word; the session knows it still.
    connect(m_model, &QAbstractItemModel::modelReset, this, &ModelsPanel::showSelection);
    new ScrollAnchor(m_table, m_model, this);
}

void ModelsPanel::followRun(bool sameRun)
{
    if (!sameRun) {
        m_filter->clear();
        m_columns->startAfresh();
        m_table->scrollToTop();
    }
    showSelection();
}

void ModelsPanel::followAnalysis()
{
    if (!m_session->run())
        return;
    showCounts();
    m_columns->arrange();
}

void ModelsPanel::showCounts()
{
    if (!m_session->run())
        return;
    const QString filter = filterText(*m_model);
    if (!m_model->filterNote().isEmpty())
        m_counts->setText(filter); // what is to be mended goes before what is known anyway
    else
        m_counts->setText(filter.isEmpty() ? countsText(*m_session) : factsText({filter, countsText(*m_session)}));
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
    if (m_table->currentIndex().row() == tableRow && m_table->selectionModel()->isRowSelected(tableRow))
        return; // a refresh, which is no reason to scroll
    const QModelIndex index = m_model->index(tableRow, m_model->columnOf(u"model"_s));
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
    m_table->scrollTo(m_table->currentIndex());
    m_table->setFocus(Qt::OtherFocusReason);
}

void ModelsPanel::setRowActions(const QList<QAction *> &actions)
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions(actions);
}

void ModelsPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace paretoscope
