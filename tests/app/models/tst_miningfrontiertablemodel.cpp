// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/miningfrontiertablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestMiningFrontierTableModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void frontier_standsBestFirst_andWithoutNumberLast();
    void candidateWithoutNumber_saysWhy();
    void growth_insertsTheNewRowsAlone();
    void sameFrontier_doesNothing();
    void otherChange_resets_data();
    void otherChange_resets();

private:
    [[nodiscard]] QString names() const;

    std::unique_ptr<MiningFrontierTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestMiningFrontierTableModel::init()
{
    m_model = std::make_unique<MiningFrontierTableModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setFrontier({{u"low"_s, 40.0}, {u"none"_s, std::nullopt}, {u"high"_s, 60.0}, {u"equal"_s, 40.0}});
}

void TestMiningFrontierTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

QString TestMiningFrontierTableModel::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row, m_model->columnOf(u"name"_s)).data().toString());
    return names.join(u' ');
}

void TestMiningFrontierTableModel::frontier_standsBestFirst_andWithoutNumberLast()
{
    QCOMPARE(names(), u"high low equal none"_s);
    const QModelIndex best = m_model->index(0, m_model->columnOf(u"map"_s));
    QCOMPARE(best.data().toString(), u"60.0"_s);
    QCOMPARE(best.data(ValueRole).toDouble(), 60.0);
    QCOMPARE(best.data(KeyRole).toString(), u"high"_s);
}

void TestMiningFrontierTableModel::candidateWithoutNumber_saysWhy()
{
    const QModelIndex none = m_model->index(3, m_model->columnOf(u"map"_s));
    QCOMPARE(none.data().toString(), u"–"_s);
    QVERIFY(!none.data(ValueRole).isValid());
    QVERIFY(!none.data(MissingReasonRole).toString().isEmpty());
    QVERIFY(m_model->index(0, m_model->columnOf(u"map"_s)).data(MissingReasonRole).toString().isEmpty());
}

void TestMiningFrontierTableModel::growth_insertsTheNewRowsAlone()
{
    const QPersistentModelIndex low = m_model->index(1, 0);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->setFrontier({{u"low"_s, 40.0},
                          {u"none"_s, std::nullopt},
                          {u"high"_s, 60.0},
                          {u"equal"_s, 40.0},
                          {u"middle"_s, 50.0},
                          {u"top"_s, 70.0},
                          {u"last"_s, std::nullopt}});
    QCOMPARE(names(), u"top high middle low equal none last"_s);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(insertions.count(), 3);
    QCOMPARE(low.data().toString(), u"low"_s);
    QCOMPARE(low.row(), 3);
}

void TestMiningFrontierTableModel::sameFrontier_doesNothing()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->setFrontier({{u"high"_s, 60.0}, {u"low"_s, 40.0}, {u"equal"_s, 40.0}, {u"none"_s, std::nullopt}});
    QCOMPARE(resets.count() + insertions.count(), 0);
}

void TestMiningFrontierTableModel::otherChange_resets_data()
{
    QTest::addColumn<QList<MiningCandidate>>("frontier");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one gone") << QList<MiningCandidate>{{u"low"_s, 40.0}, {u"high"_s, 60.0}} << u"high low"_s;
    QTest::newRow("another number") << QList<MiningCandidate>{{u"low"_s, 65.0},
                                                              {u"none"_s, std::nullopt},
                                                              {u"high"_s, 60.0},
                                                              {u"equal"_s, 40.0}}
                                    << u"low high equal none"_s;
    QTest::newRow("one twice") << QList<MiningCandidate>{{u"low"_s, 40.0},
                                                         {u"none"_s, std::nullopt},
                                                         {u"high"_s, 60.0},
                                                         {u"high"_s, 60.0},
                                                         {u"equal"_s, 40.0}}
                               << u"high high low equal none"_s;
    QTest::newRow("nothing left") << QList<MiningCandidate>() << u""_s;
}

void TestMiningFrontierTableModel::otherChange_resets()
{
    QFETCH(const QList<MiningCandidate>, frontier);
    QFETCH(const QString, expected);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setFrontier(frontier);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(names(), expected);
}

QTEST_GUILESS_MAIN(TestMiningFrontierTableModel)

#include "tst_miningfrontiertablemodel.moc"
