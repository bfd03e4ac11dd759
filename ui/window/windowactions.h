// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace paretoscope {

class RunSession;
class Settings;
class Theme;

/// Every command of the window with its icon, shortcut and place in the menus; those that need a run or a
/// selection are off without one. What a command does is connected where its panel lives.
class WindowActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowActions)
public:
    /// Menus belong to `menuBar`. `session` must outlive the actions.
    WindowActions(const RunSession *session, QMenuBar *menuBar, QObject *parent = nullptr);

    QAction *openFile;
    QAction *openRun;
    QAction *openSample;
    QAction *connectAccount;
    QAction *disconnectAccount;
    QAction *exportPicture;
    QAction *quit;
    QAction *refresh;
    QAction *copyModelId;
    QAction *fleet;
    QAction *measurements;
    QAction *noise;
    QAction *compare;
    QAction *findModel;
    QAction *findRun;
    QAction *resetZoom;
    QAction *resetLayout;
    QAction *followSystem;
    QAction *lightTheme;
    QAction *darkTheme;
    QAction *help;
    QAction *about;
    QList<QAction *> targets; ///< Ctrl+1 to Ctrl+9

    /// Adds a dock's own toggle to the View menu.
    void addToView(QAction *toggle);
    /// Lets the appearance that was chosen, now or in an earlier session, rule the theme. Both must outlive the
    /// actions.
    void ruleAppearance(Settings *settings, Theme *theme);

private:
    void fillMenus(QMenuBar *menuBar);
    void enable();

    const RunSession *m_session;
    QMenu *m_viewMenu = nullptr;
};

} // namespace paretoscope
