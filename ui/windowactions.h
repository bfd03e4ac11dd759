// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace paretoscope {

/// Every command of the window with its icon, shortcut and place in the menus. What a command does is
/// connected where its panel lives.
class WindowActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowActions)
public:
    /// Actions and menus belong to `menuBar`'s window.
    explicit WindowActions(QMenuBar *menuBar, QObject *parent = nullptr);

    QAction *openFile;
    QAction *openRun;
    QAction *openSample;
    QAction *connectAccount;
    QAction *disconnectAccount;
    QAction *exportPicture;
    QAction *quit;
    QAction *refresh;
    QAction *copyModelId;
    QAction *findModel;
    QAction *findRun;
    QAction *resetZoom;
    QAction *followSystem;
    QAction *lightTheme;
    QAction *darkTheme;
    QAction *help;
    QAction *about;
    QList<QAction *> targets; ///< Ctrl+1 to Ctrl+9

    /// Adds a dock's own toggle to the View menu.
    void addToView(QAction *toggle);

private:
    void fillMenus(QMenuBar *menuBar);

    QMenu *m_viewMenu = nullptr;
};

} // namespace paretoscope
