// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trainedmodelstablemodel.h"
#include "session/settings.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace paretoscope {

/// The table of a run's models with its filter. Selection is shared with the chart through the session;
/// columns without a value are hidden until asked for, and what the user shows or hides is remembered.
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
    [[nodiscard]] QTableView *table() const { return m_table; }

private:
    void prepareTable();
    void followRun(bool sameRun);
    void showCounts();
    void showSelection();
    void takeSelection();
    void chooseColumns();
    void showColumnMenu(const QPoint &place);
    void sizeColumns();
    [[nodiscard]] bool hasValues(int column) const;

    RunSession *m_session;
    Settings *m_settings;
    TrainedModelsTableModel *m_model;
    QTableView *m_table;
    QLineEdit *m_filter;
    QLabel *m_counts;
    QStringList m_shownByUser;
    QStringList m_hiddenByUser;
    bool m_isShowing = false; ///< the selection is being set from the session
};

} // namespace paretoscope
