// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "chart/paretochartview.h"
#include "export/pictureexport.h"
#include "head/headbar.h"
#include "head/runbanner.h"
#include "runs/runspanel.h"
#include "server/sampleserver.h"
#include "server/sampleworkspace.h"
#include "session/accountconnector.h"
#include "session/measurementskeeper.h"
#include "session/runpoller.h"
#include "session/runsession.h"
#include "settings/connectdialog.h"
#include "sidebar/sidebar.h"
#include "start/startpage.h"
#include "store/runstore.h"
#include "table/modelspanel.h"
#include "widgets/plaintext.h"
#include "window/helptexts.h"
#include "window/paintturns.h"
#include "window/rundialogs.h"
#include "window/runpage.h"
#include "window/windowactions.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto geometryState = "mainWindow/geometry"_L1;
constexpr auto docksState = "mainWindow/docks"_L1;

} // namespace

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QMainWindow(parent),
      m_services(services),
      m_turns(new PaintTurns(services.session, this)),
      m_actions(new WindowActions(services.session, menuBar(), this)),
      m_banner(new RunBanner(services.session, services.poller, services.connector, services.theme, this)),
      m_pages(new QStackedWidget(this)),
      m_runs(new RunsPanel(services.session, services.settings, services.store, this)),
      m_sidebar(new Sidebar(services.session, services.theme, this)),
      m_dialogs(new RunDialogs(m_services, *m_actions, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Paretoscope"));
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks);
    addPanels();
    connectActions();
    connectPanels();
    restoreLayout();
    showSource(RunsSource::Recent);
}

MainWindow::~MainWindow() = default;

