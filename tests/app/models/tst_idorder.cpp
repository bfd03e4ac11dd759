// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/idorder.h"

#include "analysis/targetanalysis.h"
#include "core/trainingrunbuilder.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace paretoscope;

namespace {

TrainingRunPtr runOf(const QList<QByteArray> &ids)
{
    TrainingRunBuilder builder;
    for (const QByteArray &id : ids)
        builder.addModel(id);
    return builder.finish();
}

QList<QByteArray> shuffled(QList<QByteArray> ids)
{
    std::ranges::shuffle(ids, std::mt19937(7));
    return ids;
}

/// One prefix for all, then two, then names that differ late, end early, repeat, are empty or hold zero bytes.
QList<QByteArray> oddIds()
{
    QList<QByteArray> ids{
        "", "", "b", "a", "a", QByteArray("a\0", 2), QByteArray("a\0\0", 3), "\xc3\xa9", "\xf0\x9f\x98\x80", "z"};
    for (int i = 0; i < 60; ++i) {
        ids.append(QByteArray("a", 1) + QByteArray(i % 20, '\0'));
        ids.append(QByteArray("workspace/project/a-long-common-name-") + QByteArray::number(i / 2));
        ids.append(QByteArray("workspace/project/a-long-common-name-") + QByteArray(i, 'x'));
        ids.append(QByteArray("workspace/other/") + QByteArray::number(i * 7919 % 101));
    }
    return ids;
}

QList<QByteArray> numberedIds(int count)
{
    QList<QByteArray> ids;
    for (int i = 0; i < count; ++i)
        ids.append("workspace/project/model-" + QByteArray::number(i));
    return ids;
}

} // namespace

class TestIdOrder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void order_isThatOfIdLess_eitherWay_data();
    void order_isThatOfIdLess_eitherWay();
    void refresh_findsEveryModelAgain_data();
    void refresh_findsEveryModelAgain();
};

void TestIdOrder::order_isThatOfIdLess_eitherWay_data()
{
    QTest::addColumn<QList<QByteArray>>("ids");
    QTest::newRow("none") << QList<QByteArray>();
    QTest::newRow("one") << QList<QByteArray>{"a"};
    QTest::newRow("only unnamed") << QList<QByteArray>{"", "", ""};
    QTest::newRow("odd") << shuffled(oddIds());
    QTest::newRow("many") << shuffled(numberedIds(5000));
    QTest::newRow("all equal") << QList<QByteArray>(100, "the-same-name-for-all");
}

void TestIdOrder::order_isThatOfIdLess_eitherWay()
{
    QFETCH(const QList<QByteArray>, ids);
    const TrainingRunPtr run = runOf(ids);
    std::vector<Row> wanted(run->modelCount());
    std::iota(wanted.begin(), wanted.end(), Row{0});
    std::ranges::sort(wanted, [&run](Row a, Row b) { return idLess(*run, a, b); });
    QCOMPARE(rowsById(*run, Qt::AscendingOrder), wanted);
    std::ranges::stable_sort(wanted, [&ids](Row a, Row b) { return ids.at(b) < ids.at(a); });
    QCOMPARE(rowsById(*run, Qt::DescendingOrder), wanted);
}

void TestIdOrder::refresh_findsEveryModelAgain_data()
{
    QTest::addColumn<QList<QByteArray>>("before");
    QTest::addColumn<QList<QByteArray>>("after");
    const QList<QByteArray> many = numberedIds(300);
    QTest::newRow("same") << many << many;
    QTest::newRow("more at the end") << many.first(200) << many;
    QTest::newRow("fewer at the end") << many << many.first(200);
    QTest::newRow("one goes at the front") << many << many.sliced(1);
    QTest::newRow("shuffled, some come and some go") << shuffled(many.first(250)) << many.sliced(50);
    QTest::newRow("unnamed among them") << QList<QByteArray>{"a", "", "b", "", "c"}
                                        << QList<QByteArray>{"a", "", "c", "b"};
    QTest::newRow("none left") << many << QList<QByteArray>();
}

void TestIdOrder::refresh_findsEveryModelAgain()
{
    QFETCH(const QList<QByteArray>, before);
    QFETCH(const QList<QByteArray>, after);
    const std::vector<Row> newRows = rowsAfterRefresh(*runOf(before), *runOf(after));
    QCOMPARE(newRows.size(), static_cast<std::size_t>(before.size()));
    for (qsizetype row = 0; row < before.size(); ++row) {
        const qsizetype place = before.at(row).isEmpty() ? -1 : after.indexOf(before.at(row));
        QCOMPARE(newRows[static_cast<std::size_t>(row)], place < 0 ? goneRow : static_cast<Row>(place));
    }
}

QTEST_GUILESS_MAIN(TestIdOrder)

#include "tst_idorder.moc"
