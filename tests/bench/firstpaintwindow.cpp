// SPDX-License-Identifier: GPL-3.0-or-later
// The program's window by the lines of app/main.cpp, ended at its first paint. A program cannot be asked from outside
// when it has painted; this one is the same but for one event filter.
#include "bench/firstpaint.h"

#include "cli/commandline.h"
#include "window/windowrun.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    using namespace paretoscope;
    QCoreApplication::setOrganizationName(QStringLiteral("paretoscope"));
    QCoreApplication::setApplicationName(QStringLiteral("paretoscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PARETOSCOPE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.paretoscope.Paretoscope"));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto line = parseCommandLine(arguments);
    const auto *const wanted = line ? std::get_if<WindowArguments>(&line->job) : nullptr;
    if (!wanted)
        return 2;
    const QApplication application(argc, argv);
    // With a run to open: until its chart is painted.
    qApp->installEventFilter(
        new bench::FirstPaint(wanted->runs.source.isEmpty() ? QString() : QStringLiteral("paretoChart"), qApp));
    prepareApplication();
    return runWindow(*wanted);
}
