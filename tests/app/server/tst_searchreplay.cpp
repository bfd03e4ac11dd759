// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/searchreplay.h"

#include "support/utctime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A replay of ten seconds whose clock the test turns.
class Stage {
public:
    explicit Stage(std::chrono::milliseconds length = 10s)
        : m_replay(
            models(), run(), [this] { return m_now; }, length)
    {}

    QJsonObject bodyAt(std::chrono::milliseconds sinceStart)
    {
        m_now = m_start.addMSecs(sinceStart.count());
        return QJsonDocument::fromJson(m_replay.body()).object();
    }

private:
    static QList<SampleModel> models()
    {
        const auto model = [](const QString &id, double latency, double map, bool isBaseline) {
            return SampleModel{id, u"family"_s, isBaseline, {{Metric::Map5095, map}}, {{u"T4"_s, latency}}};
        };
        return {model(u"big"_s, 9, 60, false), model(u"stock"_s, 3, 45, true), model(u"small"_s, 1, 40, false),
                model(u"dominated"_s, 4, 39, false), model(u"middle"_s, 3, 50, false)};
    }
    static SampleRun run()
    {
        SampleRun run;
        run.trainingId = u"sample/live/1"_s;
        run.versionId = u"1"_s;
        run.isReplay = true;
        run.figures = u"somewhere"_s;
        run.note = u"a replay"_s;
        return run;
    }

    QDateTime m_start = test::utcTime({2026, 1, 2}, {3, 4, 5});
    QDateTime m_now = m_start;
    SearchReplay m_replay;
};

QString statusOf(const QJsonObject &body) { return body["status"_L1].toString(); }

double progressOf(const QJsonObject &body) { return body["mining"_L1]["mining"_L1]["progress"_L1].toDouble(-1); }

QStringList namesOf(const QJsonArray &entries, QLatin1StringView key)
{
    QStringList names;
    for (const QJsonValue entry : entries)
        names.append(entry[key].toString());
    return names;
}

QStringList frontierOf(const QJsonObject &body)
{
    return namesOf(body["mining"_L1]["mining"_L1]["frontier"_L1].toArray(), "name"_L1);
}

QJsonObject modelOf(const QJsonObject &body, const QString &id)
{
    const QJsonArray models = body["models"_L1].toArray();
    for (const QJsonValue model : models) {
        if (model["modelId"_L1].toString() == id)
            return model.toObject();
    }
    return {};
}

} // namespace

class TestSearchReplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replay_goesThroughItsPhases_data();
    void replay_goesThroughItsPhases();
    void replay_beginsWithItsFirstBody();
    void replay_neverGoesBackwards_whenTheClockDoes();
    void replay_staysFinished();
    void replay_isOverAtOnce_withoutALength();
    void mining_onlyEverGrows();
    void mining_listsAChildBeforeItsFigures();
    void frontier_statesFractions_andLeavesTheDominatedOut();
    void finished_recommendsByTheRule_andSaysThatItWasAReplay();
};

void TestSearchReplay::replay_goesThroughItsPhases_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<QString>("status");
    QTest::addColumn<double>("progress");
    QTest::newRow("first body") << 0 << u"queued"_s << -1.0;
    QTest::newRow("still queued") << 399 << u"queued"_s << -1.0;
    QTest::newRow("training the parent") << 400 << u"running"_s << -1.0;
    QTest::newRow("parent nearly done") << 2999 << u"running"_s << -1.0;
    QTest::newRow("mining begins") << 3000 << u"mining"_s << 0.0;
    QTest::newRow("half mined") << 6500 << u"mining"_s << 0.5;
    QTest::newRow("nearly mined") << 9999 << u"mining"_s << 0.999;
    QTest::newRow("finished") << 10'000 << u"finished"_s << 1.0;
}

void TestSearchReplay::replay_goesThroughItsPhases()
{
    QFETCH(const int, ms);
    Stage stage;
    stage.bodyAt(0ms);
    const QJsonObject body = stage.bodyAt(std::chrono::milliseconds(ms));
    QTEST(statusOf(body), "status");
    QTEST(progressOf(body), "progress");
    QCOMPARE(body["createdAt"_L1].toString(), u"2026-01-02T03:04:05Z"_s);
    QCOMPARE(body["modelCount"_L1].toInt(-1), body["models"_L1].toArray().size());
    QVERIFY(body["sample"_L1]["replay"_L1].toBool());
}

