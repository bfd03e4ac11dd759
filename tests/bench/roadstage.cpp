// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/roadstage.h"

#include "chart/paretochartview.h"

#include <QTableView>
#include <QTimer>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

PaintWatch *watchOf(MainWindow &window, const QString &name)
{
    auto *const view = window.findChild<QAbstractScrollArea *>(name);
    if (!view)
        qFatal("The window has no %s", qPrintable(name));
    return new PaintWatch(view->viewport());
}

/// Work that was put off belongs to a load too.
void serveEventsFor(std::chrono::milliseconds time)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(time);
    waitUntil([&] { return !timer.isActive(); });
}

} // namespace

RoadStage::RoadStage()
    : m_settings(m_folder.path() + u"/settings.ini"_s),
      m_program(&m_settings, m_folder.path() + u"/runs.sqlite"_s)
{
    m_program.theme().force(ThemeKind::Light);
    m_program.window().resize(1440, 900);
    m_program.window().show();
    // The first run makes the page of runs, once in the life of a window.
    m_program.session().open(RunFile{m_folder.write(u"first.json"_s, syntheticBody({.models = 1}))}, nullptr);
    waitUntil([this] { return m_program.session().run() != nullptr; });
    serveEventsFor(std::chrono::milliseconds(300));
    m_chart = watchOf(m_program.window(), u"paretoChart"_s);
    m_table = watchOf(m_program.window(), u"modelsTable"_s);
}

RoadTimes RoadStage::open(const RunSource &source, const QUrl &server)
{
    ResultsClient &client = m_program.account().client;
    if (!server.isEmpty())
        client.setSettings({server, {}, {}});
    return timeLoad([&] { m_program.session().open(source, server.isEmpty() ? nullptr : &client); });
}

RoadTimes RoadStage::refresh()
{
    return timeLoad([this] { m_program.session().refresh(); });
}

RoadTimes RoadStage::timeLoad(const std::function<void()> &request)
{
    BenchApplication &application = *BenchApplication::instance();
    RunSession &session = m_program.session();
    application.startWatching();
    GapWatch gap;
    TimePoint ran;
    QObject context;
    QObject::connect(&session, &RunSession::runChanged, &context, [&] { ran = std::chrono::steady_clock::now(); });
    const auto start = std::chrono::steady_clock::now();
    request();
    waitUntil([&] {
        const bool isPainted = ran != TimePoint() && m_chart->last() > ran && m_table->last() > ran;
        return isPainted || (!session.isLoading() && session.lastError());
    });
    const auto painted = std::chrono::steady_clock::now();
    if (session.lastError())
        qFatal("%s", qPrintable(session.lastError()->message()));
    const TimePoint body = application.lastOfNetwork();
    serveEventsFor(std::chrono::milliseconds(200));
    const double toPainted = millisecondsBetween(start, painted);
    return {toPainted, body > start && body < painted ? millisecondsBetween(body, painted) : toPainted,
            millisecondsBetween(start, ran), gap.longest(), application.longest()};
}

} // namespace paretoscope::bench
