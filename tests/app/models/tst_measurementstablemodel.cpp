// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainingrunbuilder.h"
#include "models/measurementstablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <limits>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

/// a, b, c measured and reported, d measured alone, e reported alone.
TrainingRunPtr makeRun()
{
    TrainingRunBuilder builder;
    builder.target(u"T4");
    builder.setOwn(builder.target(u"T4 (own)"), {u"T4"_s, {}, {}});
    struct Model {
        const char *id;
        double reported;
        double measured;
        double p99;
    };
    for (const Model &model :
         {Model{"a", 4, 8, gap}, {"b", 1, 2, 2.5}, {"c", 2, 4, gap}, {"d", gap, 9, 10}, {"e", 3, gap, gap}}) {
        const Row row = builder.addModel(model.id);
        builder.setLatency(row, 0, latencyReading(model.reported));
        builder.setLatency(row, 1, latencyReading(model.measured));
        builder.setP99(row, 1, latencyReading(model.p99));
        builder.setMetric(row, Metric::Map5095, percentReading(50));
    }
    return builder.finish();
}

QStringList column(const MeasurementsTableModel &model, const QString &key, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, model.columnOf(key)).data(role).toString().replace(QChar(0x202F), u' '));
    return texts;
}

} // namespace

class TestMeasurementsTableModel : public QObject {
    Q_OBJECT

    MeasurementsTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};

private Q_SLOTS:
    void init()
    {
        const TrainingRunPtr run = makeRun();
        const auto study = studyOwnTarget(*run, 1, Metric::Map5095, Population::WithoutBaselines);
        m_model.show(run, &*study);
    }
    void rows_areMeasuredThenUnreportedThenPredicted()
    {
        QCOMPARE(column(m_model, u"model"_s), QStringList({u"b"_s, u"c"_s, u"a"_s, u"d"_s, u"e"_s}));
        QCOMPARE(column(m_model, u"reported"_s), QStringList({u"1.00"_s, u"2.00"_s, u"4.00"_s, u"–"_s, u"3.00"_s}));
        QCOMPARE(column(m_model, u"own"_s), QStringList({u"2.00"_s, u"4.00"_s, u"8.00"_s, u"9.00"_s, u"–"_s}));
        QCOMPARE(column(m_model, u"p99"_s), QStringList({u"2.50"_s, u"–"_s, u"–"_s, u"10.00"_s, u"–"_s}));
        QCOMPARE(column(m_model, u"ratio"_s), QStringList({u"2.00 ×"_s, u"2.00 ×"_s, u"2.00 ×"_s, u"–"_s, u"–"_s}));
        QCOMPARE(column(m_model, u"predicted"_s), QStringList({u"–"_s, u"–"_s, u"–"_s, u"–"_s, u"≈ 6.00"_s}));
    }
    void everyGap_hasItsReason()
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            for (int each = 1; each < m_model.columnCount(); ++each) {
                const QModelIndex index = m_model.index(row, each);
                QCOMPARE(index.data(MissingReasonRole).toString().isEmpty(), !index.data(GapRole).toBool());
                QCOMPARE(index.data(ValueRole).isValid(), !index.data(GapRole).toBool());
            }
        }
        QCOMPARE(m_model.index(3, m_model.columnOf(u"reported"_s)).data(Qt::ToolTipRole).toString(),
                 u"The run states no latency on T4"_s);
    }
    void sorting_keepsGapsLast_andIndexesWithTheirModels()
    {
        const QPersistentModelIndex ofA(m_model.index(2, 0));
        m_model.sort(m_model.columnOf(u"reported"_s), Qt::DescendingOrder);
        QCOMPARE(column(m_model, u"model"_s), QStringList({u"a"_s, u"e"_s, u"c"_s, u"b"_s, u"d"_s}));
        QCOMPARE(ofA.data().toString(), u"a"_s);
        m_model.sort(m_model.columnOf(u"reported"_s), Qt::AscendingOrder);
        QCOMPARE(column(m_model, u"model"_s), QStringList({u"b"_s, u"c"_s, u"e"_s, u"a"_s, u"d"_s}));
        m_model.sort(m_model.columnOf(u"model"_s), Qt::DescendingOrder);
        QCOMPARE(column(m_model, u"model"_s), QStringList({u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
        QCOMPARE(ofA.row(), 4);
    }
    void nothing_hasNoRows()
    {
        m_model.show(nullptr, nullptr);
        QCOMPARE(m_model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMeasurementsTableModel)
#include "tst_measurementstablemodel.moc"