void TestSearchReplay::replay_beginsWithItsFirstBody()
{
    Stage stage;
    QCOMPARE(statusOf(stage.bodyAt(1h)), u"queued"_s);
    QCOMPARE(statusOf(stage.bodyAt(1h + 10s)), u"finished"_s);
}

void TestSearchReplay::replay_neverGoesBackwards_whenTheClockDoes()
{
    Stage stage;
    stage.bodyAt(0ms);
    QCOMPARE(progressOf(stage.bodyAt(6500ms)), 0.5);
    QCOMPARE(progressOf(stage.bodyAt(1s)), 0.5);
    QCOMPARE(progressOf(stage.bodyAt(-1h)), 0.5);
}

void TestSearchReplay::replay_staysFinished()
{
    Stage stage;
    stage.bodyAt(0ms);
    const QJsonObject atTheEnd = stage.bodyAt(10s);
    QCOMPARE(stage.bodyAt(24h), atTheEnd);
    QCOMPARE(stage.bodyAt(0ms), atTheEnd);
}

void TestSearchReplay::replay_isOverAtOnce_withoutALength()
{
    Stage stage(0ms);
    QCOMPARE(statusOf(stage.bodyAt(0ms)), u"finished"_s);
}

void TestSearchReplay::mining_onlyEverGrows()
{
    Stage stage;
    QStringList frontier;
    QStringList ids;
    double progress = -1;
    for (auto now = 0ms; now <= 10'000ms; now += 50ms) {
        const QJsonObject body = stage.bodyAt(now);
        const QStringList nowFrontier = frontierOf(body);
        const QStringList nowIds = namesOf(body["models"_L1].toArray(), "modelId"_L1);
        QVERIFY(progressOf(body) >= progress);
        QCOMPARE(nowFrontier.first(frontier.size()), frontier);
        for (const QString &id : std::as_const(ids))
            QVERIFY2(nowIds.contains(id), qPrintable(id));
        progress = progressOf(body);
        frontier = nowFrontier;
        ids = nowIds;
    }
    QCOMPARE(progress, 1.0);
    QCOMPARE(ids.size(), 5);
}

void TestSearchReplay::mining_listsAChildBeforeItsFigures()
{
    Stage stage;
    QStringList seen; // what was known about one child, in the order in which it became known
    for (auto now = 0ms; now <= 10'000ms; now += 50ms) {
        const QJsonObject model = modelOf(stage.bodyAt(now), u"middle"_s);
        const QJsonValue metrics = model["metrics"_L1];
        const QString known = model.isEmpty()                    ? u"absent"_s
                              : metrics.isNull()                 ? u"listed, "_s + model["status"_L1].toString()
                              : metrics["latency"_L1].isDouble() ? u"measured, "_s + model["status"_L1].toString()
                                                                 : u"accuracy, "_s + model["status"_L1].toString();
        if (seen.isEmpty() || seen.last() != known)
            seen.append(known);
    }
    QCOMPARE(seen, QStringList({u"absent"_s, u"listed, running"_s, u"accuracy, running"_s, u"measured, finished"_s}));
}

void TestSearchReplay::frontier_statesFractions_andLeavesTheDominatedOut()
{
    Stage stage;
    stage.bodyAt(0ms);
    const QJsonObject body = stage.bodyAt(9'900ms);
    QCOMPARE(frontierOf(body), QStringList({u"small"_s, u"middle"_s, u"big"_s}));
    QCOMPARE(body["mining"_L1]["mining"_L1]["frontier"_L1][0]["mAP"_L1].toDouble(), 0.4);
    QCOMPARE(namesOf(body["mining"_L1]["baseline"_L1].toArray(), "modelTypeDisplay"_L1), QStringList{u"stock"_s});
    QVERIFY(!modelOf(body, u"dominated"_s).isEmpty());
}

void TestSearchReplay::finished_recommendsByTheRule_andSaysThatItWasAReplay()
{
    Stage stage;
    stage.bodyAt(0ms);
    const QJsonObject mining = stage.bodyAt(9s);
    QVERIFY(!mining.contains("recommendedByHardware"_L1));
    const QJsonObject body = stage.bodyAt(10s);
    QCOMPARE(body["recommendedByHardware"_L1].toObject(), (QJsonObject{{"T4"_L1, "middle"_L1}}));
    QVERIFY(modelOf(body, u"middle"_s)["recommended"_L1].toBool());
    QVERIFY(!body["sample"_L1]["recommendationRule"_L1].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestSearchReplay)
#include "tst_searchreplay.moc"
