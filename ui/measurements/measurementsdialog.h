// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/owntargetanalyst.h"
#include "session/runsession.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace paretoscope {

class ElidedLabel;
class MeasurementsKeeper;
class MeasurementsTableModel;

/// Own measurements of the run on screen: which CSV they come from, each beside what the run states, what they predict
/// for the other models, and which to measure next.
class MeasurementsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasurementsDialog)
public:
    /// Both must outlive the dialog.
    MeasurementsDialog(RunSession *session, MeasurementsKeeper *keeper, QWidget *parent = nullptr);
    ~MeasurementsDialog() override;

    void setVisible(bool visible) override;

private:
    void layOut();
    [[nodiscard]] QWidget *makeFileRow();
    [[nodiscard]] QWidget *makeExample();
    [[nodiscard]] QWidget *makeStudy();
    [[nodiscard]] QTableView *makeTable();
    void connectControls();
    void askForFile();
    void copyTableToFillIn();
    void showRun();
    void listTargets();
    void showStudy();
    void showAnswer(const OwnTargetAnswer &answer);

    RunSession *m_session;
    MeasurementsKeeper *m_keeper;
    OwnTargetAnalyst *m_analyst;
    MeasurementsTableModel *m_model;
    ElidedLabel *m_file;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QLabel *m_error;
    QStackedWidget *m_pages; ///< an example of a file, or the study of the one there is
    QComboBox *m_own;
    QComboBox *m_beside;
    QList<QLabel *> m_sentences;
    QTableView *m_table;
    QPushButton *m_copy;
    QPushButton *m_show;
};

} // namespace paretoscope
