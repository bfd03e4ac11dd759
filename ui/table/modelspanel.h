// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trainedmodelstablemodel.h"
#include "session/settings.h"
#include "theme/theme.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace paretoscope {

class ColumnLayout;
class ElidedLabel;

/// The table of a run's models with its filter. Selection is shared with the chart through the session.
class ModelsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelsPanel)
public:
    /// All must outlive the panel.
    ModelsPanel(RunSession *session, const Theme *theme, Settings *settings, QWidget *parent = nullptr);
    ~ModelsPanel() override;

    /// Brings the selected model into view and the table into focus.
    void revealSelection();
    void focusFilter();
    /// What the context menu of a row offers; the row is selected by then.
    void setRowActions(const QList<QAction *> &actions);

private:
    void prepareFilter();
    void prepareTable();
    void followRun(bool sameRun);
    void followAnalysis();
    void showCounts();
    void showSelection();
    void takeSelection();

    RunSession *m_session;
    TrainedModelsTableModel *m_model;
    QTableView *m_table;
    ColumnLayout *m_columns;
    QLineEdit *m_filter;
    ElidedLabel *m_counts;
    bool m_isShowing = false; ///< the selection is being set from the session
};

} // namespace paretoscope
