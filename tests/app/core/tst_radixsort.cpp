// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radixsort.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace paretoscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<Keyed> entriesOf(const std::vector<quint64> &keys)
{
    std::vector<Keyed> entries;
    for (const quint64 key : keys)
        entries.push_back({key, static_cast<quint32>(entries.size())});
    return entries;
}

std::vector<quint64> randomKeys(std::size_t count, quint64 mask)
{
    std::mt19937_64 random(20260401);
    std::vector<quint64> keys(count);
    std::ranges::generate(keys, [&] { return random() & mask; });
    return keys;
}

} // namespace

class TestRadixSort : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sort_isThatOfTheStandardLibrary_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<quint64>("mask");
        QTest::newRow("none") << 0 << ~quint64{0};
        QTest::newRow("one") << 1 << ~quint64{0};
        QTest::newRow("few") << 1000 << ~quint64{0};
        QTest::newRow("many") << 20'000 << ~quint64{0};
        QTest::newRow("many, a hundred keys: stable") << 20'000 << (quint64{0x55} << 40);
        QTest::newRow("many, one key") << 20'000 << quint64{0};
        QTest::newRow("many, the lowest digit alone") << 20'000 << quint64{0x1fff};
        QTest::newRow("many, the highest digit alone") << 20'000 << (quint64{0x1ff} << 55);
    }
    void sort_isThatOfTheStandardLibrary()
    {
        QFETCH(const int, count);
        QFETCH(const quint64, mask);
        std::vector<Keyed> sorted = entriesOf(randomKeys(static_cast<std::size_t>(count), mask));
        std::vector<Keyed> expected = sorted;
        radixSortStable(sorted);
        std::ranges::stable_sort(expected, {}, &Keyed::key);
        QVERIFY(std::ranges::equal(
            sorted, expected, [](const Keyed &a, const Keyed &b) { return a.key == b.key && a.index == b.index; }));
    }

    void bits_areOrderedLikeTheNumbers()
    {
        const std::vector<double> ascending{-infinity,
                                            -1e300,
                                            -2,
                                            -1,
                                            -5e-324,
                                            0,
                                            5e-324,
                                            1e-3,
                                            1,
                                            1.0000000000000002,
                                            2,
                                            1e9,
                                            std::numeric_limits<double>::max(),
                                            infinity};
        for (std::size_t i = 1; i < ascending.size(); ++i)
            QVERIFY2(orderedBits(ascending[i - 1]) < orderedBits(ascending[i]),
                     qPrintable(QString::number(ascending[i])));
    }
    void bits_ofBothZeros_areEqual() { QCOMPARE(orderedBits(-0.0), orderedBits(0.0)); }
};

QTEST_GUILESS_MAIN(TestRadixSort)
#include "tst_radixsort.moc"
