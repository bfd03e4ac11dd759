// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowtour.h"

#include "cli/commands.h"
#include "cli/exitcode.h"
#include "core/cause.h"
#include "core/picturefile.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "server/sampleworkspace.h"
#include "sidebar/advicetexts.h"
#include "widgets/plaintext.h"
#include "window/program.h"

#include <QApplication>
#include <QBuffer>
#include <QPixmap>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds deadline{60};
constexpr std::chrono::seconds patienceWithList{5};
constexpr std::chrono::milliseconds pollPause{500};
constexpr QSize windowSize(1440, 900);

QString adviceLine(const TrainingRun &run, TargetIndex target, Metric metric)
{
    const TargetAnalysis analysis = analyseTarget(run, target, metric);
    const TargetAdvice advice = adviseOn(run, analysis, {});
    const QString name = harmless(run.targetName(target));
    const Advice *const headline = advice.headline();
    if (!headline)
        return Words::tr("  %1: nothing to recommend").arg(name);
    const QString model = harmless(headline->row ? run.label(*headline->row) : headline->modelId);
    const QString speaker = speakerText(*headline);
    if (!headline->point)
        return Words::tr("  %1: %2, not in this result (%3)").arg(name, model, speaker);
    return Words::tr("  %1: %2, %3 at %4 (%5)")
        .arg(name, model, percentText(headline->point->metric), latencyText(headline->point->latency), speaker);
}

} // namespace

WindowTour::WindowTour(Program *program, QString path, QObject *parent)
    : QObject(parent),
      m_program(program),
      m_path(std::move(path)),
      m_search(&program->sample().client)
{
    connect(&program->session(), &RunSession::loadEnded, this, &WindowTour::report);
    connect(&m_search, &RunLoader::loaded, this, &WindowTour::reportSearch);
    connect(&m_search, &RunLoader::failed, this, [this](const RunSource &, const Error &error) { endWith(error); });
    for (Workspace *const workspace : {&program->sample(), &program->account()}) {
        connect(&workspace->catalog, &RunCatalog::stateChanged, this, &WindowTour::takePictureOnceListed);
        connect(&workspace->catalog, &RunCatalog::projectChanged, this, &WindowTour::takePictureOnceListed);
        connect(&workspace->catalog, &RunCatalog::versionChanged, this, &WindowTour::takePictureOnceListed);
    }
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &WindowTour::takePictureOncePainted);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        endWith({ErrorCode::TimedOut, tr("No run came within a minute. Try again, or look at the network.")});
    });
}

void WindowTour::start()
{
    m_program->window().resize(windowSize);
    m_program->window().resetLayout(); // the picture is of the run, not of somebody's habits
    m_program->window().show();
    if (m_program->session().isLoading())
        m_deadline.start(deadline);
    else
        finish(); // nothing was asked for: the start page
}

void WindowTour::report()
{
    if (std::exchange(m_hasReported, true))
        return;
    const RunSession &session = m_program->session();
    if (!session.run())
        return endWith(session.lastError().value_or(Error{ErrorCode::NotAResult, tr("No run was read.")}));
    const TrainingRun &run = *session.run();
    say(tr("%1: %2, %n model(s)", nullptr, static_cast<int>(run.modelCount()))
            .arg(harmless(displayName(session.shown().source)), harmless(run.header().status)));
    for (TargetIndex target = 0; target < run.targetCount(); ++target)
        say(adviceLine(run, target, session.view().metric));
    if (session.shownClient() == &m_program->sample().client)
        askForSearch();
    else
        reportSearch(session.shown());
}

void WindowTour::askForSearch()
{
    if (const auto replay = RunAddress::fromText(SampleWorkspace::replayedRun()))
        m_search.load(*replay);
}

void WindowTour::reportSearch(const LoadedRun &search)
{
    const std::optional<MiningProgress> &mining = search.run->mining();
    const bool isReplay = search.run->header().provenance.isReplay;
    if (isReplay && !isFinal(search.run->header().state()) && !(mining && mining->progress)) {
        QTimer::singleShot(pollPause, this, &WindowTour::askForSearch); // it has only just begun
        return;
    }
    const QString status = harmless(search.run->header().status);
    const QString progress = mining && mining->progress ? tr("%1 %, %n candidate(s) on the frontier", nullptr,
                                                             static_cast<int>(mining->frontier.size()))
                                                              .arg(*mining->progress * 100, 0, 'f', 1)
                                                        : tr("no progress stated");
    say(tr("Mining of %1: %2, %3").arg(harmless(displayName(search.source)), status, progress));
    finish();
}

void WindowTour::finish()
{
    m_isFinishing = true;
    takePictureOnceListed();
}

void WindowTour::takePictureOnceListed()
{
    if (!m_isFinishing)
        return;
    const bool isAsking = m_program->sample().catalog.isAsking() || m_program->account().catalog.isAsking();
    // Once the answer is laid out; a further question may still come with it.
    m_patience.start(isAsking ? patienceWithList : std::chrono::milliseconds(0));
}

void WindowTour::say(const QString &line) const
{
    if (m_path == standardOutput)
        return; // that is for the picture alone
    QTextStream out(stdout);
    out << line << Qt::endl;
}

void WindowTour::takePictureOncePainted()
{
    // A panel that waits for its turn to paint (PaintTurns) would be black.
    const QList<QWidget *> widgets = m_program->window().findChildren<QWidget *>();
    if (std::ranges::all_of(widgets, &QWidget::updatesEnabled))
        takePicture();
    else
        m_patience.start(0);
}

void WindowTour::takePicture()
{
    QBuffer picture;
    if (!picture.open(QIODevice::WriteOnly) || !m_program->window().grab().save(&picture, "PNG"))
        return endWith(errorOf(Cause::PictureNotDrawn));
    if (m_path == standardOutput)
        return QApplication::exit(printBytes(picture.data()));
    if (const Result<QString> written = writePicture(m_path, picture.data()); !written)
        return endWith(written.error());
    QApplication::exit(static_cast<int>(ExitCode::Done));
}

void WindowTour::endWith(const Error &error) { QApplication::exit(reportError(error, false)); }

} // namespace paretoscope
