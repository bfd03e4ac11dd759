// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runstreemodel.h"
#include "session/runsession.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace paretoscope {

class EmptyState;
class RecentRunsList;
class RunStore;
class Settings;

/// Where a run comes from. The order is that of the chooser on the runs panel.
enum class RunsSource { Sample, Account, Recent };

/// The left dock: choose a source, search, and open a run from the tree of the source's workspace or from
/// the list of recent runs and files.
class RunsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsPanel)
public:
    /// All must outlive the panel.
    RunsPanel(RunSession *session, Settings *settings, RunStore *store, QWidget *parent = nullptr);
    ~RunsPanel() override;

    /// `catalog` holds the runs of the source and must outlive the panel; null for recent runs.
    void showSource(RunsSource source, RunCatalog *catalog);
    [[nodiscard]] RunsSource source() const;
    void focusSearch();
    /// Opens the tree at the run that was asked for last.
    void revealRequestedRun();

Q_SIGNALS:
    /// The user chose another source.
    void sourceRequested(paretoscope::RunsSource source);
    void openRequested(const paretoscope::RunSource &run);
    /// The run on screen is to be compared with this one.
    void compareRequested(const paretoscope::RunSource &run);
    void connectRequested();

private:
    void layOut();
    void sizeColumns();
    /// A project has a name and nothing else: it may use the whole row.
    void spanProjects();
    void showState();
    void openAt(const QModelIndex &proxyIndex);
    void offerComparison(const QPoint &place);
    /// The run that a row opens; empty for a project, and for a version with several trainings.
    [[nodiscard]] std::optional<RunAddress> runAt(const QModelIndex &proxyIndex) const;
    void act();
    void markShownRun();
    void goTo(const RunSource &source);

    RunSession *m_session;
    RunCatalog *m_catalog = nullptr;
    RunsTreeModel *m_model = nullptr;
    QSortFilterProxyModel *m_filtered;
    QComboBox *m_source;
    QLineEdit *m_search;
    QStackedWidget *m_pages;
    QTreeView *m_tree;
    RecentRunsList *m_recent;
    EmptyState *m_empty;
};

} // namespace paretoscope
