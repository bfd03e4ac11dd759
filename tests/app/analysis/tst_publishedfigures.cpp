// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis on published figures, whose front and area are known from elsewhere.
#include "analysis/picks.h"
#include "analysis/targetanalysis.h"
#include "core/trainingrunbuilder.h"

#include <QFile>
#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// The rows of one metric of resources/sample/*.csv:
/// model,family,metric_name,metric_value_percent,hardware,latency_ms,source
TrainingRunPtr readFigures(const QString &fileName, const QString &metricName)
{
    QFile file(QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/") + fileName);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    TrainingRunBuilder builder;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1)) {
        const QStringList cells = line.trimmed().split(u',');
        if (cells.at(2) != metricName)
            continue;
        const Row row = builder.addModel(cells.at(0).toUtf8());
        builder.setMetric(row, Metric::Map5095, percentReading(cells.at(3).toDouble()));
        builder.setLatency(row, builder.target(cells.at(4)), latencyReading(cells.at(5).toDouble()));
    }
    return builder.finish();
}

} // namespace

class TestPublishedFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_run = readFigures(u"rfdetr_det.csv"_s, u"coco_map_50_95"_s);
        m_analysis = analyseTarget(*m_run, *m_run->targetOf(u"t4"), Metric::Map5095);
    }
    void allModels_areCompared()
    {
        QCOMPARE(m_run->modelCount(), 26U);
        QCOMPARE(m_analysis.withLatency, 26U);
        QCOMPARE(m_analysis.points.size(), 26U);
    }
    void front_isAsPublished()
    {
        QStringList ids;
        for (const Point &point : m_analysis.front)
            ids.append(m_run->modelId(point.row));
        QCOMPARE(ids, QStringList({u"YOLO26-N"_s, u"LW-DETR-T"_s, u"RF-DETR-N"_s, u"RF-DETR-S"_s, u"RF-DETR-M"_s,
                                   u"D-FINE-M"_s, u"RF-DETR-L"_s, u"D-FINE-L"_s, u"D-FINE-X"_s, u"RF-DETR-2XL"_s}));
    }
    void hypervolume_isAsComputedElsewhere()
    {
        QCOMPARE(m_analysis.referenceLatency, 17.2);
        QCOMPARE(QString::number(m_analysis.hypervolume, 'f', 2), u"869.06"_s);
    }
    void picks_areAsPublished_data()
    {
        QTest::addColumn<double>("maxLatency");
        QTest::addColumn<QString>("id");
        QTest::newRow("4.4 ms, inclusive") << 4.4 << u"RF-DETR-M"_s;
        QTest::newRow("11.5 ms, two models at the bound") << 11.5 << u"D-FINE-X"_s;
        QTest::newRow("1 ms, nothing") << 1.0 << QString();
    }
    void picks_areAsPublished()
    {
        QFETCH(const double, maxLatency);
        const std::optional<Pick> pick = bestWithinLatency(*m_run, m_analysis.points, maxLatency);
        QTEST(pick ? m_run->modelId(pick->best.row) : QString(), "id");
    }

private:
    TrainingRunPtr m_run;
    TargetAnalysis m_analysis;
};

QTEST_GUILESS_MAIN(TestPublishedFigures)
#include "tst_publishedfigures.moc"
