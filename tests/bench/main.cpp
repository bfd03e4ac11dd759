// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the program is held to; tests/bench/run.sh builds and calls it.
#include "bench/benchapplication.h"
#include "bench/benches.h"
#include "bench/growth.h"

#include "window/windowrun.h"

#include <QCommandLineParser>
#include <QStandardPaths>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace paretoscope::bench;

struct Stage {
    QString name;
    void (*measure)(BenchTable &, const BenchOptions &);
};

const QList<Stage> &stages()
{
    static const QList<Stage> all{{u"decode"_s, benchDecode}, {u"front"_s, benchFront}, {u"chart"_s, benchChart},
                                  {u"table"_s, benchTable},   {u"road"_s, benchRoad},   {u"startup"_s, benchStartup}};
    return all;
}

/// Drops what Qt says about the platform "offscreen" and a missing session; the rest is for the reader.
void printMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith("This plugin does not support"_L1) && !message.startsWith("QStandardPaths:"_L1))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

int measure(const QCommandLineParser &line)
{
    const BenchOptions options{line.isSet(u"quick"_s), line.isSet(u"verbose"_s), line.isSet(u"growth"_s)};
    QStringList wanted = line.positionalArguments();
    if (line.isSet(u"growth"_s))
        return reportGrowth(options, line.value(u"growth"_s)) ? 0 : 1;
    BenchTable table;
    for (const Stage &stage : stages()) {
        if (!line.isSet(u"only"_s) || wanted.contains(stage.name))
            stage.measure(table, options);
        wanted.removeAll(stage.name);
    }
    if (!wanted.isEmpty()) {
        tell(u"There is no stage %1."_s.arg(wanted.join(u", "_s)));
        return 2;
    }
    std::fputs(line.isSet(u"json"_s) ? table.json().constData() : qPrintable(table.text()), stdout);
    const QStringList missed = table.missed();
    if (!missed.isEmpty())
        tell(u"Missed: %1."_s.arg(missed.join(u", "_s)));
    return missed.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    // Figures of a screen would be those of that screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    qInstallMessageHandler(printMessage);
    BenchApplication application(argc, argv);
    paretoscope::prepareApplication();
    if (const QStringList arguments = QCoreApplication::arguments(); arguments.value(1) == "--child"_L1)
        return runChild(arguments.mid(2));
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions({{u"json"_s, u"One object a row."_s},
                     {u"only"_s, u"Only the stages named: decode front chart table road startup."_s},
                     {u"growth"_s, u"Instead: growth.md and growth.png of each stage by size."_s, u"folder"_s},
                     {u"quick"_s, u"Fewer rounds, nothing above 100,000 models."_s},
                     {u"verbose"_s, u"Says where the time went."_s}});
    line.addPositionalArgument(u"stages"_s, u"With --only."_s, u"[STAGE...]"_s);
    line.process(application);
    return measure(line);
}
