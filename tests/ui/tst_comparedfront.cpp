// SPDX-License-Identifier: GPL-3.0-or-later
// The second front in the chart: whose ground is where, to the pixel, and that every picture says whom it compares.
#include "chart/aheadbands.h"

#include "app/analysis/testrun.h"
#include "chart/marks.h"
#include "support/samplechart.h"
#include "support/utctime.h"
#include "support/windowapp.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// Metric against latency, one ever higher than the one before.
std::vector<Point> frontOf(std::size_t size, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> step(0.01, 1);
    std::vector<Point> front;
    double latency = 1;
    double metric = 10;
    for (std::size_t i = 0; i < size; ++i) {
        latency += step(random) * 50 / static_cast<double>(size);
        metric += step(random) * 60 / static_cast<double>(size);
        front.push_back({latency, metric, static_cast<Row>(i)});
    }
    return front;
}

TrainingRunPtr runWith(const std::vector<Point> &front)
{
    TrainingRunBuilder builder;
    const TargetIndex target = builder.target(u"T4");
    for (const Point &point : front) {
        const Row row = builder.addModel(QByteArray::number(point.row));
        builder.setFamily(row, "child");
        builder.setLatency(row, target, latencyReading(point.latency));
        builder.setMetric(row, Metric::Map5095, percentReading(point.metric));
    }
    return builder.finish();
}

LoadedRun loaded(const TrainingRunPtr &run, const QString &path)
{
    return {RunFile{path}, run, {}, utcTime({2026, 4, 1}, {12, 0})};
}

ChartContent compared(const TrainingRunPtr &shown, const TrainingRunPtr &comparedRun,
                      LatencyScale scale = LatencyScale::Linear)
{
    RunView view;
    view.scale = scale;
    view.comparedRun = {RunFile{u"/runs/old.json"_s}, comparedRun, utcTime({2026, 3, 1}, {9, 30}), false};
    return test::contentOf(loaded(shown, u"/runs/new.json"_s), u"T4"_s, view);
}

/// Ahead from 2 to 4 ms, behind from 4 to 6, equal from there; the compared run has nothing below 2.
TrainingRunPtr newRun() { return runOf({{"a", 1, 30}, {"b", 6, 60}, {"slow", 10, 20}}); }
TrainingRunPtr oldRun() { return runOf({{"c", 2, 20}, {"d", 4, 50}, {"e", 6, 60}}); }

double within(const std::vector<Point> &front, double latency)
{
    double best = -1;
    for (const Point &point : front) {
        if (point.latency <= latency)
            best = std::max(best, point.metric);
    }
    return best;
}

const QRectF *bandAt(const std::vector<QRectF> &bands, double x)
{
    const auto found = std::ranges::find_if(bands,
                                            [x](const QRectF &each) { return x > each.left() && x < each.right(); });
    return found == bands.end() ? nullptr : &*found;
}

/// `color` over the surface.
QColor over(const QColor &surface, const QColor &color)
{
    const auto mix = [&](int below, int above) { return static_cast<int>(below + (above - below) * color.alphaF()); };
    return {mix(surface.red(), color.red()), mix(surface.green(), color.green()), mix(surface.blue(), color.blue())};
}

bool isNear(const QColor &a, const QColor &b)
{
    constexpr int room = 3;
    return std::abs(a.red() - b.red()) <= room && std::abs(a.green() - b.green()) <= room
           && std::abs(a.blue() - b.blue()) <= room;
}

/// The share of a small square's pixels that have a colour.
double shareOf(const QImage &picture, const QPointF &place, const QColor &color)
{
    constexpr int reach = 6;
    int found = 0;
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x)
            found += isNear(picture.pixelColor(place.toPoint() + QPoint(x, y)), color);
    }
    return found / ((2.0 * reach + 1) * (2 * reach + 1));
}

} // namespace

