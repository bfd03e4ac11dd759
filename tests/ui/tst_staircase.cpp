// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/staircase.h"

#include <QTest>

using namespace paretoscope;

namespace {

ChartMapping mappingOf(AxisRange x, AxisRange y) { return {QRectF(50, 20, 800, 500), x, y, LatencyScale::Linear}; }

/// On the front, all of them: latency from 1 to 11 ms, metric from 0 to 100 %.
std::vector<Point> longFront(int count)
{
    std::vector<Point> front;
    for (int i = 0; i < count; ++i)
        front.push_back({1 + 10.0 * i / count, 100.0 * i / count, static_cast<Row>(i)});
    return front;
}

} // namespace

class TestStaircase final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shortFront_isDrawnAsItIs()
    {
        const std::vector<Point> front{{1, 30, 0}, {3, 50, 1}, {3, 50, 2}, {9, 60, 3}};
        const QList<QPointF> stairs{{1, 30}, {3, 30}, {3, 50}, {9, 50}, {9, 60}};
        QCOMPARE(staircase(front, mappingOf({0, 10}, {20, 70})), stairs);
        QCOMPARE(staircase(front, mappingOf({4, 5}, {20, 70})), stairs); // whatever is in view
    }
    void noFront_noStairs() { QVERIFY(staircase({}, mappingOf({0, 10}, {0, 100})).isEmpty()); }

    void longFront_isThinnedToPixels_andLosesNoneOfThem()
    {
        const std::vector<Point> front = longFront(100'000);
        const ChartMapping mapping = mappingOf({0, 12}, {0, 100});
        const QList<QPointF> stairs = staircase(front, mapping);
        QVERIFY(stairs.size() < 2 * 2 * (800 + 500));
        QCOMPARE(stairs.first(), QPointF(front.front().latency, front.front().metric));
        QCOMPARE(stairs.last(), QPointF(front.back().latency, front.back().metric));
        for (qsizetype i = 1; i < stairs.size(); ++i) {
            const double across = mapping.xOfAxis(stairs.at(i).x()) - mapping.xOfAxis(stairs.at(i - 1).x());
            const double up = mapping.yOf(stairs.at(i - 1).y()) - mapping.yOf(stairs.at(i).y());
            QVERIFY2(across >= 0 && across <= 1 && up >= 0 && up <= 1, qPrintable(QString::number(i)));
        }
    }

    void longFront_zoomed_isExactInView_andGoesOnBeyondIt()
    {
        const std::vector<Point> front = longFront(100'000);
        const AxisRange x{5, 5.01}; // a hundred of them, eight pixels each
        const QList<QPointF> stairs = staircase(front, mappingOf(x, {40, 40.1}));
        QVERIFY(stairs.size() > 190 && stairs.size() < 220);
        QVERIFY(stairs.first().x() < x.min && stairs.last().x() > x.max);
    }
};

QTEST_GUILESS_MAIN(TestStaircase)
#include "tst_staircase.moc"
