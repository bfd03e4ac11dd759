// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sampleworkspace.h"

#include "decode/resultsdecoder.h"
#include "support/utctime.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray sampleFile(const QString &name)
{
    QFile file(QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A line of a table, read without the reader under test.
struct Line {
    QString model, family, metricName;
    double metric;
    QString hardware;
    double latency;
};

QList<Line> linesOf(const QString &table)
{
    QList<Line> lines;
    const QStringList rows = QString::fromUtf8(sampleFile(table)).split(u'\n', Qt::SkipEmptyParts).sliced(1);
    for (const QString &row : rows) {
        const QStringList cells = row.split(u',');
        lines.append({cells[0], cells[1], cells[2], cells[3].toDouble(), cells[4], cells[5].toDouble()});
    }
    return lines;
}

/// The stated rule by brute force: try every child against every other.
QString pickByHand(const QList<Line> &lines, const QString &hardware)
{
    QList<Line> soFar;
    std::ranges::copy_if(lines, std::back_inserter(soFar),
                         [&hardware](const Line &line) { return line.hardware == hardware; });
    const auto isAtMostMedian = [&soFar](const Line &line) {
        const auto faster = std::ranges::count_if(soFar, [&line](const Line &o) { return o.latency < line.latency; });
        return faster <= (soFar.size() - 1) / 2;
    };
    QString best;
    for (const Line &line : soFar) {
        const bool isBeaten = std::ranges::any_of(soFar, [&](const Line &other) {
            return isAtMostMedian(other)
                   && std::tuple(-other.metric, other.latency, other.model)
                          < std::tuple(-line.metric, line.latency, line.model);
        });
        if (isAtMostMedian(line) && !isBeaten)
            best = line.model;
    }
    return best;
}

} // namespace

class TestSampleWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyBody_decodes_andNamesItsSource();
    void workspace_listsWhatItHolds();
    void results_areEmpty_forWhatIsNotThere_data();
    void results_areEmpty_forWhatIsNotThere();
    void figures_landWhereTheTableHasThem_data();
    void figures_landWhereTheTableHasThem();
    void recommendation_isTheStatedRule_data();
    void recommendation_isTheStatedRule();
    void realRun_isAsPublished();
    void documentedExample_isServedAsItStands_data();
    void documentedExample_isServedAsItStands();
    void failedRun_hasNoModels();
    void replay_followsTheInjectedClock();
    void keys_differ();

private:
    /// The only run of "project/version".
    static TrainingRunPtr runAt(const SampleWorkspace &sample, const QString &path);
};

TrainingRunPtr TestSampleWorkspace::runAt(const SampleWorkspace &sample, const QString &path)
{
    const QList<QByteArray> bodies = sample.results(path.section(u'/', 0, 0), path.section(u'/', 1, 1));
    const auto decoded = bodies.size() == 1 ? decodeResults(bodies.first()) : failure(ErrorCode::NotFound, path);
    return decoded ? decoded->run : nullptr;
}

void TestSampleWorkspace::everyBody_decodes_andNamesItsSource()
{
    const SampleWorkspace sample;
    int bodies = 0;
    for (const ArchiveProject &project : sample.projects()) {
        for (const ArchiveVersion &version : project.versions) {
            const QString path = project.slug + u'/' + version.number;
            const QList<QByteArray> results = sample.results(project.slug, version.number);
            QVERIFY2(!results.isEmpty(), qPrintable(path));
            for (const QByteArray &body : results) {
                const auto decoded = decodeResults(body);
                QVERIFY2(decoded, qPrintable(decoded ? QString() : path + u": "_s + decoded.error().message()));
                const Provenance &provenance = decoded->run->header().provenance;
                QVERIFY2(provenance.isSample(), qPrintable(path));
                QVERIFY2(!provenance.note.isEmpty(), qPrintable(path));
                QCOMPARE(provenance.isReplay, project.slug == "live-search"_L1);
                ++bodies;
            }
        }
    }
    QCOMPARE(bodies, 13);
}

