// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowactions.h"

#include "session/runsession.h"
#include "session/settings.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int targetShortcuts = 9;

QAction *make(QObject *parent, const QString &objectName, const QString &text, const QString &icon = {},
              const QKeySequence &shortcut = {})
{
    auto *const action = new QAction(text, parent);
    action->setObjectName(objectName);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(shortcut);
    if (!shortcut.isEmpty()) {
        action->setToolTip(u"%1 (%2)"_s.arg(action->iconText(), shortcut.toString(QKeySequence::NativeText)));
    }
    return action;
}

} // namespace

WindowActions::WindowActions(const RunSession *session, QMenuBar *menuBar, QObject *parent)
    : QObject(parent),
      openFile(make(this, u"openFile"_s, u"&Open file…"_s, u"folder-open"_s, QKeySequence::Open)),
      openRun(make(this, u"openRun"_s, u"Open &run by link…"_s, u"link"_s, QKeySequence(u"Ctrl+L"_s))),
      openSample(make(this, u"openSample"_s, u"&Sample workspace"_s, u"play"_s)),
      connectAccount(make(this, u"connectAccount"_s, u"&Connect to Roboflow…"_s, u"connect"_s)),
      disconnectAccount(make(this, u"disconnectAccount"_s, u"&Forget the key"_s)),
      exportPicture(
          make(this, u"exportPicture"_s, u"&Export picture…"_s, u"export-image"_s, QKeySequence(u"Ctrl+Shift+E"_s))),
      quit(make(this, u"quit"_s, u"&Quit"_s, {}, QKeySequence::Quit)),
      refresh(make(this, u"refresh"_s, u"&Refresh"_s, u"refresh"_s, QKeySequence(u"F5"_s))),
      copyModelId(make(this, u"copyModelId"_s, u"&Copy model id"_s, u"copy"_s, QKeySequence(u"Ctrl+Shift+C"_s))),
      fleet(make(this, u"fleet"_s, u"&Mixed fleet…"_s, u"fleet"_s, QKeySequence(u"Ctrl+Shift+F"_s))),
      measurements(make(this, u"measurements"_s, u"&Own measurements…"_s, {}, QKeySequence(u"Ctrl+Shift+M"_s))),
      noise(make(this, u"noise"_s, u"Measurement &noise…"_s)),
      compare(make(this, u"compare"_s, u"Com&pare with another run…"_s, {}, QKeySequence(u"Ctrl+Shift+R"_s))),
      findModel(make(this, u"findModel"_s, u"&Filter models"_s, u"filter"_s, QKeySequence::Find)),
      findRun(make(this, u"findRun"_s, u"&Search runs"_s, u"search"_s, QKeySequence(u"Ctrl+K"_s))),
      resetZoom(make(this, u"resetZoom"_s, u"Reset &zoom"_s, u"zoom-reset"_s, QKeySequence(u"Ctrl+0"_s))),
      resetLayout(make(this, u"resetLayout"_s, u"Reset &layout"_s)),
      followSystem(make(this, u"followSystem"_s, u"Follow the &system"_s)),
      lightTheme(make(this, u"lightTheme"_s, u"&Light"_s)),
      darkTheme(make(this, u"darkTheme"_s, u"&Dark"_s)),
      help(make(this, u"help"_s, u"&Mouse and keyboard"_s, u"help"_s, QKeySequence(u"F1"_s))),
      about(make(this, u"about"_s, u"&About Paretoscope"_s, u"info"_s)),
      m_session(session)
{
    for (int number = 1; number <= targetShortcuts; ++number) {
        targets.append(make(this, u"target%1"_s.arg(number), u"Target &%1"_s.arg(number), {},
                            QKeySequence(u"Ctrl+%1"_s.arg(number))));
    }
    auto *const themes = new QActionGroup(this);
    for (QAction *const action : {followSystem, lightTheme, darkTheme}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    fillMenus(menuBar);
    connect(session, &RunSession::runChanged, this, &WindowActions::enable);
    connect(session, &RunSession::errorChanged, this, &WindowActions::enable);
    connect(session, &RunSession::selectionChanged, this, &WindowActions::enable);
    enable();
}

void WindowActions::enable()
{
    const TrainingRun *const run = m_session->run();
    exportPicture->setEnabled(run != nullptr);
    refresh->setEnabled(run || m_session->lastError());
    compare->setEnabled(run != nullptr);
    fleet->setEnabled(run && run->targetCount() > 0);
    measurements->setEnabled(run != nullptr);
    copyModelId->setEnabled(m_session->selectedRow().has_value());
    const int targetCount = run ? run->targetCount() : 0;
    for (int target = 0; target < targets.size(); ++target)
        targets.at(target)->setEnabled(target < targetCount);
}

void WindowActions::fillMenus(QMenuBar *menuBar)
{
    QMenu *const file = menuBar->addMenu(u"&File"_s);
    file->addActions({openFile, openRun, openSample});
    file->addSeparator();
    file->addActions({connectAccount, disconnectAccount});
    file->addSeparator();
    file->addAction(exportPicture);
    file->addSeparator();
    file->addAction(quit);

    QMenu *const run = menuBar->addMenu(u"&Run"_s);
    run->addActions({refresh, copyModelId});
    run->addSeparator();
    run->addActions({fleet, compare, measurements, noise});
    run->addSeparator();
    run->addActions({findRun, findModel});
    run->addSeparator();
    run->addMenu(u"&Hardware target"_s)->addActions(targets);

    m_viewMenu = menuBar->addMenu(u"&View"_s);
    m_viewMenu->addActions({resetZoom, resetLayout});
    m_viewMenu->addMenu(u"&Appearance"_s)->addActions({followSystem, lightTheme, darkTheme});
    m_viewMenu->addSeparator();

    menuBar->addMenu(u"&Help"_s)->addActions({help, about});
}

void WindowActions::addToView(QAction *toggle) { m_viewMenu->addAction(toggle); }

void WindowActions::ruleAppearance(Settings *settings, Theme *theme)
{
    using Appearance = Settings::Appearance;
    const QList<std::pair<QAction *, Appearance>> choices{
        {followSystem, Appearance::FollowSystem}, {lightTheme, Appearance::Light}, {darkTheme, Appearance::Dark}};
    const auto apply = [theme](Appearance appearance) {
        if (appearance == Appearance::FollowSystem)
            theme->force(std::nullopt);
        else
            theme->force(appearance == Appearance::Dark ? ThemeKind::Dark : ThemeKind::Light);
    };
    for (const auto &[action, appearance] : choices) {
        action->setChecked(appearance == settings->appearance());
        connect(action, &QAction::triggered, this, [settings, apply, appearance = appearance] {
            settings->setAppearance(appearance);
            apply(appearance);
        });
    }
    apply(settings->appearance());
}

} // namespace paretoscope
