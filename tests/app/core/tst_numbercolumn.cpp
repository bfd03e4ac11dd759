// SPDX-License-Identifier: GPL-3.0-or-later
// A column against plain doubles: the same bits, whatever is written in whatever order.
#include "core/numbercolumn.h"

#include <QTest>

#include <bit>
#include <random>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

/// The first row where the column does not hold what the list holds; -1: none.
qsizetype firstDifference(const NumberColumn &column, const std::vector<double> &expected)
{
    if (column.size() != expected.size() || column.view().size() != expected.size())
        return 0;
    qsizetype row = 0;
    for (const double value : column.view()) {
        const double wanted = expected[static_cast<std::size_t>(row)];
        const bool isSame = std::isnan(wanted) ? std::isnan(value)
                                               : std::bit_cast<quint64>(value) == std::bit_cast<quint64>(wanted);
        if (!isSame || std::isnan(column.at(static_cast<std::size_t>(row))) != std::isnan(wanted))
            return row;
        ++row;
    }
    return -1;
}

} // namespace

class TestNumberColumn final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsExactlyWhatIsWritten_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("none") << QList<double>{};
        QTest::newRow("whole") << QList<double>{3, 0, 100};
        QTest::newRow("decimals that grow") << QList<double>{66, 51.1, 4.26, 0.123, 0.000001};
        QTest::newRow("no short decimal") << QList<double>{4.2, 3.14159265358979, 1.0 / 3, 5};
        QTest::newRow("a third at first") << QList<double>{1.0 / 3, 4.2};
        QTest::newRow("large after small") << QList<double>{0.000001, 999'999'999, 1e9};
        QTest::newRow("at the limit") << QList<double>{999'999'999, 1e9, 2e9, 1e300};
        QTest::newRow("tiny") << QList<double>{1e-7, 5e-324};
        QTest::newRow("gaps") << QList<double>{gap, 4.26, gap, 51, gap};
        QTest::newRow("gaps, then wide") << QList<double>{gap, 4.26, gap, 1.0 / 3, gap};
        QTest::newRow("just beside a decimal") << QList<double>{4.26, std::nextafter(4.26, 5)};
        QTest::newRow("no number of this program") << QList<double>{-4.26, 1, HUGE_VAL};
    }
    void holdsExactlyWhatIsWritten()
    {
        QFETCH(const QList<double>, values);
        NumberColumn column;
        for (const double value : values)
            column.append(value);
        QCOMPARE(firstDifference(column, {values.begin(), values.end()}), -1);
    }

    void anyOrder_holdsWhatDoublesHold()
    {
        std::mt19937_64 random(7);
        for (int round = 0; round < 300; ++round) {
            NumberColumn column;
            std::vector<double> expected;
            const auto value = [&] {
                const double number = static_cast<double>(random() % 1'000'000'000);
                switch (random() % 8) {
                case 0: return gap;
                case 1: return round % 3 == 0 ? number / 7 : number;
                default: return number / std::pow(10, random() % (round % 2 == 0 ? 4 : 9));
                }
            };
            for (int step = 0; step < 60; ++step) {
                const double next = value();
                if (expected.empty() || random() % 3 != 0) {
                    column.append(next);
                    expected.push_back(next);
                } else if (random() % 10 == 0) {
                    expected.resize(expected.size() + random() % 3, gap);
                    column.resize(expected.size());
                } else {
                    const std::size_t row = random() % expected.size();
                    column.set(row, next);
                    expected[row] = next;
                }
                const qsizetype different = firstDifference(column, expected);
                QVERIFY2(different < 0, qPrintable(u"round %1, step %2, row %3"_s.arg(round).arg(step).arg(different)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestNumberColumn)
#include "tst_numbercolumn.moc"