void TestSampleWorkspace::workspace_listsWhatItHolds()
{
    const SampleWorkspace sample;
    QCOMPARE(sample.workspace(), u"sample"_s);
    QCOMPARE(sample.workspaceName(), u"Sample workspace"_s);
    QStringList paths;
    for (const ArchiveProject &project : sample.projects()) {
        for (const ArchiveVersion &version : project.versions) {
            paths.append(project.slug + u'/' + version.number);
            QVERIFY(!version.name.isEmpty());
            QCOMPARE(version.imageCount.has_value(), project.slug == "fall-detection"_L1); // the only one published
        }
    }
    QCOMPARE(paths, QStringList({u"accelerators/1"_s, u"rf-detr/1"_s, u"rf-detr/2"_s, u"rf-detr/3"_s,
                                 u"once-for-all/1"_s, u"fall-detection/1"_s, u"my-project/2"_s, u"my-project/3"_s,
                                 u"my-project/4"_s, u"my-project/5"_s, u"live-search/1"_s, u"several/1"_s}));
    QVERIFY(paths.contains(SampleWorkspace::firstRun().section(u'/', 1)));
    QVERIFY(paths.contains(SampleWorkspace::replayedRun().section(u'/', 1)));
    QCOMPARE(sample.results(u"several"_s, u"1"_s).size(), 2);
}

void TestSampleWorkspace::results_areEmpty_forWhatIsNotThere_data()
{
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("version");
    QTest::newRow("unknown project") << u"nothing"_s << u"1"_s;
    QTest::newRow("unknown version") << u"rf-detr"_s << u"99"_s;
    QTest::newRow("no names") << QString() << QString();
    QTest::newRow("path in the project") << u"rf-detr/1"_s << QString();
}

void TestSampleWorkspace::results_areEmpty_forWhatIsNotThere()
{
    QFETCH(const QString, project);
    QFETCH(const QString, version);
    QVERIFY(SampleWorkspace().results(project, version).isEmpty());
}

void TestSampleWorkspace::figures_landWhereTheTableHasThem_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("metricName");
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QStringList>("childFamilies");
    QTest::addColumn<int>("models");
    QTest::addColumn<int>("targets");
    const QStringList rfDetr{u"RF-DETR"_s};
    const QStringList all;
    QTest::newRow("COCO") << u"rf-detr/1"_s << u"rfdetr_det.csv"_s << u"coco_map_50_95"_s << Metric::Map5095 << rfDetr
                          << 26 << 1;
    QTest::newRow("COCO at 50") << u"rf-detr/1"_s << u"rfdetr_det.csv"_s << u"coco_map_50"_s << Metric::Map50 << rfDetr
                                << 26 << 1;
    QTest::newRow("RF100-VL") << u"rf-detr/2"_s << u"rfdetr_det.csv"_s << u"rf100vl_map_50_95"_s << Metric::Map5095
                              << rfDetr << 26 << 1;
    QTest::newRow("RF100-VL at 50") << u"rf-detr/2"_s << u"rfdetr_det.csv"_s << u"rf100vl_map_50"_s << Metric::Map50
                                    << rfDetr << 26 << 1;
    QTest::newRow("segmentation") << u"rf-detr/3"_s << u"rfdetr_seg.csv"_s << u"coco_map_50_95"_s << Metric::Map5095
                                  << QStringList{u"RF-DETR-Seg"_s} << 21 << 1;
    QTest::newRow("accelerators") << u"accelerators/1"_s << u"hailo_det.csv"_s << u"coco_map_50_95"_s << Metric::Map5095
                                  << all << 59 << 5;
    QTest::newRow("devices") << u"once-for-all/1"_s << u"ofa_specialized.csv"_s << u"in1k_top1"_s << Metric::Precision
                             << all << 47 << 10;
}

