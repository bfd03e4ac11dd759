// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelcolumns.h"

#include "core/trainingrunbuilder.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// Two targets, and for each number a model that has it and one that has a gap.
TrainingRunPtr makeRun()
{
    TrainingRunBuilder builder;
    for (const auto &[id, value] : {std::pair{"some", 4.5}, std::pair{"none", std::nan("")}}) {
        const Row row = builder.addModel(id);
        for (const Metric metric : allMetrics)
            builder.setMetric(row, metric, percentReading(value));
        for (const auto *const hardware : {"T4", "AI1"})
            builder.setLatency(row, builder.target(QString::fromLatin1(hardware)), latencyReading(value));
    }
    return builder.finish();
}

} // namespace

/// What table, filter, settings and command line take for granted of every column.
class TestModelColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columns_areToldApart()
    {
        const TrainingRunPtr run = makeRun();
        QSet<QString> seen;
        for (const ModelColumn &column : columnsOf(*run)) {
            const QStringList texts{u"key "_s + column.key, u"title "_s + column.title, u"head "_s + column.heading};
            for (const QString &text : texts) {
                QVERIFY2(!seen.contains(text) && !text.endsWith(u' '), qPrintable(text));
                seen.insert(text);
            }
        }
    }
    void numbers_areTheSame_oneByOneAndAllAtOnce()
    {
        const TrainingRunPtr run = makeRun();
        int count = 0;
        for (const ModelColumn &column : columnsOf(*run)) {
            if (column.kind != ColumnKind::Number)
                continue;
            ++count;
            QVERIFY2(!column.names.isEmpty(), qPrintable(column.key));
            for (Row row = 0; row < run->modelCount(); ++row) {
                const double value = row < column.values.size() ? column.values[row] : std::nan("");
                QCOMPARE(column.number(row), std::isnan(value) ? std::nullopt : std::optional(value));
                QCOMPARE(column.isGap(row), std::isnan(value));
                QCOMPARE(column.note(row).isEmpty(), !column.isGap(row));
            }
        }
        QVERIFY(count >= metricCount + run->targetCount());
    }
    void columnWithoutNumber_isOneOfGaps()
    {
        TrainingRunBuilder builder;
        builder.addModel("a");
        const TrainingRunPtr run = builder.finish();
        const ModelColumn column = metricColumn(*run, Metric::F1);
        QVERIFY(!column.hasValues);
        QVERIFY(column.isGap(0));
        QCOMPARE(column.text(0), u"–"_s);
    }
};

QTEST_GUILESS_MAIN(TestModelColumns)
#include "tst_modelcolumns.moc"