void MainWindow::addPanels()
{
    auto *const start = new StartPage(m_pages);
    connect(start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(start, &StartPage::connectRequested, this, &MainWindow::askForConnection);
    connect(start, &StartPage::openFileRequested, this, &MainWindow::askForFile);
    m_pages->addWidget(start);

    auto *const middle = new QWidget(this);
    auto *const column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    setCentralWidget(middle);

    addToolBar(Qt::TopToolBarArea, new HeadBar(m_services.session, m_services.theme,
                                               {m_actions->fleet, m_actions->refresh, m_actions->exportPicture}, this));
    addDock(u"runsDock"_s, tr("Runs"), Qt::LeftDockWidgetArea, m_runs);
    addDock(u"sidebarDock"_s, tr("Answer"), Qt::RightDockWidgetArea, m_sidebar);
}

void MainWindow::addDock(const QString &objectName, const QString &title, Qt::DockWidgetArea area, QWidget *panel)
{
    auto *const dock = new QDockWidget(title, this);
    dock->setObjectName(objectName);
    dock->setWidget(panel);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(area, dock);
    m_actions->addToView(dock->toggleViewAction());
}

void MainWindow::connectActions()
{
    RunSession *const session = m_services.session;
    connect(m_actions->openFile, &QAction::triggered, this, &MainWindow::askForFile);
    connect(m_actions->openRun, &QAction::triggered, this, &MainWindow::askForRun);
    connect(m_actions->openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions->connectAccount, &QAction::triggered, this, &MainWindow::askForConnection);
    connect(m_actions->disconnectAccount, &QAction::triggered, m_services.connector,
            &AccountConnector::disconnectAccount);
    connect(m_actions->exportPicture, &QAction::triggered, this, &MainWindow::exportPicture);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->refresh, &QAction::triggered, session, &RunSession::refresh);
    connect(m_actions->copyModelId, &QAction::triggered, this, [session] {
        if (session->selectedRow())
            QApplication::clipboard()->setText(session->run()->modelId(*session->selectedRow()));
    });
    connect(m_actions->findRun, &QAction::triggered, m_runs, &RunsPanel::focusSearch);
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions->help, &QAction::triggered, this, [this] { showHelp(this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
    for (int target = 0; target < m_actions->targets.size(); ++target) {
        connect(m_actions->targets.at(target), &QAction::triggered, session,
                [session, target] { session->change([target](RunView &view) { view.target = target; }); });
    }
    m_actions->ruleAppearance(m_services.settings, m_services.theme);
}

void MainWindow::connectPanels()
{
    connect(m_services.session, &RunSession::runChanged, this, &MainWindow::showRun);
    connect(m_services.connector, &AccountConnector::connected, this, [this] { showSource(RunsSource::Account); });
    connect(m_services.connector, &AccountConnector::keyNotKept, m_banner, &RunBanner::tellNotice);
    connect(m_services.store, &RunStore::troubled, m_banner,
            [this](const Error &error) { m_banner->tellNotice(error.message()); });
    connect(m_services.settings, &Settings::notSaved, m_banner,
            [this](const Error &error) { m_banner->tellNotice(error.message()); });
    connect(m_services.measurements, &MeasurementsKeeper::refused, m_banner,
            [this](const Error &error) { m_banner->tellNotice(error.message()); });
    connect(m_banner, &RunBanner::connectRequested, this, &MainWindow::askForConnection);
    connect(m_banner, &RunBanner::chooseTrainingRequested, m_runs, &RunsPanel::revealRequestedRun);
    connect(m_runs, &RunsPanel::connectRequested, this, &MainWindow::askForConnection);
    connect(m_runs, &RunsPanel::sourceRequested, this, &MainWindow::showSource);
    connect(m_runs, &RunsPanel::openRequested, this, &MainWindow::openSource);
    connect(m_runs, &RunsPanel::compareRequested, m_dialogs,
            [this](const RunSource &run) { m_dialogs->compareWith(run, m_runs->source() == RunsSource::Sample); });
}

void MainWindow::restoreLayout()
{
    resize(QSize(1280, 820).boundedTo(screen()->availableSize()));
    restoreGeometry(m_services.settings->widgetState(geometryState));
    resetLayout();
    restoreState(m_services.settings->widgetState(docksState));
}

void MainWindow::resetLayout()
{
    const QList<QDockWidget *> docks = findChildren<QDockWidget *>();
    for (QDockWidget *const dock : docks) {
        addDockWidget(dock->widget() == m_runs ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, dock);
        dock->show();
    }
    const int dockWidth = std::min(316, width() / 4); // the chart keeps half of a small window
    resizeDocks(docks, QList<int>(docks.size(), dockWidth), Qt::Horizontal);
    if (m_run)
        m_run->resetDivision();
}

void MainWindow::makeRunPage()
{
    m_run = new RunPage(m_services.session, m_services.theme, m_services.settings, *m_actions, m_pages);
    m_pages->setCurrentIndex(m_pages->addWidget(m_run));
    connect(m_sidebar, &Sidebar::showInTableRequested, m_run->models(), &ModelsPanel::revealSelection);
    m_turns->setPanels({m_run->chart(), m_run->models(), m_sidebar->viewport()});
}

void MainWindow::showRun()
{
    if (!m_run)
        makeRunPage();
    const RunSource &source = m_services.session->shown().source;
    const bool isSample = m_services.session->shownClient() == &m_services.sample->client;
    m_services.poller->setInterval(isSample ? RunPoller::loopbackInterval : RunPoller::platformInterval);
    if (const auto *const address = std::get_if<RunAddress>(&source))
        (isSample ? m_services.sample : m_services.account)
            ->catalog.update(*address, summarise(*m_services.session->run()));
    setWindowTitle(tr("%1 – Paretoscope").arg(titleText(displayName(source))));
    const auto *const file = std::get_if<RunFile>(&source);
    const bool isGone = file && !QFileInfo(file->path).isFile(); // a pipe gives what it has once
    if (!isSample && !isGone)
        m_services.settings->addRecentRun(file ? file->path : displayName(source));
}

void MainWindow::openSource(const RunSource &source)
{
    if (std::holds_alternative<RunFile>(source)) {
        m_services.session->open(source, nullptr);
        return;
    }
    const bool isSample = m_runs->source() == RunsSource::Sample;
    m_services.session->open(source, &(isSample ? m_services.sample : m_services.account)->client);
}

void MainWindow::showSampleWorkspace() { showSource(RunsSource::Sample); }

void MainWindow::openSample()
{
    showSampleWorkspace();
    if (const auto first = RunAddress::fromText(SampleWorkspace::firstRun()); first && !m_services.session->run())
        m_services.session->open(*first, &m_services.sample->client);
}

void MainWindow::showSource(RunsSource source)
{
    Workspace *const workspace = source == RunsSource::Sample ? m_services.sample : m_services.account;
    m_runs->showSource(source, source == RunsSource::Recent ? nullptr : &workspace->catalog);
    if (source != RunsSource::Sample)
        return;
    const auto settings = m_services.sampleServer->start();
    if (!settings)
        return m_banner->tellNotice(settings.error().message());
    m_services.sample->client.setSettings(*settings);
    if (m_services.sample->catalog.state() == RunCatalog::State::NotAsked)
        m_services.sample->catalog.load();
}

void MainWindow::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a results body"), {},
                                                      tr("Results (*.json);;All files (*)"));
    if (!path.isEmpty())
        openSource(RunFile{path});
}

void MainWindow::askForRun()
{
    bool accepted = false;
    const QString text = QInputDialog::getText(this, tr("Open a run"), tr("workspace/project/version, or its link:"),
                                               QLineEdit::Normal, {}, &accepted);
    if (!accepted || text.trimmed().isEmpty())
        return;
    const auto source = runSourceFromText(text);
    if (!source)
        m_banner->tellNotice(source.error().message());
    else if (const auto *const address = std::get_if<RunAddress>(&*source))
        m_services.session->open(*address, &m_services.account->client);
    else
        openSource(*source);
}

void MainWindow::askForConnection()
{
    auto *const dialog = new ConnectDialog(m_services.connector, m_services.settings->baseUrl(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::exportPicture() { startPictureExport(*m_services.session, m_services.theme->kind(), m_banner, this); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings->setWidgetState(geometryState, saveGeometry());
    m_services.settings->setWidgetState(docksState, saveState());
    if (m_run)
        m_run->saveDivision();
    std::ignore = m_services.settings->save(); // tried again, and told, when the program ends
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_services.poller->setActive(!isMinimized());
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().first().toLocalFile();
    if (MeasurementsKeeper::isNamedLikeOne(path))
        m_services.measurements->attach(path);
    else
        openSource(RunFile{path});
    event->acceptProposedAction();
}

} // namespace paretoscope
