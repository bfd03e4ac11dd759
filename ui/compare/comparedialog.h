// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/runchoices.h"
#include "session/comparedrunloader.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace paretoscope {

class Settings;

/// Asks which run the one on screen is to be compared with, reads it and closes; stays open and says why where that
/// fails.
class CompareDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareDialog)
public:
    /// All must outlive the dialog.
    CompareDialog(RunSession *session, RunStore *store, const RunMemory *memory, const Settings *settings,
                  const RunPlaces &places, QWidget *parent = nullptr);
    ~CompareDialog() override;

    /// Compares with this run as if it had been picked. `client` answers for an address.
    void compareWith(const RunSource &source, ResultsClient *client);

private:
    void layOut();
    void connectParts();
    void listChoices();
    void listShownProject();
    void pick(const RunChoice &choice);
    void start();
    void askForFile();
    void stopComparing();
    void load(const RunChoice &choice);
    void tell(const QString &text);
    void tellWait();
    void enable();

    RunSession *m_session;
    const Settings *m_settings;
    RunPlaces m_places;
    ComparedRunLoader m_loader;
    std::vector<RunChoice> m_choices;  ///< as listed
    std::optional<RunChoice> m_picked; ///< what the text stands for; empty where it was typed
    QLineEdit *m_text;
    QListWidget *m_list;
    QLabel *m_listHint;
    QLabel *m_message;
    QPushButton *m_compare;
    QPushButton *m_stop;
};

} // namespace paretoscope
