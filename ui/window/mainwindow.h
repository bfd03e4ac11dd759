// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsource.h"
#include "window/windowservices.h"

#include <QMainWindow>

class QStackedWidget;

namespace paretoscope {

class PaintTurns;
class RunBanner;
class RunDialogs;
class RunPage;
class RunsPanel;
class Sidebar;
class WindowActions;
enum class RunsSource;

/// Puts the panels together and connects what crosses them. State lives in the session, commands with the
/// panels, messages in the banner.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openSource(const RunSource &source);
    /// Shows the sample workspace in the runs dock and leaves the shown run alone.
    void showSampleWorkspace();
    /// Starts the sample server and shows its workspace; opens its first run when nothing is open yet.
    void openSample();

    /// Docks and table as at the first start, for the window's present width.
    void resetLayout();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addPanels();
    void addDock(const QString &objectName, const QString &title, Qt::DockWidgetArea area, QWidget *panel);
    void connectActions();
    void connectPanels();
    void restoreLayout();
    void makeRunPage();
    void showRun();
    void showSource(RunsSource source);
    void askForFile();
    void askForRun();
    void askForConnection();
    void exportPicture();

    WindowServices m_services;
    PaintTurns *m_turns;
    WindowActions *m_actions;
    RunBanner *m_banner;
    QStackedWidget *m_pages;
    RunsPanel *m_runs;
    Sidebar *m_sidebar;
    RunDialogs *m_dialogs;
    RunPage *m_run = nullptr; ///< made for the first run, which the window does not wait for
};

} // namespace paretoscope
