// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runjson.h"

#include "core/trainingrunbuilder.h"
#include "decode/resultsdecoder.h"
#include "support/commandanswers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const char *json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("test data: %s", qPrintable(error.errorString()));
    return object;
}

/// Where two objects differ, in one line.
QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// Two fast equal children, one slow, one baseline that is better than all, one gap, one without a name.
TrainingRunPtr smallRun()
{
    TrainingRunBuilder builder;
    const TargetIndex t4 = builder.target(u"T4");
    (void)builder.target(u"AI1");
    const auto add = [&](const char *id, const char *family, double latency, double map) {
        const Row row = builder.addModel(id);
        builder.setFamily(row, family);
        builder.setLatency(row, t4, latencyReading(latency));
        builder.setMetric(row, Metric::Map5095, percentReading(map));
    };
    add("b", "child", 1.1, 40.1);
    add("a", "child", 1.1, 40.1);
    add("slow", "child", 4.4, 54.7);
    add("stock", "baseline", 1, 60);
    add("gap", "child", 0, 99);
    add("", "child", 17.2, 10);
    return builder.finish();
}

QJsonObject json(const QString &line, const TrainingRunPtr &run, const Findings &findings = {})
{
    return test::answerTo(line.split(u' '), run, findings).value().json;
}
QJsonObject shownJson(const TrainingRunPtr &run, const Findings &findings = {})
{
    return json(u"show a"_s, run, findings);
}

} // namespace

class TestRunJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void documentedExample_isShownAsTheContractSays()
    {
        QFile file(QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/documented_example.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray body = file.readAll();
        const Result<DecodedResults> decoded = decodeResults(body);
        QVERIFY(decoded);
        QJsonObject shown = shownJson(decoded->run, decoded->findings);

        const QJsonArray findings = shown.take(u"findings"_s).toArray();
        QString what;
        for (const QJsonValue &finding : findings) {
            QVERIFY(QStringList({u"info"_s, u"warning"_s}).contains(finding[u"severity"].toString()));
            QVERIFY(finding[u"where"].isString());
            what += finding[u"what"].toString() + u'\n';
        }
        QVERIFY2(what.contains(u"8"_s), qPrintable(what));
        QVERIFY2(what.contains(u"nas-child-2"_s), qPrintable(what));

        QCOMPARE(compact(shown), compact(parsed(R"({
            "trainingId": "my-workspace/my-project/5", "versionId": "5", "status": "finished", "jobType": "nas",
            "modelType": "rfdetr-nas-parent", "modelGroup": "rfdetrNasGroup-2026-04-01", "modelCount": 8, "listed": 1,
            "hardware": [
                {"name": "jetson-orin-nano", "measured": 1, "recommended": {"modelId": "nas-child-1", "listed": true},
                 "front": ["nas-child-1"]},
                {"name": "t4", "measured": 0, "recommended": {"modelId": "nas-child-2", "listed": false}, "front": []}],
            "flagged": ["nas-child-1"],
            "mining": {"progress": 0.42, "frontier": [{"name": "subnet-1", "map": 81}], "baseline": ["rfdetr-nas-S"]},
            "models": [{"modelId": "nas-child-1", "modelType": "rfdetr-nas-S", "nasFamily": "child",
                        "status": "finished", "metrics": {"map5095": 64, "map50": 81, "f1": 78},
                        "latencyMs": {"jetson-orin-nano": 12.4}}]})")));
    }

    void whatIsNotStated_isNull()
    {
        TrainingRunBuilder builder;
        (void)builder.addModel("");
        builder.setMining(MiningProgress{std::nullopt, {{u"subnet"_s, std::nullopt}}, {}});
        QCOMPARE(compact(shownJson(builder.finish())), compact(parsed(R"({
            "trainingId": null, "versionId": null, "status": null, "jobType": null, "modelType": null,
            "modelGroup": null, "modelCount": null, "listed": 1, "hardware": [], "flagged": [],
            "mining": {"progress": null, "frontier": [{"name": "subnet", "map": null}], "baseline": []},
            "models": [{"modelId": null, "modelType": null, "nasFamily": null, "status": null, "metrics": {},
                        "latencyMs": {}}],
            "findings": []})")));
        QVERIFY(shownJson(TrainingRunBuilder().finish()).value(u"mining"_s).isNull());
    }

    void gaps_areAbsent_andCountAsNotMeasured()
    {
        const QJsonObject shown = shownJson(smallRun(), {{Severity::Warning, u"models[4]"_s, u"zero"_s}});
        const QJsonObject t4 = shown[u"hardware"_s][0].toObject();
        QCOMPARE(t4[u"measured"_s].toInt(), 5);
        QVERIFY(t4[u"recommended"_s].isNull());
        QCOMPARE(t4[u"front"_s].toArray(), QJsonArray({u"a"_s, u"b"_s, u"slow"_s}));
        QVERIFY(!t4.contains(u"metric"_s));
        QCOMPARE(shown[u"hardware"_s][1],
                 QJsonValue(parsed(R"({"name":"AI1","measured":0,"recommended":null,"front":[]})")));
        QVERIFY(shown[u"models"_s][4][u"latencyMs"].toObject().isEmpty());
        QCOMPARE(shown[u"findings"_s][0],
                 QJsonValue(parsed(R"({"severity":"warning","where":"models[4]","what":"zero"})")));
    }

    void runWithoutMap5095_showsItsFirstMetric_andSaysSo()
    {
        TrainingRunBuilder builder;
        const Row row = builder.addModel("a");
        builder.setLatency(row, builder.target(u"T4"), latencyReading(1));
        builder.setMetric(row, Metric::Recall, percentReading(50));
        builder.setMetric(row, Metric::F1, percentReading(60));
        const QJsonObject shown = shownJson(builder.finish());
        QCOMPARE(shown[u"hardware"_s][0][u"metric"], QJsonValue(u"f1"_s));
        QCOMPARE(shown[u"hardware"_s][0][u"front"].toArray(), QJsonArray({u"a"_s}));
    }

    void sampleRun_saysWhoStandsBehindIt()
    {
        TrainingRunBuilder builder;
        builder.header().provenance = {u"a paper"_s, u"the fastest"_s, {}, true};
        QCOMPARE(shownJson(builder.finish())[u"sample"_s],
                 QJsonValue(
                     parsed(R"({"figures":"a paper","recommendationRule":"the fastest","note":null,"replay":true})")));
    }

    void front_isAsTheContractSays()
    {
        const TrainingRunPtr run = smallRun();
        QCOMPARE(compact(json(u"front a --hardware T4"_s, run)), compact(parsed(R"({
            "hardware": "T4", "metric": "map5095", "measured": 5, "considered": 4, "withBaselines": false,
            "front": [{"modelId": "a", "latencyMs": 1.1, "metric": 40.1},
                      {"modelId": "b", "latencyMs": 1.1, "metric": 40.1},
                      {"modelId": "slow", "latencyMs": 4.4, "metric": 54.7}],
            "hypervolume": {"value": 832.49, "referenceLatencyMs": 17.2, "referenceMetric": 0}})")));
        const QJsonObject with = json(u"front a --hardware T4 --with-baselines"_s, run);
        QCOMPARE(with[u"withBaselines"_s], QJsonValue(true));
        QCOMPARE(with[u"front"_s].toArray().size(), 1);
    }
    void frontOfNothing_hasNoHypervolume()
    {
        const TrainingRunPtr run = smallRun();
        QCOMPARE(compact(json(u"front a --hardware AI1 --metric f1"_s, run)), compact(parsed(R"({
            "hardware": "AI1", "metric": "f1", "measured": 0, "considered": 0, "withBaselines": false, "front": [],
            "hypervolume": null})")));
    }

    void pick_isAsTheContractSays()
    {
        const TrainingRunPtr run = smallRun();
        QCOMPARE(compact(json(u"pick a --hardware T4 --max-latency 5"_s, run)),
                 compact(parsed(R"({"hardware": "T4", "metric": "map5095", "maxLatencyMs": 5, "withBaselines": false,
                     "pick": {"modelId": "slow", "latencyMs": 4.4, "metric": 54.7},
                     "runnerUp": {"modelId": "a", "latencyMs": 1.1, "metric": 40.1},
                     "band": {"from": 4.4, "to": null, "toNextChange": 0.6},
                     "faster": {"modelId": "a", "latencyMs": 1.1, "metric": 40.1, "pointsPerMs": 4.424242424},
                     "moreAccurate": null})")));
        QCOMPARE(compact(json(u"pick a --hardware T4 --min-metric 50"_s, run)),
                 compact(parsed(R"({"hardware": "T4", "metric": "map5095", "minMetric": 50, "withBaselines": false,
                     "pick": {"modelId": "slow", "latencyMs": 4.4, "metric": 54.7}, "runnerUp": null,
                     "band": {"from": 40.1, "to": 54.7, "toNextChange": 4.7},
                     "faster": {"modelId": "a", "latencyMs": 1.1, "metric": 40.1, "pointsPerMs": 4.424242424},
                     "moreAccurate": null})")));
        QCOMPARE(compact(json(u"pick a --hardware T4 --max-latency 0.5"_s, run)),
                 compact(parsed(R"({"hardware": "T4", "metric": "map5095", "maxLatencyMs": 0.5, "withBaselines": false,
                     "pick": null, "runnerUp": null, "band": null, "faster": null, "moreAccurate": null})")));
    }

    void numbers_areWrittenInTheirShortestForm()
    {
        TrainingRunBuilder builder;
        const Row row = builder.addModel("a\n\u202e");
        builder.setLatency(row, builder.target(u"T4"), latencyReading(0.1));
        builder.setMetric(row, Metric::Map5095, percentReading(96.85));
        const QByteArray json = compact(shownJson(builder.finish()));
        QVERIFY2(json.contains(R"("latencyMs":{"T4":0.1})"), json);
        QVERIFY2(json.contains(R"("map5095":96.85)"), json);
        // Ids are exact in JSON.
        QCOMPARE(QJsonDocument::fromJson(json)[u"models"][0][u"modelId"].toString(), u"a\n\u202e"_s);
    }

    void error_isAsTheContractSays()
    {
        const QJsonObject whole = errorJson({.code = ErrorCode::NotFound,
                                             .what = u"There is no such run."_s,
                                             .next = u"Check its name."_s,
                                             .said = u"The server says: no"_s,
                                             .httpStatus = 404});
        QCOMPARE(compact(whole),
                 compact(parsed(R"({"error":{"code":"not_found","message":"There is no such run. Check its name. )"
                                R"(The server says: no","next":"Check its name.","status":404}})")));
        const QJsonValue bare = errorJson({ErrorCode::Usage, u"x"_s})[u"error"_s];
        QVERIFY(bare[u"status"].isNull() && bare[u"next"].isNull());
    }
};

QTEST_GUILESS_MAIN(TestRunJson)
#include "tst_runjson.moc"
