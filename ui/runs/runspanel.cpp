// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runspanel.h"

#include "runs/recentrunslist.h"
#include "runs/runsdelegate.h"
#include "session/settings.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/emptystate.h"
#include "widgets/firstpaint.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

RunsPanel::RunsPanel(RunSession *session, Settings *settings, RunStore *store, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_filtered(new QSortFilterProxyModel(this)),
      m_source(new QComboBox(this)),
      m_search(new QLineEdit(this)),
      m_pages(new QStackedWidget(this)),
      m_tree(new QTreeView(m_pages)),
      m_recent(new RecentRunsList(session, settings, store, m_pages)),
      m_empty(new EmptyState(m_pages))
{
    layOut();
    connect(m_source, &QComboBox::activated, this, [this] { Q_EMIT sourceRequested(source()); });
    connect(m_search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::textChanged, m_recent, &RecentRunsList::setFilter);
    connect(m_tree, &QTreeView::activated, this, &RunsPanel::openAt);
    connect(m_tree, &QTreeView::clicked, this, &RunsPanel::openAt);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &RunsPanel::offerComparison);
    connect(m_recent, &RecentRunsList::openRequested, this, &RunsPanel::openRequested);
    connect(m_recent, &RecentRunsList::changed, this, [this] {
        if (source() == RunsSource::Recent)
            showState(); // it would open every project of the sample again
    });
    connect(m_empty, &EmptyState::actionRequested, this, &RunsPanel::act);
    connect(session, &RunSession::runChanged, this, &RunsPanel::markShownRun);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &RunsPanel::spanProjects);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &RunsPanel::spanProjects);
    connect(m_filtered, &QAbstractItemModel::layoutChanged, this, &RunsPanel::spanProjects);
    new FirstPaint(this, [this] { m_recent->askStore(); }); // nobody waits for it
    showState();
}

RunsPanel::~RunsPanel() = default;

void RunsPanel::layOut()
{
    m_source->setObjectName(u"runsSource"_s);
    m_source->setAccessibleName(tr("Where runs come from"));
    m_source->addItem(themedIcon(u"play"_s), tr("Sample workspace"));
    m_source->addItem(themedIcon(u"workspace"_s), tr("Roboflow account"));
    m_source->addItem(themedIcon(u"clock"_s), tr("Recent runs and files"));
    m_search->setObjectName(u"runsSearch"_s);
    m_search->setPlaceholderText(tr("Search runs"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);

    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(u"runsTree"_s);
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new RunsDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setIndentation(space::card);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(40);

    for (QWidget *const page : std::initializer_list<QWidget *>{m_tree, m_recent, m_empty})
        m_pages->addWidget(page);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::inside, space::inside, space::inside, 0);
    column->setSpacing(space::inside);
    column->addWidget(m_source);
    column->addWidget(m_search);
    column->addWidget(m_pages, 1);
}

RunsSource RunsPanel::source() const { return static_cast<RunsSource>(m_source->currentIndex()); }

