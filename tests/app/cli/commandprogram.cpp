// SPDX-License-Identifier: GPL-3.0-or-later
// The windowless half of the program alone: tst_commandprogram runs it as a process, to see real exit codes,
// real streams and real signals, in a build without the window too. It draws nothing; with PARETOSCOPE_TEST_PICTURE its
// pictures are what that variable holds.
#include "cli/commands.h"
#include "cli/process.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    using namespace paretoscope;
    prepareProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral("0.0.0-test"));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line)
        return reportError(line.error(), wantsJson(arguments));
    ChartDrawer drawer;
    if (const QByteArray picture = qgetenv("PARETOSCOPE_TEST_PICTURE"); !picture.isEmpty())
        drawer = [picture](const LoadedRun &, const ExportRequest &) -> Result<QByteArray> { return picture; };
    return std::holds_alternative<WindowArguments>(line->job) ? 0 : runCommand(*line, drawer);
}
