// SPDX-License-Identifier: GPL-3.0-or-later
// One stage on 10,000 models x 8 targets, with only the stage itself marked for callgrind: tst_instructions counts it.
#include "bench/openrun.h"
#include "bench/waiting.h"

#include "chart/paretochart.h"
#include "chart/paretochartview.h"
#include "decode/resultsdecoder.h"
#include "window/windowrun.h"

#include <QApplication>

#include <valgrind/callgrind.h>

namespace {

using namespace paretoscope;
using namespace paretoscope::bench;

constexpr RunShape shape{.models = 10'000, .targets = 8};

template <typename Work>
void count(Work work)
{
    CALLGRIND_START_INSTRUMENTATION;
    CALLGRIND_ZERO_STATS;
    work();
    CALLGRIND_STOP_INSTRUMENTATION;
}

bool countDecode()
{
    const QByteArray body = syntheticBody(shape);
    bool isDecoded = false;
    count([&] { isDecoded = decodeResults(body).has_value(); });
    return isDecoded;
}

bool countFront()
{
    const std::vector<Point> points = syntheticPoints(shape.models);
    bool isEmpty = true;
    count([&] { isEmpty = paretoFront(points).empty(); });
    return !isEmpty;
}

/// The chart of the window, moved by a few pixels and painted.
bool countRepaint()
{
    const Theme theme;
    OpenRun run;
    ParetoChartView view(&run.session(), &theme);
    PaintWatch watch(view.viewport());
    view.resize(1000, 700);
    view.show();
    doUntilPainted([&] { run.show(shape); }, watch);
    ParetoChart &chart = *view.paretoChart();
    doUntilPainted([&] { chart.zoomAt(chart.mapping().plot.center(), 1.02); }, watch);
    doUntilPainted([&] { chart.panBy({5, 0}); }, watch);
    const int before = watch.count();
    count([&] { doUntilPainted([&] { chart.panBy({-5, 0}); }, watch); });
    return watch.count() > before;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    prepareApplication();
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
    const QString stage = QCoreApplication::arguments().value(1);
    bool isDone = false;
    if (stage == QLatin1String("decode"))
        isDone = countDecode();
    else if (stage == QLatin1String("front"))
        isDone = countFront();
    else if (stage == QLatin1String("repaint"))
        isDone = countRepaint();
    return isDone ? 0 : 1;
}