void TestSampleWorkspace::figures_landWhereTheTableHasThem()
{
    QFETCH(const QString, path);
    QFETCH(const QString, table);
    QFETCH(const QString, metricName);
    QFETCH(const Metric, metric);
    QFETCH(const QStringList, childFamilies);
    const TrainingRunPtr run = runAt(SampleWorkspace(), path);
    QVERIFY(run);
    QTEST(static_cast<int>(run->modelCount()), "models");
    QTEST(run->targetCount(), "targets");
    QCOMPARE(run->header().modelCount, static_cast<qint64>(run->modelCount()));

    int checked = 0;
    for (const Line &line : linesOf(table)) {
        if (line.metricName != metricName)
            continue;
        const std::optional<Row> row = run->rowOf(line.model);
        const std::optional<TargetIndex> target = run->targetOf(line.hardware);
        QVERIFY2(row && target, qPrintable(line.model));
        QCOMPARE(run->metric(*row, metric).value, line.metric);
        QCOMPARE(run->latency(*row, *target).value, line.latency);
        QCOMPARE(run->modelType(*row), line.family);
        const bool isChild = childFamilies.isEmpty() || childFamilies.contains(line.family);
        QCOMPARE(run->family(*row), isChild ? NasFamily::Child : NasFamily::Baseline);
        ++checked;
    }
    QVERIFY(checked >= static_cast<int>(run->modelCount()));
    QCOMPARE(run->hasMetric(Metric::Map5095), metric != Metric::Precision);
    QVERIFY(!run->hasMetric(Metric::F1));
}

void TestSampleWorkspace::recommendation_isTheStatedRule_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("metricName");
    QTest::addColumn<QString>("children"); // empty: every family
    QTest::newRow("accelerators") << u"accelerators/1"_s << u"hailo_det.csv"_s << u"coco_map_50_95"_s << QString();
    QTest::newRow("COCO") << u"rf-detr/1"_s << u"rfdetr_det.csv"_s << u"coco_map_50_95"_s << u"RF-DETR"_s;
    QTest::newRow("RF100-VL") << u"rf-detr/2"_s << u"rfdetr_det.csv"_s << u"rf100vl_map_50_95"_s << u"RF-DETR"_s;
    QTest::newRow("segmentation") << u"rf-detr/3"_s << u"rfdetr_seg.csv"_s << u"coco_map_50_95"_s << u"RF-DETR-Seg"_s;
    QTest::newRow("devices") << u"once-for-all/1"_s << u"ofa_specialized.csv"_s << u"in1k_top1"_s << QString();
}

void TestSampleWorkspace::recommendation_isTheStatedRule()
{
    QFETCH(const QString, path);
    QFETCH(const QString, table);
    QFETCH(const QString, metricName);
    QFETCH(const QString, children);
    const TrainingRunPtr run = runAt(SampleWorkspace(), path);
    QVERIFY(run);
    QVERIFY(run->header().provenance.recommendationRule.contains(u"not the platform's"_s));

    QList<Line> lines = linesOf(table);
    lines.removeIf([&](const Line &line) {
        return line.metricName != metricName || (!children.isEmpty() && line.family != children);
    });
    QCOMPARE(run->recommendations().size(), run->targetCount());
    QStringList recommended;
    for (TargetIndex target = 0; target < run->targetCount(); ++target) {
        const Recommendation *recommendation = run->recommendationFor(target);
        QVERIFY(recommendation && recommendation->row);
        QCOMPARE(recommendation->modelId, pickByHand(lines, run->targetName(target)));
        QCOMPARE(run->family(*recommendation->row), NasFamily::Child);
        recommended.append(recommendation->modelId);
    }
    for (Row row = 0; row < run->modelCount(); ++row)
        QCOMPARE(run->isFlagged(row), recommended.contains(run->modelId(row)));
}

void TestSampleWorkspace::realRun_isAsPublished()
{
    const TrainingRunPtr run = runAt(SampleWorkspace(), u"fall-detection/1"_s);
    QVERIFY(run);
    QCOMPARE(run->header().modelCount, 41);
    QCOMPARE(run->modelCount(), std::size_t(11));
    QVERIFY(run->header().isNas);
    QVERIFY(!run->header().createdAt.isValid());
    QVERIFY(run->recommendations().isEmpty());
    QVERIFY(run->header().provenance.recommendationRule.isEmpty());

    QStringList flagged;
    int baselines = 0;
    for (Row row = 0; row < run->modelCount(); ++row) {
        if (run->isFlagged(row))
            flagged.append(run->modelId(row).right(6));
        baselines += run->family(row) == NasFamily::Baseline ? 1 : 0;
    }
    QCOMPARE(flagged, QStringList({u"e65db0"_s, u"ed6403"_s}));
    QCOMPARE(baselines, 4);

    const TargetIndex t4 = run->targetOf(u"T4").value();
    const TargetIndex ai1 = run->targetOf(u"AI1").value();
    const Row best = run->rowOf(u"fall_detection-acme-jsi2o-1-rfdetr-nas-t1--00ba18").value();
    QCOMPARE(run->metric(best, Metric::Map50).value, 98.96);
    QCOMPARE(run->metric(best, Metric::Map5095).value, 96.85);
    QCOMPARE(run->metric(best, Metric::F1).value, 97.1);
    QCOMPARE(run->latency(best, ai1).value, 18.23);
    QCOMPARE(run->latency(best, t4).value, 4.66);
    QCOMPARE(run->frontClaims(best, t4), claimOf(Metric::Map5095));
    const Row fastest = run->rowOf(u"fall_detection-acme-jsi2o-1-rfdetr-nas-t1--e65db0").value();
    QCOMPARE(run->frontClaims(fastest, t4), FrontClaims(claimOf(Metric::Map50) | claimOf(Metric::F1)));
    QCOMPARE(run->frontClaims(fastest, ai1), FrontClaims(0));
}

