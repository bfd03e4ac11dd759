// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowactions.h"

#include "core/words.h"
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
        action->setToolTip(Words::tr("%1 (%2)", "a command and its shortcut")
                               .arg(action->iconText(), shortcut.toString(QKeySequence::NativeText)));
    }
    return action;
}

void letOneBeChosen(const QList<QAction *> &actions, QObject *parent)
{
    auto *const group = new QActionGroup(parent);
    for (QAction *const action : actions) {
        action->setCheckable(true);
        group->addAction(action);
    }
}

} // namespace

WindowActions::WindowActions(const RunSession *session, QMenuBar *menuBar, QObject *parent)
    : QObject(parent),
      openFile(make(this, u"openFile"_s, tr("&Open file…"), u"folder-open"_s, QKeySequence::Open)),
      openRun(make(this, u"openRun"_s, tr("Open &run by link…"), u"link"_s, QKeySequence(u"Ctrl+L"_s))),
      openSample(make(this, u"openSample"_s, tr("&Sample workspace"), u"play"_s)),
      connectAccount(make(this, u"connectAccount"_s, tr("&Connect to Roboflow…"), u"connect"_s)),
      disconnectAccount(make(this, u"disconnectAccount"_s, tr("&Forget the key"))),
      exportPicture(
          make(this, u"exportPicture"_s, tr("&Export picture…"), u"export-image"_s, QKeySequence(u"Ctrl+Shift+E"_s))),
      quit(make(this, u"quit"_s, tr("&Quit"), {}, QKeySequence::Quit)),
      refresh(make(this, u"refresh"_s, tr("&Refresh"), u"refresh"_s, QKeySequence(u"F5"_s))),
      copyModelId(make(this, u"copyModelId"_s, tr("&Copy model id"), u"copy"_s, QKeySequence(u"Ctrl+Shift+C"_s))),
      fleet(make(this, u"fleet"_s, tr("&Mixed fleet…"), u"fleet"_s, QKeySequence(u"Ctrl+Shift+F"_s))),
      measurements(make(this, u"measurements"_s, tr("&Own measurements…"), {}, QKeySequence(u"Ctrl+Shift+M"_s))),
      noise(make(this, u"noise"_s, tr("Measurement &noise…"))),
      compare(make(this, u"compare"_s, tr("Com&pare with another run…"), {}, QKeySequence(u"Ctrl+Shift+R"_s))),
      findModel(make(this, u"findModel"_s, tr("&Filter models"), u"filter"_s, QKeySequence::Find)),
      findRun(make(this, u"findRun"_s, tr("&Search runs"), u"search"_s, QKeySequence(u"Ctrl+K"_s))),
      resetZoom(make(this, u"resetZoom"_s, tr("Reset &zoom"), u"zoom-reset"_s, QKeySequence(u"Ctrl+0"_s))),
      resetLayout(make(this, u"resetLayout"_s, tr("Reset &layout"))),
      followSystem(make(this, u"followSystem"_s, tr("Follow the &system"))),
      lightTheme(make(this, u"lightTheme"_s, tr("&Light"))),
      darkTheme(make(this, u"darkTheme"_s, tr("&Dark"))),
      help(make(this, u"help"_s, tr("&Mouse and keyboard"), u"help"_s, QKeySequence(u"F1"_s))),
      about(make(this, u"about"_s, tr("&About Paretoscope"), u"info"_s)),
      m_session(session)
{
    for (int number = 1; number <= targetShortcuts; ++number) {
        targets.append(make(this, u"target%1"_s.arg(number), tr("Target &%1").arg(number), {},
                            QKeySequence(u"Ctrl+%1"_s.arg(number))));
    }
    letOneBeChosen({followSystem, lightTheme, darkTheme}, this);
    fillMenus(menuBar);
    connect(session, &RunSession::changed, this, &WindowActions::enable);
    connect(session, &RunSession::errorChanged, this, &WindowActions::enable);
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
    QMenu *const file = menuBar->addMenu(tr("&File"));
    file->addActions({openFile, openRun, openSample});
    file->addSeparator();
    file->addActions({connectAccount, disconnectAccount});
    file->addSeparator();
    file->addAction(exportPicture);
    file->addSeparator();
    file->addAction(quit);

    QMenu *const run = menuBar->addMenu(tr("&Run"));
    run->addActions({refresh, copyModelId});
    run->addSeparator();
    run->addActions({fleet, compare, measurements, noise});
    run->addSeparator();
    run->addActions({findRun, findModel});
    run->addSeparator();
    run->addMenu(tr("&Hardware target"))->addActions(targets);

    m_viewMenu = menuBar->addMenu(tr("&View"));
    m_viewMenu->addActions({resetZoom, resetLayout});
    m_viewMenu->addMenu(tr("&Appearance"))->addActions({followSystem, lightTheme, darkTheme});
    m_viewMenu->addSeparator();

    menuBar->addMenu(tr("&Help"))->addActions({help, about});
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
