// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/miningforecast.h"

#include <QtTest>

#include <cmath>
#include <vector>

using namespace paretoscope;
using namespace std::chrono_literals;

using Looks = std::vector<MiningObservation>;
Q_DECLARE_METATYPE(Looks)

class TestMiningForecast : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noPace_noPromise_data()
    {
        QTest::addColumn<Looks>("looks");
        QTest::newRow("nothing") << Looks{};
        QTest::newRow("only two moved") << Looks{{0s, 0.1}, {10s, 0.2}, {20s, 0.3}};
        QTest::newRow("standstill") << Looks{{0s, 0.1}, {10s, 0.1}, {20s, 0.1}, {30s, 0.1}, {40s, 0.1}};
        QTest::newRow("last step backwards") << Looks{{0s, 0.1}, {10s, 0.2}, {20s, 0.3}, {30s, 0.4}, {40s, 0.35}};
        QTest::newRow("began anew") << Looks{{0s, 0.1}, {10s, 0.2}, {20s, 0.3}, {30s, 0.4}, {40s, 0}, {50s, 0.1}};
        QTest::newRow("clock set back") << Looks{{50s, 0.1}, {60s, 0.2}, {70s, 0.3}, {80s, 0.4}, {10s, 0.5}};
        QTest::newRow("one instant") << Looks{{0s, 0.1}, {0s, 0.2}, {0s, 0.3}, {0s, 0.4}};
        QTest::newRow("no fractions") << Looks{{0s, std::nan("")}, {10s, 42}, {20s, -1}, {30s, 1.7}, {40s, 0.4}};
    }
    void noPace_noPromise()
    {
        QFETCH(const Looks, looks);
        QVERIFY(!forecastMining(looks));
    }

    void steadyPace_leavesNoDoubt()
    {
        const auto forecast = forecastMining(Looks{{0s, 0}, {10s, 0.125}, {20s, 0.25}, {30s, 0.375}, {40s, 0.5}});
        QVERIFY(forecast);
        QCOMPARE(forecast->likely, 40s);
        QCOMPARE(forecast->soonest, 40s);
        QCOMPARE(forecast->latest, 40s);
    }
    void unevenPace_widensTheSpan()
    {
        // After the first move: 0.25 in 10 s, then 0.125 in 20 s; 0.5 is left.
        const auto forecast = forecastMining(Looks{{0s, 0}, {10s, 0.125}, {20s, 0.375}, {40s, 0.5}});
        QVERIFY(forecast);
        QCOMPARE(forecast->soonest, 20s);
        QCOMPARE(forecast->likely, 40s);
        QCOMPARE(forecast->latest, 80s);
    }
    void looksWithoutMove_doNotHideThePace()
    {
        Looks looks{{0s, 0}};
        for (int second = 1; second <= 400; ++second)
            looks.push_back({std::chrono::seconds(second), 0.125 * (second / 100)});
        const auto forecast = forecastMining(looks);
        QVERIFY(forecast);
        QCOMPARE(forecast->likely, 400s);
        QCOMPARE(forecast->soonest, 400s);
    }
    void standstillSinceTheLastMove_putsTheEndOff()
    {
        Looks looks{{0s, 0}, {10s, 0.25}, {20s, 0.375}, {30s, 0.5}};
        const auto before = forecastMining(looks);
        looks.push_back({50s, 0.5});
        const auto after = forecastMining(looks);
        QCOMPARE(before->likely, 40s);
        QCOMPARE(after->likely, 80s);
        QCOMPARE(after->soonest, before->soonest);
        QCOMPARE(after->latest, 80s);
    }
    void onlyTheLastTwelveMovesCount()
    {
        Looks looks{{0s, 0}, {10s, 0.25}}; // ten times faster than what follows
        for (int i = 0; i < 12; ++i)
            looks.push_back({std::chrono::seconds(11 + 10 * i), 0.25 + 0.015625 * (i + 1)});
        const auto forecast = forecastMining(looks);
        QVERIFY(forecast);
        QCOMPARE(forecast->soonest, forecast->latest);
        QCOMPARE(forecast->likely, 360s);
    }
    void snailsPace_isCapped()
    {
        const auto forecast = forecastMining(
            Looks{{0s, 0}, {1h, 1e-300}, {2h, 2e-300}, {3h, 3e-300}, {200'000h, 3e-300}});
        QVERIFY(forecast);
        QCOMPARE(forecast->soonest, maxForecast);
        QCOMPARE(forecast->latest, maxForecast);
    }
    void finishedProgress_leavesNothing()
    {
        const auto forecast = forecastMining(Looks{{0s, 0}, {10s, 0.25}, {20s, 0.5}, {30s, 1}});
        QCOMPARE(forecast->latest, 0s);
    }
};

QTEST_GUILESS_MAIN(TestMiningForecast)
#include "tst_miningforecast.moc"