void TestSampleWorkspace::documentedExample_isServedAsItStands_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("file");
    QTest::newRow("NAS") << u"5"_s << u"documented_example.json"_s;
    QTest::newRow("fine-tune") << u"3"_s << u"documented_fine_tune.json"_s;
}

void TestSampleWorkspace::documentedExample_isServedAsItStands()
{
    QFETCH(const QString, version);
    QFETCH(const QString, file);
    const QByteArray body = SampleWorkspace().results(u"my-project"_s, version).value(0);
    const QByteArray original = sampleFile(file);
    QVERIFY(body.endsWith(original.sliced(1))); // every byte after the opening brace
    QJsonObject served = QJsonDocument::fromJson(body).object();
    QVERIFY(served.take("sample"_L1).isObject());
    QCOMPARE(served, QJsonDocument::fromJson(original).object());
    QCOMPARE(served["trainingId"_L1].toString(), u"my-workspace/my-project/"_s + version);
}

void TestSampleWorkspace::failedRun_hasNoModels()
{
    const TrainingRunPtr run = runAt(SampleWorkspace(), u"my-project/4"_s);
    QVERIFY(run);
    QCOMPARE(run->header().state(), RunState::Failed);
    QCOMPARE(run->modelCount(), std::size_t(0));
    QVERIFY(run->header().provenance.figures.startsWith(u"Written for this program"_s));
}

void TestSampleWorkspace::replay_followsTheInjectedClock()
{
    QDateTime now = test::utcTime({2026, 5, 1}, {12, 0});
    const SampleWorkspace sample([&now] { return now; }, 100s);
    now = now.addSecs(3600); // nobody has asked yet
    QCOMPARE(runAt(sample, u"live-search/1"_s)->header().state(), RunState::Queued);

    now = now.addSecs(65);
    const TrainingRunPtr mining = runAt(sample, u"live-search/1"_s);
    QCOMPARE(mining->header().state(), RunState::Mining);
    QCOMPARE(mining->mining()->progress, 0.5);
    QVERIFY(!mining->mining()->frontier.isEmpty());
    for (const MiningCandidate &candidate : mining->mining()->frontier) {
        const Row row = mining->rowOf(candidate.name).value();
        const Reading published = mining->metric(row, Metric::Map5095); // absent while the metrics are late
        QVERIFY(candidate.mapPercent.has_value());
        if (published.isUsable())
            QCOMPARE(*candidate.mapPercent, published.value);
    }
    QCOMPARE(mining->mining()->baselines.size(), 10);

    now = now.addSecs(35);
    const TrainingRunPtr finished = runAt(sample, u"live-search/1"_s);
    QCOMPARE(finished->header().state(), RunState::Finished);
    QCOMPARE(finished->modelCount(), std::size_t(26));
    QCOMPARE(finished->latencyCount(0), std::size_t(26));
    QVERIFY(finished->recommendationFor(0));
}

void TestSampleWorkspace::keys_differ()
{
    QVERIFY(!SampleWorkspace::key().isEmpty());
    QVERIFY(!(SampleWorkspace::key() == SampleWorkspace::keyWithoutVersionRead()));
}

QTEST_GUILESS_MAIN(TestSampleWorkspace)
#include "tst_sampleworkspace.moc"