void RunsPanel::sizeColumns()
{
    QHeaderView *const header = m_tree->header();
    header->setSectionResizeMode(RunsTreeModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(RunsTreeModel::BestMapColumn, QHeaderView::Fixed);
    header->hideSection(RunsTreeModel::StatusColumn); // the second line of the name's column
    header->resizeSection(RunsTreeModel::BestMapColumn, fontMetrics().averageCharWidth() * 8);
}

void RunsPanel::spanProjects()
{
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        m_tree->setFirstColumnSpanned(row, {}, true);
}

void RunsPanel::showSource(RunsSource source, RunCatalog *catalog)
{
    m_source->setCurrentIndex(static_cast<int>(source));
    if (catalog != m_catalog) {
        if (m_catalog)
            m_catalog->disconnect(this);
        RunsTreeModel *const old = m_model;
        m_catalog = catalog;
        m_model = catalog ? new RunsTreeModel(catalog, this) : nullptr;
        m_filtered->setSourceModel(m_model);
        if (old)
            old->deleteLater();
        if (catalog) {
            sizeColumns();
            connect(catalog, &RunCatalog::stateChanged, this, &RunsPanel::showState);
            connect(catalog, &RunCatalog::versionsListed, this, [this] {
                if (!m_tree->currentIndex().isValid()) // the user may have gone elsewhere meanwhile
                    markShownRun();
            });
        }
    }
    showState();
}

void RunsPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RunsPanel::act()
{
    const bool canRetry = m_catalog && m_catalog->state() == RunCatalog::State::Failed
                          && m_catalog->error().code != ErrorCode::KeyMissing;
    if (canRetry)
        m_catalog->load();
    else
        Q_EMIT connectRequested();
}

void RunsPanel::showState()
{
    if (source() == RunsSource::Recent || !m_catalog) {
        const bool isEmpty = m_recent->count() == 0 && m_search->text().isEmpty();
        m_empty->say(tr("No recent runs"), tr("Runs and files you open are listed here."));
        m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_recent);
        return;
    }
    switch (m_catalog->state()) {
    case RunCatalog::State::NotAsked:
        m_empty->say(tr("Not connected"), tr("Connect with an API key to browse the runs of its workspace."),
                     tr("Connect…"));
        break;
    case RunCatalog::State::Asking: m_empty->say(tr("Asking for the workspace…"), {}); break;
    case RunCatalog::State::Failed: {
        const bool needsKey = m_catalog->error().code == ErrorCode::KeyMissing;
        m_empty->say(needsKey ? tr("Not connected") : tr("The workspace could not be listed"),
                     m_catalog->error().message(), needsKey ? tr("Connect…") : tr("Try again"));
        break;
    }
    case RunCatalog::State::Known:
        if (!m_catalog->projects().empty()) {
            m_pages->setCurrentWidget(m_tree);
            if (source() == RunsSource::Sample) // ours, small and near: open all of it
                m_tree->expandToDepth(0);
            return;
        }
        m_empty->say(tr("No projects"),
                     tr("The workspace %1 holds no projects that this key can see.").arg(m_catalog->workspaceName()));
        break;
    }
    m_pages->setCurrentWidget(m_empty);
}

std::optional<RunAddress> RunsPanel::runAt(const QModelIndex &proxyIndex) const
{
    const QModelIndex index = m_filtered->mapToSource(proxyIndex);
    // A version with several trainings opens by one of them.
    return index.isValid() && m_model->rowCount(index.siblingAtColumn(0)) == 0 ? m_model->addressAt(index)
                                                                               : std::nullopt;
}

void RunsPanel::offerComparison(const QPoint &place)
{
    const std::optional<RunAddress> run = runAt(m_tree->indexAt(place));
    if (!run || !m_session->run() || m_session->shown().source == RunSource(*run))
        return;
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"runsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Compare with the run on screen")), &QAction::triggered, this,
            [this, run = *run] { Q_EMIT compareRequested(run); });
    menu->popup(m_tree->viewport()->mapToGlobal(place));
}

void RunsPanel::openAt(const QModelIndex &proxyIndex)
{
    if (const auto address = runAt(proxyIndex))
        return Q_EMIT openRequested(*address);
    m_model->askAgain(m_filtered->mapToSource(proxyIndex));
    m_tree->expand(proxyIndex.siblingAtColumn(0));
}

void RunsPanel::markShownRun()
{
    if (m_session->run())
        goTo(m_session->shown().source);
}

void RunsPanel::revealRequestedRun()
{
    goTo(m_session->requestedSource());
    m_tree->expand(m_tree->currentIndex());
    m_tree->setFocus();
}

void RunsPanel::goTo(const RunSource &source)
{
    const auto *const address = std::get_if<RunAddress>(&source);
    if (!address || !m_model)
        return;
    const QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(*address));
    if (index.isValid() && m_tree->currentIndex() != index)
        m_tree->setCurrentIndex(index);
}

} // namespace paretoscope
