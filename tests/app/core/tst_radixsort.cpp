// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radixsort.h"

#include <QTest>

#include <limits>
#include <random>

using namespace paretoscope;

class TestRadixSort final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orderedBits_compareAsTheNumbersDo();
    void sort_isThatOfTheLibrary_data();
    void sort_isThatOfTheLibrary();
};

void TestRadixSort::orderedBits_compareAsTheNumbersDo()
{
    constexpr double endless = std::numeric_limits<double>::infinity();
    const std::vector<double> rising{-endless, -1e300, -2, -1, -5e-324, 0, 5e-324, 0.1, 1, 2, 1e300, endless};
    for (std::size_t i = 1; i < rising.size(); ++i)
        QVERIFY(orderedBits(rising[i - 1]) < orderedBits(rising[i]));
    QCOMPARE(orderedBits(-0.0), orderedBits(0.0));
}

void TestRadixSort::sort_isThatOfTheLibrary_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<quint64>("mask");
    for (const int size : {0, 1, 2, 500, 1999, 2000, 20000}) {
        QTest::addRow("%d, any keys", size) << size << ~quint64{0};
        QTest::addRow("%d, many ties", size) << size << quint64{0x8000000000000007};
        QTest::addRow("%d, differing in the middle", size) << size << quint64{0x00000fff00000000};
        QTest::addRow("%d, all equal", size) << size << quint64{0};
    }
}

void TestRadixSort::sort_isThatOfTheLibrary()
{
    QFETCH(const int, size);
    QFETCH(const quint64, mask);
    std::mt19937_64 random(7);
    std::vector<Keyed> entries;
    for (int i = 0; i < size; ++i)
        entries.push_back({random() & mask, static_cast<quint32>(i)});
    std::vector<Keyed> wanted = entries;
    std::ranges::stable_sort(wanted, {}, &Keyed::key);
    radixSortStable(entries);
    const auto isSame = [](const Keyed &a, const Keyed &b) { return a.key == b.key && a.index == b.index; };
    QVERIFY(std::ranges::equal(entries, wanted, isSame));
}

QTEST_GUILESS_MAIN(TestRadixSort)

#include "tst_radixsort.moc"
