// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses between a command and the window. The only file of app/ that sees ui/.
#include "chart/chartpicture.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/process.h"
#include "session/runsource.h"
#include "window/windowrun.h"

#include <QApplication>

#include <memory>

namespace {

using namespace paretoscope;

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("paretoscope"));
    QCoreApplication::setApplicationName(QStringLiteral("paretoscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PARETOSCOPE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.paretoscope.Paretoscope"));
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// A picture needs fonts and no screen.
void drawWithoutScreen()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

Result<QByteArray> drawChart(const LoadedRun &loaded, const ExportRequest &request)
{
    RunView view;
    view.target = request.target;
    view.metric = request.metric;
    view.population = request.withBaselines ? Population::WithBaselines : Population::WithoutBaselines;
    view.scale = request.latencyScale;
    view.comparedRun = request.comparedRun;
    return chartPicture(chartContent(loaded, *analyseView(*loaded.run, view)),
                        {request.size, request.scale, request.dark ? ThemeKind::Dark : ThemeKind::Light},
                        request.outputPath);
}

std::unique_ptr<QApplication> openApplication(int &argc, char *argv[], Cause trouble, bool json)
{
    const OpeningDisplay opening(trouble, json);
    auto application = std::make_unique<QApplication>(argc, argv);
    prepareApplication();
    return application;
}

int runInWindow(int &argc, char *argv[], const WindowArguments &arguments)
{
    if (!arguments.picture.isEmpty() && !qEnvironmentVariableIsSet("DISPLAY")
        && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        drawWithoutScreen();
    const auto application = openApplication(
        argc, argv, arguments.picture.isEmpty() ? Cause::NoDisplay : Cause::NoOffscreen, false);
    const WatchedDisplay watched;
    return runWindow(arguments);
}

} // namespace

int main(int argc, char *argv[])
{
    prepareProcess();
    nameProgram();
    const QStringList arguments = argumentsOf(argc, argv);
    const auto line = parseCommandLine(arguments);
    if (!line)
        return reportError(line.error(), wantsJson(arguments));
    if (const auto *const window = std::get_if<WindowArguments>(&line->job))
        return runInWindow(argc, argv, *window);
    if (!line->needsGui()) {
        const QCoreApplication application(argc, argv);
        return runCommand(*line);
    }
    drawWithoutScreen();
    const auto application = openApplication(argc, argv, Cause::NoOffscreen, line->json);
    return runCommand(*line, drawChart);
}
