// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/paretofront.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace paretoscope;

namespace {

QList<int> rowsOf(const std::vector<Point> &points)
{
    QList<int> rows;
    for (const Point &point : points)
        rows.append(static_cast<int>(point.row));
    return rows;
}

/// What dominance says, point by point.
std::vector<Point> bruteFront(const std::vector<Point> &points)
{
    std::vector<Point> front;
    std::ranges::copy_if(points, std::back_inserter(front), [&points](const Point &candidate) {
        return std::ranges::none_of(points, [&](const Point &other) { return dominates(other, candidate); });
    });
    std::ranges::stable_sort(front, {}, &Point::latency);
    return front;
}

using Draw = Point (*)(std::mt19937_64 &random);

double uniform(std::mt19937_64 &random) { return std::uniform_real_distribution<double>(0, 1)(random); }
double rounded(double value, double step) { return std::round(value / step) * step; }

Point cloud(std::mt19937_64 &random)
{
    const double latency = 1 + 30 * uniform(random);
    return {latency, std::min(100.0, 20 * std::log(latency) + 20 * uniform(random)), 0};
}

Point coarseCloud(std::mt19937_64 &random)
{
    const Point point = cloud(random);
    return {rounded(point.latency, 0.5), rounded(point.metric, 2), 0};
}

Point onTheFront(std::mt19937_64 &random)
{
    const double latency = rounded(1 + 30 * uniform(random), 0.01);
    return {latency, 100 - 100 / latency, 0};
}

Point grid(std::mt19937_64 &random) { return {std::ceil(4 * uniform(random)), rounded(3 * uniform(random), 1), 0}; }

Point withOutliers(std::mt19937_64 &random)
{
    const double extreme = uniform(random);
    return {extreme < 0.01 ? 5e-324 : extreme > 0.99 ? maxLatencyMs : cloud(random).latency, 100 * uniform(random), 0};
}

/// Latencies that a float cannot tell apart.
Point closeTogether(std::mt19937_64 &random)
{
    return {5 + rounded(uniform(random), 0.05) * 1e-9, rounded(100 * uniform(random), 5), 0};
}

} // namespace

class TestParetoFront : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void front_holdsWhatNothingDominates_data()
    {
        QTest::addColumn<QList<QPointF>>("points");
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("nothing") << QList<QPointF>{} << QList<int>{};
        QTest::newRow("one") << QList<QPointF>{{3, 50}} << QList<int>{0};
        QTest::newRow("dominated by a faster and better") << QList<QPointF>{{3, 50}, {2, 60}} << QList<int>{1};
        QTest::newRow("same latency, less accurate") << QList<QPointF>{{3, 50}, {3, 60}} << QList<int>{1};
        QTest::newRow("same metric, slower") << QList<QPointF>{{3, 50}, {2, 50}} << QList<int>{1};
        QTest::newRow("latency ascending") << QList<QPointF>{{3, 60}, {1, 40}, {2, 50}} << QList<int>{1, 2, 0};
        QTest::newRow("equal points all stay, in order")
            << QList<QPointF>{{2, 50}, {1, 40}, {2, 50}, {2, 50}} << QList<int>{1, 0, 2, 3};
        QTest::newRow("equal points all fall") << QList<QPointF>{{2, 50}, {2, 50}, {1, 50}} << QList<int>{2};
        QTest::newRow("all at one place") << QList<QPointF>{{2, 50}, {2, 50}} << QList<int>{0, 1};
        QTest::newRow("every latency equal") << QList<QPointF>{{2, 50}, {2, 70}, {2, 60}} << QList<int>{1};
        QTest::newRow("metric of zero is a value") << QList<QPointF>{{1, 0}, {2, 0}} << QList<int>{0};
        QTest::newRow("extremes") << QList<QPointF>{{1e9, 100}, {5e-324, 0}} << QList<int>{1, 0};
    }
    void front_holdsWhatNothingDominates()
    {
        QFETCH(const QList<QPointF>, points);
        std::vector<Point> input;
        for (const QPointF &each : points)
            input.push_back({each.x(), each.y(), static_cast<Row>(input.size())});
        QTEST(rowsOf(paretoFront(input)), "rows");
    }

    void front_ofThousands_isWhatNothingDominates_data()
    {
        QTest::addColumn<Draw>("draw");
        QTest::newRow("cloud") << &cloud;
        QTest::newRow("cloud rich in ties") << &coarseCloud;
        QTest::newRow("all on the front") << &onTheFront;
        QTest::newRow("twelve places") << &grid;
        QTest::newRow("outliers at both limits") << &withOutliers;
        QTest::newRow("closer than a float can tell") << &closeTogether;
    }
    void front_ofThousands_isWhatNothingDominates()
    {
        QFETCH(const Draw, draw);
        for (unsigned seed = 0; seed < 5; ++seed) {
            std::mt19937_64 random(seed);
            std::vector<Point> points(1'500 + 100 * seed);
            for (Row row = 0; row < points.size(); ++row) {
                points[row] = draw(random);
                points[row].row = row;
            }
            const std::vector<Point> front = paretoFront(points);
            QVERIFY2(front == bruteFront(points), qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY2(front == paretoFrontBySorting(points), qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void hypervolume_isTheDominatedArea_data()
    {
        QTest::addColumn<double>("referenceLatency");
        QTest::addColumn<double>("referenceMetric");
        QTest::addColumn<double>("area");
        QTest::newRow("beyond the front") << 10.0 << 0.0 << 8 * 40.0 + 6 * 20.0;
        QTest::newRow("at the slowest point") << 4.0 << 0.0 << 2 * 40.0;
        QTest::newRow("between") << 3.0 << 0.0 << 1 * 40.0;
        QTest::newRow("before the fastest") << 1.0 << 0.0 << 0.0;
        QTest::newRow("floor below the first point") << 10.0 << 30.0 << 8 * 10.0 + 6 * 20.0;
        QTest::newRow("floor between the points") << 10.0 << 50.0 << 6 * 10.0;
        QTest::newRow("floor above all") << 10.0 << 70.0 << 0.0;
    }
    void hypervolume_isTheDominatedArea()
    {
        const std::vector<Point> front{{2, 40, 0}, {4, 60, 1}, {4, 60, 2}};
        QFETCH(const double, referenceLatency);
        QFETCH(const double, referenceMetric);
        QTEST(hypervolume(front, referenceLatency, referenceMetric), "area");
    }
    void hypervolume_ofNothingIsZero() { QCOMPARE(hypervolume({}, 10, 0), 0.0); }
    void hypervolume_staysFinite_atTheLimits()
    {
        const std::vector<Point> front{{5e-324, 50, 0}, {maxLatencyMs, 100, 1}};
        QCOMPARE(hypervolume(front, maxLatencyMs, 0), 5e10);
    }
};

QTEST_GUILESS_MAIN(TestParetoFront)
#include "tst_paretofront.moc"
