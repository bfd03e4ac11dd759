// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/childprocess.h"
#include "bench/medians.h"
#include "bench/openrun.h"

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

/// The user's own settings stay out of it; the screen is the one that DISPLAY names.
QProcessEnvironment onScreen(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home);
    environment.remove(u"ROBOFLOW_API_KEY"_s);
    return environment;
}

} // namespace

void benchStartup(BenchTable &table, const BenchOptions &options)
{
    if (!qEnvironmentVariableIsSet("DISPLAY")) {
        tell(u"startup: no DISPLAY; tests/bench/run.sh brings its own."_s);
        return;
    }
    const BodyFolder folder;
    const QString run = folder.write(u"run.json"_s, syntheticBody({.models = 100, .targets = 8}));
    const QProcessEnvironment environment = onScreen(folder.path());
    const auto start = [&](const QString &program, const QStringList &arguments) {
        return askProgram(siblingProgram(program), arguments, environment).value("kilobytes"_L1).toDouble() / 1024;
    };
    double own = 0;
    double bare = 0;
    double withRun = 0;
    const auto times = alternately(options.rounds(20), {
                                                           {[&] { own = start(u"paretobench_window"_s, {}); }},
                                                           {[&] { bare = start(u"paretobench_barewindow"_s, {}); }},
                                                           {[&] { withRun = start(u"paretobench_window"_s, {run}); }},
                                                       });
    const QString bareWindow = u"bare Qt Widgets window"_s;
    table.add({u"start to first paint"_s, 0, times[0], u"ms"_s, times[1], bareWindow, ratioAtMost(1.3)});
    table.add({u"start to the chart of a file"_s, 100, times[2], u"ms"_s, times[1], bareWindow});
    table.add({u"memory after the first paint"_s, 0, own, u"MB"_s, bare, bareWindow, valueAtMost(60)});
    table.add({u"memory with a run open"_s, 100, withRun, u"MB"_s, bare, bareWindow, valueAtMost(60)});
}

} // namespace paretoscope::bench