class TestComparedFront : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bands_lieWhereARunIsAhead_data()
    {
        QTest::addColumn<int>("models");
        QTest::addColumn<LatencyScale>("scale");
        QTest::addColumn<bool>("zoomed");
        for (const int models : {1, 5, 60, 5'000}) {
            for (const LatencyScale scale : {LatencyScale::Linear, LatencyScale::Logarithmic}) {
                for (const bool zoomed : {false, true}) {
                    const QString name = u"%1 models %2 %3"_s.arg(models)
                                             .arg(scale == LatencyScale::Linear ? u"linear"_s : u"log"_s)
                                             .arg(zoomed);
                    QTest::newRow(qPrintable(name)) << models << scale << zoomed;
                }
            }
        }
    }
    void bands_lieWhereARunIsAhead()
    {
        QFETCH(const int, models);
        QFETCH(const LatencyScale, scale);
        QFETCH(const bool, zoomed);
        const std::vector<Point> ours = frontOf(static_cast<std::size_t>(models), 1);
        const std::vector<Point> theirs = frontOf(static_cast<std::size_t>(models), 2);
        const ChartStage stage(compared(runWith(ours), runWith(theirs), scale));
        if (zoomed)
            stage.chart().zoomTo(QRectF(stage.mapping().plot.center(), QSizeF(200, 120)));
        const ChartMapping &mapping = stage.mapping();
        const AheadBands bands = aheadBands(stage.chart().content().seen.comparedRun->comparison, mapping);
        const double end = std::max(ours.back().latency, theirs.back().latency);
        for (double x = mapping.plot.left() + 0.5; x < mapping.plot.right(); x += 1) {
            const double latency = mapping.latencyAt(x);
            const double our = within(ours, latency);
            const double their = within(theirs, latency);
            const QRectF *const shown = bandAt(bands.shown, x);
            const QRectF *const compared = bandAt(bands.compared, x);
            const QRectF *const band = shown ? shown : compared;
            QVERIFY(!shown || !compared);
            const double top = std::clamp(mapping.yOf(std::max(our, their)), mapping.plot.top(), mapping.plot.bottom());
            const double low = std::min(our, their);
            const double bottom = low < 0 ? mapping.plot.bottom()
                                          : std::clamp(mapping.yOf(low), mapping.plot.top(), mapping.plot.bottom());
            const bool isExpected = our != their && latency < end && bottom > top;
            QVERIFY2((band != nullptr) == isExpected, qPrintable(u"at %1 ms"_s.arg(latency)));
            if (!band)
                continue;
            QCOMPARE(shown != nullptr, our > their);
            QVERIFY2(std::abs(band->top() - top) < 1e-6 && std::abs(band->bottom() - bottom) < 1e-6,
                     qPrintable(u"at %1 ms"_s.arg(latency)));
            QVERIFY(mapping.plot.contains(*band));
        }
    }
    void ground_hasTheColourOfTheRunAhead_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
    }
    void ground_hasTheColourOfTheRunAhead()
    {
        QFETCH(const ThemeKind, theme);
        const ChartContent content = compared(newRun(), oldRun());
        const PictureOptions options{.size = {900, 600}, .scale = 1, .theme = theme};
        const QImage picture = renderChart(content, options);
        const ChartStage stage(content, options.size);
        const ThemeColors &colors = themeColors(theme);
        const auto at = [&](double latency, double metric) { return stage.mapping().at({latency, metric, 0}); };
        const QColor ours = over(colors.surface, aheadGround(false, colors));
        const QColor theirs = over(colors.surface, aheadGround(true, colors));
        QVERIFY(shareOf(picture, at(3, 26), ours) > 0.95);          // ahead by 30 to 20
        QVERIFY(shareOf(picture, at(1.5, 25), ours) > 0.95);        // nobody else is that fast
        const double hatched = shareOf(picture, at(5, 41), theirs); // behind by 30 to 50
        QVERIFY2(hatched > 0.4 && hatched < 0.95, qPrintable(QString::number(hatched)));
        QVERIFY(shareOf(picture, at(8, 46), colors.surface) > 0.95); // the same from 6 ms on
        QVERIFY(shareOf(picture, at(3, 55), colors.surface) > 0.95); // above both
        QVERIFY(shareOf(picture, at(5, 24), colors.surface) > 0.95); // below both
    }
    void stairs_ofTheComparedRun_areDashed()
    {
        const ChartContent content = compared(newRun(), oldRun());
        const QImage picture = renderChart(content, {.size = {900, 600}});
        const ChartStage stage(content);
        const double y = stage.mapping().yOf(20);
        int line = 0;
        int all = 0;
        for (double x = stage.mapping().xOf(2.2); x < stage.mapping().xOf(3.8); ++x) {
            const QPoint place(qRound(x), qRound(y));
            line += isNear(picture.pixelColor(place), themeColors(ThemeKind::Light).comparedRun)
                    || isNear(picture.pixelColor(place - QPoint(0, 1)), themeColors(ThemeKind::Light).comparedRun);
            ++all;
        }
        QVERIFY2(line > all / 2 && line < all * 9 / 10, qPrintable(u"%1 of %2"_s.arg(line).arg(all)));
    }
    void axes_reachAsFarAsTheComparedRun()
    {
        const ChartStage stage(compared(runOf({{"a", 5, 50}, {"b", 6, 51}}), runOf({{"c", 1, 10}, {"d", 20, 90}})));
        for (const Point &point : {Point{1, 10, 0}, Point{20, 90, 0}, Point{5, 50, 0}})
            QVERIFY(stage.mapping().plot.contains(stage.mapping().at(point)));
    }
    void picture_namesBothRuns()
    {
        const ChartContent content = compared(newRun(), oldRun());
        QCOMPARE(content.conditions,
                 u"new.json · read 1 Apr 2026 12:00 UTC · compared with old.json, read 1 Mar 2026 09:30 UTC · "
                 "batch and precision not stated"_s);
        QCOMPARE(renderChart(content, {.size = {900, 600}}).text(u"Description"_s), content.conditions);
        QVERIFY(!test::contentOf(loaded(newRun(), u"/runs/new.json"_s), u"T4"_s).conditions.contains(u"compared"_s));
    }
    void withoutTheTarget_thereIsNoSecondFront()
    {
        TrainingRunBuilder builder;
        const TargetIndex target = builder.target(u"AI1");
        const Row row = builder.addModel("x");
        builder.setLatency(row, target, latencyReading(50));
        builder.setMetric(row, Metric::Map5095, percentReading(90));
        const ChartContent content = compared(newRun(), builder.finish());
        QVERIFY(!content.hasComparedFront());
        const ChartContent alone = test::contentOf(loaded(newRun(), u"/runs/new.json"_s), u"T4"_s);
        QCOMPARE(ChartStage(content).chart().extent(), ChartStage(alone).chart().extent());
    }
    void comparedModel_isFoundUnderTheMouse()
    {
        const ChartStage stage(compared(newRun(), oldRun()));
        const QPointF place = stage.mapping().at({4, 50, 0});
        const Told told = stage.chart().tell(place + QPointF(3, 2), 9);
        QCOMPARE(told.lines, (QStringList{u"d"_s, u"4 ms · 50.0 % mAP@50:95"_s, u"On the front of old.json"_s}));
        QVERIFY(!told.selects);
        QVERIFY(stage.chart().tell(place + QPointF(30, 20), 9).lines.isEmpty());
    }
    void hatch_crossesEachBox_andNothingElse()
    {
        const std::vector<QRectF> boxes{{10, 10, 5, 60}, {15, 10, 20, 40}, {60, 0, 30, 90}};
        const QList<QLineF> lines = hatchLines(boxes);
        QVERIFY(!lines.isEmpty());
        for (const QLineF &line : lines) {
            QVERIFY(std::abs(line.dx() - line.dy()) < 1e-9);
            for (const double share : {0.01, 0.5, 0.99}) {
                const QPointF place = line.pointAt(share);
                QVERIFY(std::ranges::any_of(
                    boxes, [&](const QRectF &box) { return box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(place); }));
            }
        }
        QVERIFY(hatchLines({}).isEmpty());
    }
};

PARETOSCOPE_WINDOW_TEST_MAIN(TestComparedFront)
#include "tst_comparedfront.moc"
